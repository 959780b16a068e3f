import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { inThemes } from "../host/themes.ts";

const FIRST = [
  "The north mole was dark for a week in March, and no notice to",
  "mariners was given. Walter Rowe, a pilot, reported it twice.",
];
const SECOND = [
  'The authority denied that anything was wrong. "The lantern is lit',
  'on every night of the year," said Ruth Tolland, the mayor. The log',
  "of the mole has no entry for eleven nights.",
];
const QUOTED = "The lantern is lit on every night of the year";

/** A report in PDF is a source like any other: found, read, cited by its page, and held to its words. */
describe("A PDF among the sources", () => {
  let opened: Opened;
  let pages: FrameLocator;
  const shot = (step: string) => opened.workbench.screenshot(`readings-${step}`);
  const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
  const tab = (name: string) => opened.page.locator(`.tab[aria-label*="${name}"]`);

  before(async () => {
    opened = await openWorkbench();
    const written = [FIRST, SECOND].map((text) => new PdfPage().lines(72, 700, text, 14, { size: 11 }));
    writeFileSync(join(opened.folder, "articles/mole-report.pdf"), makePdf(written));
    // The one that was opened last: others may be hidden behind other tabs.
    pages = opened.page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame");
    await opened.workbench.openFile("notes/open-questions.md");
    await opened.workbench.status("5 sources").waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
  });
  after(() => opened?.close());

  it("is searched, and the row says the page", async () => {
    const { workbench } = opened;
    await workbench.press("ControlOrMeta+Alt+Q");
    await workbench.type("lantern every night");
    await workbench.picks.filter({ hasText: "mole-report.pdf · p. 2" }).first().waitFor();
    await shot("search");
    await workbench.press("Enter");
    await pages.locator(".marks .lit").first().waitFor();
    await workbench.press("ControlOrMeta+Alt+R");
    await tab("mole-report.pdf (reading)").first().waitFor();
    await workbench.status(/\(\d+ selected\)/).waitFor();
  });

  it("is read as a text, its names with cards, in any theme", async () => {
    const { workbench } = opened;
    await workbench.hover("Walter Rowe", /person/);
    await workbench.press("Escape");
    await inThemes(opened, (theme) => shot(theme));
  });

  it("is cited by its page, and the citation leads back to the words", async () => {
    const { workbench, page } = opened;
    await workbench.select(QUOTED);
    await workbench.press("ControlOrMeta+Alt+C");
    await lines("pdf#page=2").first().waitFor();
    await lines("Ruth Tolland, [").first().waitFor();
    await shot("cited");
    await workbench.runCommand("View: Close Other Editors in Group");
    await workbench.hover("pdf#page=2", /Show the passage: p\. 2/);
    await page.keyboard.down("ControlOrMeta");
    await workbench.click("pdf#page=2");
    await page.keyboard.up("ControlOrMeta");
    await pages.locator(".marks .lit").first().waitFor();
  });

  it("tells by which word a quotation is broken", async () => {
    const { workbench } = opened;
    await workbench.openFile("notes/open-questions.md");
    await workbench.click("lantern is lit on every");
    await workbench.press("Home");
    await opened.page.keyboard.type("> No, ");
    const problems = await workbench.problems();
    await problems
      .filter({ hasText: /Not word for word/ })
      .first()
      .waitFor();
    await shot("broken");
  });
});
