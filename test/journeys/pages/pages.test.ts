import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { inThemes } from "../host/themes.ts";

const ABOVE = [
  "The north mole was dark for a week in March, and no notice to mariners",
  "was given. Walter Rowe, a pilot, reported it twice. The authority has",
  "denied that anything was wrong with the lantern or with its keepers, and",
];
const BELOW = [
  "it has said so to every pilot who asked. The log of the mole has no entry",
  "for eleven nights. Nobody from the authority rowed out to look at it.",
];

/** The pages of a PDF: a stretch over a page's end is cited, found again, and held to its words. */
describe("A PDF as pages", () => {
  let opened: Opened;
  let pages: FrameLocator;
  const shot = (step: string) => opened.workbench.screenshot(`pages-${step}`);
  const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
  const tab = (name: string) => opened.page.locator(`.tab[aria-label*="${name}"]`);
  const onPage = (text: string): Locator => pages.locator(".textLayer span", { hasText: text }).first();

  before(async () => {
    opened = await openWorkbench();
    const [first, second] = [new PdfPage().lines(72, 96, ABOVE, 14), new PdfPage().lines(72, 720, BELOW, 14)];
    first.text(72, 720, "Report on the north mole", { size: 16 });
    writeFileSync(join(opened.folder, "articles/mole-report.pdf"), makePdf([first, second]));
    pages = opened.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await opened.workbench.openFile("notes/open-questions.md");
    await opened.workbench.status("5 sources").waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
  });
  after(() => opened?.close());

  async function open(): Promise<void> {
    await opened.workbench.press("ControlOrMeta+P");
    await opened.workbench.type("mole-report.pdf");
    await opened.workbench.choose("mole-report.pdf");
    await onPage("Report on the north mole").waitFor();
  }

  it("opens as its pages, in any theme", async () => {
    await open();
    await inThemes(opened, (theme) => shot(theme));
  });

  it("is cited over a page's end by the key", async () => {
    const { page, workbench } = opened;
    await onPage("The authority has").scrollIntoViewIfNeeded();
    await onPage("for eleven nights").scrollIntoViewIfNeeded();
    const from = (await onPage("was given").boundingBox())!;
    const to = (await onPage("for eleven nights").boundingBox())!;
    await page.mouse.move(from.x + 1, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 100, to.y + to.height / 2, { steps: 12 });
    await page.mouse.move(to.x + to.width * (17.6 / 69), to.y + to.height / 2, { steps: 4 });
    await page.mouse.up();
    await shot("selected");
    await workbench.press("ControlOrMeta+Alt+C");
    await lines("pdf#page=1-2").first().waitFor();
    await shot("cited");
    const quoted = await lines("> was given").allInnerTexts();
    assert.equal(quoted.length, 1);
  });

  it("shows the very words when the citation is clicked", async () => {
    const { page, workbench } = opened;
    await workbench.hover("pdf#page=1-2", /Show the passage: pp\. 1-2/);
    await page.keyboard.down("ControlOrMeta");
    await workbench.click("pdf#page=1-2");
    await page.keyboard.up("ControlOrMeta");
    // Two lines above the page's end, two below.
    await pages.locator(".marks .lit").nth(3).waitFor();
    await onPage("for eleven nights").waitFor();
    assert.equal(await tab("(reading)").count(), 0);
    await shot("lit");
  });

  it("says who cites the words, under the mouse and to a screen reader", async () => {
    const sign = pages.locator(".sign").first();
    assert.match((await sign.getAttribute("aria-label")) ?? "", /^Cited in open-questions\.md:\d+/);
    // Drawn anew whenever the library is: the mark is found and the mouse moved in one.
    for (const [x, y] of [
      [60, 4],
      [64, 6],
    ] as const) {
      await pages.locator(".marks .mark").first().hover({ force: true, position: { x, y } });
    }
    await pages.locator(".card:not([hidden])").getByText("open-questions.md").waitFor();
    await inThemes(opened, (theme) => shot(`cited-${theme}`));
  });

  it("goes to the same words in the reading by one key, and back", async () => {
    const { workbench } = opened;
    await pages.locator(".pages").focus();
    await workbench.press("ControlOrMeta+Alt+R");
    await tab("(reading)").first().waitFor();
    await lines("Nobody from the authority").first().waitFor();
    await workbench.press("ControlOrMeta+Alt+R");
    await pages.locator(".pages").waitFor();
  });

  it("tells by which word a quotation is broken", async () => {
    const { workbench, page } = opened;
    // Beside the pages the note is still seen.
    await workbench.click("was given. Walter");
    await page.keyboard.type("never ");
    const problems = await workbench.problems();
    await problems
      .filter({ hasText: /Not word for word/ })
      .first()
      .waitFor();
    await shot("broken");
  });
});
