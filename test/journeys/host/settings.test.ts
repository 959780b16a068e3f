import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Opened, openWorkbench } from "../../host/open.ts";

/** Settings of what is seen count at once, in a window that goes on. */
describe("Settings", () => {
  let opened: Opened;
  const comments = () => opened.page.locator(".editor-instance .comment-range-glyph.comment-thread").first();
  const marks = () => opened.page.locator('.editor-instance .cgmr[class*="ced-"]').first();
  const lens = () => opened.page.locator(".editor-instance .codelens-decoration", { hasText: "1 citation" }).first();

  function set(settings: object): void {
    mkdirSync(join(opened.folder, ".vscode"), { recursive: true });
    writeFileSync(join(opened.folder, ".vscode/settings.json"), JSON.stringify(settings));
  }

  before(async () => {
    opened = await openWorkbench();
    await opened.workbench.openFile("articles/dredging-vote.txt");
    await comments().waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await opened.workbench.screenshot("settings-failed");
  });
  after(() => opened?.close());

  it("marginNotes: off, marks take the place of notes", async () => {
    set({ "sourceline.marginNotes": false });
    await comments().waitFor({ state: "detached" });
    await marks().waitFor();
  });

  it("citedPassages.marks: off, the margin is empty", async () => {
    set({ "sourceline.marginNotes": false, "sourceline.citedPassages.marks": false });
    await marks().waitFor({ state: "detached" });
  });

  it("codeLens: on, lines say how often they are cited; and all of it back", async () => {
    set({ "sourceline.codeLens": true });
    await lens().waitFor();
    await comments().waitFor();
    set({});
    await lens().waitFor({ state: "detached" });
  });
});
