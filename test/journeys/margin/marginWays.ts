import assert from "node:assert/strict";
import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";

const PASSAGE = "no money had been promised";
const NOTE = "dredging-vote-notes.md";

/** Margin notes as a person uses them: read, written, answered, changed, taken out, each undone, and turned off. */
export function walkMargin(name: string, opening: Opening): void {
  describe(`The margin, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`margin-${name}-${step}`);
    const glyphs = () => opened.page.locator(".editor-instance .comment-range-glyph.comment-thread");
    const thread = () => opened.page.locator(".review-widget:visible");
    const comment = (text: string) => thread().locator(".review-comment", { hasText: text });
    const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
    /** What a person types into the box of a thread, and the button below it. */
    const write = async (text: string, button: string) => {
      await thread().locator(".monaco-editor:visible").last().click();
      await opened.workbench.press("ControlOrMeta+A");
      await opened.page.keyboard.type(text);
      await thread().locator(".monaco-button:visible", { hasText: button }).last().click();
    };
    const act = async (text: string, action: string) => {
      await comment(text).hover();
      await comment(text).locator(`.action-label[aria-label="${action}"]`).click();
    };

    before(async () => {
      opened = await openWorkbench(opening);
      await opened.page.setViewportSize({ width: 1400, height: 900 });
      await opened.workbench.openFile("articles/dredging-vote.txt");
      await opened.workbench.status("4 sources").waitFor();
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    it("shows what notes say of a passage", async () => {
      await glyphs().first().click();
      await thread().getByText("harbour-notes.md").first().waitFor();
      await thread().getByText("The mayor has put it as a choice").waitFor();
      await shot("read");
      await glyphs().first().click();
      await thread().waitFor({ state: "hidden" });
    });

    it("writes into the note of the source, which is made", async () => {
      const { workbench } = opened;
      await workbench.select(PASSAGE);
      await workbench.runCommand("Comments: Add Comment on Current Selection");
      await write("Ask *her* in June.", "Add Comment");
      await comment(NOTE).getByText("Ask her in June.").waitFor();
      await shot("written");
    });

    it("answers in the same thread", async () => {
      // The box below a comment that was just written may still be open.
      const box = thread().locator(".monaco-editor:visible");
      if ((await box.count()) === 0) await thread().locator(".review-thread-reply-button:visible").click();
      await write("She answered: not before 2027.", "Add Comment");
      await comment("not before 2027").waitFor();
      assert.equal(await thread().locator(".review-comment").count(), 2);
      await shot("answered");
    });

    it("changes a comment in the note", async () => {
      await act("not before 2027", "Edit");
      await write("She answered: not before 2028.", "Save");
      await comment("not before 2028").waitFor();
      assert.equal(await comment("not before 2027").count(), 0);
    });

    it("takes a comment out of the note, and the other stays", async () => {
      await act("not before 2028", "Delete");
      await comment("not before 2028").waitFor({ state: "detached" });
      await comment("Ask her in June.").waitFor();
    });

    it("has done to the Markdown what was said, one undo for each", async () => {
      const { workbench } = opened;
      await act("Ask her in June.", "Open in Note");
      await lines("- Ask *her* in June.").first().waitFor();
      await lines(`> ${PASSAGE}`).first().waitFor();
      assert.equal(await lines("She answered").count(), 0);
      await shot("note");
      await workbench.press("ControlOrMeta+Z");
      await lines("- She answered: not before 2028.").waitFor();
      await workbench.press("ControlOrMeta+Z");
      await lines("- She answered: not before 2027.").waitFor();
      await workbench.press("ControlOrMeta+Z");
      await lines("She answered").waitFor({ state: "detached" });
      await lines("- Ask *her* in June.").first().waitFor();
    });

    it("shows in the margin what is typed in the note", async () => {
      const { workbench, page } = opened;
      await lines("- Ask *her* in June.").first().click();
      await workbench.press("End");
      await page.keyboard.type(" By letter.");
      await workbench.press("ControlOrMeta+S");
      await page.locator('.tab[data-resource-name="dredging-vote.txt"]').first().click();
      await thread().getByText("Ask her in June. By letter.").waitFor();
    });

    it("is turned off and on by a command", async () => {
      const { workbench } = opened;
      await workbench.runCommand("Sourceline: Toggle Margin Notes");
      await glyphs().first().waitFor({ state: "detached" });
      await shot("off");
      await workbench.runCommand("Sourceline: Toggle Margin Notes");
      await glyphs().first().waitFor();
    });
  });
}
