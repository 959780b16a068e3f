import assert from "node:assert/strict";
import { type Opened, openWorkbench } from "../../host/open.ts";

/** The transcript of a hearing as a person reads it: who speaks, where they speak, and their words in a note. */
describe("A transcript", () => {
  let opened: Opened;
  const shot = (step: string) => opened.workbench.screenshot(`transcript-${step}`);
  const outline = () => opened.page.locator('.pane:has(.pane-header[aria-label^="Outline"])');
  const hit = (text: string | RegExp) => opened.page.locator(".quick-input-widget .monaco-list-row", { hasText: text });
  const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });

  before(async () => {
    opened = await openWorkbench({ folder: "test/fixtures/hearing" });
    await opened.page.setViewportSize({ width: 1400, height: 900 });
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
  });
  after(() => opened?.close());

  it("has an outline of who speaks", async () => {
    const { workbench } = opened;
    await workbench.openFile("sources/harbour-hearing.txt");
    await workbench.runCommand("Explorer: Focus on Outline View");
    // The outline takes the room of the files.
    await opened.page.locator('.pane-header[aria-label^="Explorer Section"]').click();
    for (const name of ["Ruth Tolland", "Tom Hask", "Dana Ruiz", "Joseph Abara"]) {
      await outline().locator(".monaco-list-row", { hasText: name }).first().waitFor();
    }
    await shot("outline");
  });

  it("says over a turn who speaks", async () => {
    const card = await opened.workbench.hover("Nobody warned the crew", /Dana Ruiz/);
    assert.match(card, /Dana Ruiz\s+direct quotation/);
    await shot("hover");
    await opened.workbench.press("Escape");
  });

  it("is searched by who speaks", async () => {
    const { workbench } = opened;
    await workbench.runCommand("Search Quotes");
    await workbench.type("letters speaker:abara");
    await hit(/The pilots wrote three letters[\s\S]*Abara/)
      .first()
      .waitFor();
    await shot("search");
    await workbench.press("Escape");
  });

  it("is cited with who speaks", async () => {
    const { workbench } = opened;
    await workbench.openFile("notes/notes.md");
    await workbench.press("ControlOrMeta+End");
    await workbench.openFile("sources/harbour-hearing.txt");
    await workbench.click("We never had an answer");
    await workbench.runCommand("Cite Selection");
    await lines("> We never had an answer.").first().waitFor();
    await lines("> - Joseph Abara, ").first().waitFor();
    await shot("cited");
  });
});
