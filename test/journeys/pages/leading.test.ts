import assert from "node:assert/strict";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { type Opened, openWorkbench } from "../../host/open.ts";

const WORDS = "Edwin Sorrel, a pilot, reported it twice";

function guide(): Uint8Array {
  const first = new PdfPage().text(72, 720, "A guide to the mole", { size: 16 });
  first.lines(72, 690, ["The log is on page 3.", "The council has a page of its own.", "The next page says more."], 30);
  first.link(72, 686, 130, "/Dest [1020 0 R /XYZ 0 792 null]");
  first.link(72, 656, 200, "/A << /S /URI /URI (https://council.example/mole) >>");
  first.link(72, 626, 200, "/A << /S /Named /N /NextPage >>");
  const second = new PdfPage().lines(72, 700, ["The mole was dark for a week in March.", `${WORDS}.`], 14);
  const third = new PdfPage().lines(72, 700, ["The log of the mole has no entry for eleven nights."]);
  return makePdf([first, second, third]);
}

/** What leads to the pages of a PDF, within them and out of them. */
describe("Ways to and from pages", () => {
  let opened: Opened;
  let pages: FrameLocator;
  const shot = (step: string) => opened.workbench.screenshot(`pages-${step}`);
  const onPage = (text: string): Locator => pages.locator(".textLayer span", { hasText: text }).first();
  const link = (at: number): Locator => pages.locator('.page[data-page-number="1"] .annotationLayer a').nth(at);
  const isAt = (page: string) =>
    opened.workbench.sees(page, () => pages.getByRole("textbox", { name: "Page" }).inputValue());

  before(async () => {
    opened = await openWorkbench();
    writeFileSync(join(opened.folder, "articles/mole-guide.pdf"), guide());
    appendFileSync(join(opened.folder, "notes/open-questions.md"), "\nWhat did Edwin Sorrel see?\n");
    pages = opened.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await opened.workbench.openFile("notes/open-questions.md");
    await opened.workbench.status("5 sources").waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot(`failed-${this.currentTest.title.slice(0, 20)}`);
  });
  after(() => opened?.close());

  it("lead from a name's card to the words on the page", async () => {
    const { workbench, page } = opened;
    await workbench.hover("Edwin Sorrel", /p\. 2/);
    await page.locator(".monaco-hover a", { hasText: /p\. 2/ }).first().click();
    await pages.locator(".marks .lit").first().waitFor();
    await shot("from-card");
    await isAt("2");
  });

  it("lead from a search there as well", async () => {
    const { workbench, page } = opened;
    await workbench.openFile("notes/open-questions.md");
    await workbench.runCommand("View: Close Other Editors in Group");
    await workbench.press("ControlOrMeta+Alt+Q");
    await workbench.type("log no entry eleven nights");
    await workbench.picks.filter({ hasText: "mole-guide.pdf" }).first().waitFor();
    await workbench.press("Enter");
    await pages.locator(".marks .lit").first().waitFor();
    assert.equal(await page.locator('.tab[aria-label*="(reading)"]').count(), 0);
  });

  it("go along a link of the document, and back by a key", async () => {
    const { workbench } = opened;
    await workbench.openFile("notes/open-questions.md");
    await workbench.runCommand("View: Close Other Editors in Group");
    await workbench.press("ControlOrMeta+P");
    await workbench.type("mole-guide.pdf");
    await workbench.choose("mole-guide.pdf");
    await link(0).click();
    await isAt("3");
    await shot("followed");
    await workbench.press("Alt+ArrowLeft");
    await isAt("1");
    await onPage("A guide to the mole").waitFor();
    await workbench.press("Alt+ArrowRight");
    await isAt("3");
    await pages.getByRole("button", { name: "Back" }).click();
    await isAt("1");
    await link(2).click();
    await isAt("2");
    await pages.locator(".pages").press("Home");
    await isAt("1");
  });
});
