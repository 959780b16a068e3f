import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";

/** Every way of citing and of putting right what is cited, as a person does it, in one window. */
export function walkCiting(name: string, opening: Opening): void {
  describe(`Citing, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`citing-${name}-${step}`);
    const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
    const suggestion = (text: string) => opened.page.locator(".suggest-widget .monaco-list-row", { hasText: text });

    before(async () => {
      const settings = { ...opening.settings, "sourceline.codeLens": true };
      opened = await openWorkbench({ ...opening, settings });
      await opened.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    it("shows what a quotation has and the source has not, word by word", async () => {
      const { workbench } = opened;
      await workbench.openFile("notes/open-questions.md");
      await workbench.hover("against guessing", /We are not against ships\. We are against guessing\./);
      await shot("difference");
      await workbench.press("Escape");
    });

    it("shows the two beside each other", async () => {
      const { workbench, page } = opened;
      await workbench.click("against guessing");
      const fix = await workbench.quickFix("Show the Difference");
      await shot("fixes");
      await fix.click();
      await page.locator(".monaco-diff-editor").first().waitFor();
      await lines("We are not against ships.").first().waitFor();
      await shot("diff");
      await workbench.runCommand("View: Close Editor");
    });

    it("takes today's words, which one undo takes back", async () => {
      const { workbench } = opened;
      await opened.page.locator('.tab.active[data-resource-name="open-questions.md"]').waitFor();
      await workbench.click("against guessing");
      await (await workbench.quickFix("Take Today's Words")).click();
      await lines("> We are not against ships. We are against guessing.").first().waitFor();
      await workbench.press("ControlOrMeta+Z");
      await lines("> We are against ships. We are against guessing.").first().waitFor();
    });

    it("completes remembered words behind an opening mark, with their link", async () => {
      const { workbench, page } = opened;
      await workbench.openFile("notes/harbour-notes.md");
      await workbench.press("ControlOrMeta+End");
      await page.keyboard.type('\nThe pilot said: "daylight ashore ship');
      await workbench.press("ControlOrMeta+Space");
      await suggestion("I have put one ship ashore").first().waitFor();
      await shot("completion");
      await workbench.press("Enter");
      await lines("said: “I have put one ship ashore").first().waitFor();
      await shot("completed");
    });

    it("links words that a source holds and nothing vouches for", async () => {
      const { workbench, page } = opened;
      await page.keyboard.type(".\n\nAnd of the chart: “I regard it as a reason to buy a new one”.");
      await workbench.click("a reason to buy a new one”.");
      const fix = await workbench.quickFix("Link to survey-findings.txt, Line 6");
      await shot("unlinked");
      await fix.click();
      await lines("survey-findings.txt#L6), line 6).").first().waitFor();
    });

    it("says in which source missing words stand, moves the link there by keyboard, and one undo takes it back", async () => {
      const { workbench, page } = opened;
      await workbench.press("ControlOrMeta+End");
      await page.keyboard.type(
        "\n\nThe pilot: “It was in daylight, and it was on sand” ([Farrow](../articles/survey-findings.txt#L6), line 6)",
      );
      await workbench.hover("daylight, and it was on sand” (", /These words stand in pilots-letter\.txt, lines 23-24/);
      await shot("elsewhere-hover");
      await workbench.press("Escape");
      await workbench.click("daylight, and it was on sand” (");
      await workbench.quickFix("Move the Link to pilots-letter.txt, Lines 23-24");
      await shot("elsewhere-fix");
      await workbench.press("Enter");
      await lines("Farrow](../articles/pilots-letter.txt#L23-L24").waitFor();
      await workbench.hover("daylight, and it was on sand” (", /intact/);
      await shot("elsewhere-moved");
      await workbench.press("Escape");
      await workbench.press("ControlOrMeta+Z");
      await lines("Farrow](../articles/survey-findings.txt#L6), line 6)").waitFor();
      await workbench.press("ControlOrMeta+Shift+Z");
      await lines("Farrow](../articles/pilots-letter.txt#L23-L24").waitFor();
    });

    it("counts citations above the passages of a source", async () => {
      const { workbench, page } = opened;
      await workbench.openFile("articles/dredging-vote.txt");
      await page.locator(".codelens-decoration", { hasText: "citation" }).first().waitFor();
      await shot("lenses");
    });

    it("pastes a passage as a citation when asked to, and plainly first", async () => {
      const { workbench, page } = opened;
      await workbench.openFile("articles/dredging-vote.txt");
      await workbench.select("not asked whether it ought");
      await workbench.press("ControlOrMeta+C");
      await workbench.openFile("notes/harbour-notes.md");
      await workbench.press("ControlOrMeta+End");
      await page.keyboard.type("\n\n");
      await workbench.press("ControlOrMeta+V");
      await page.locator(".editor-instance .view-line", { hasText: /^not\sasked\swhether\sit\sought$/ }).waitFor();
      const asCitation = await workbench.quickFix("Paste as Citation");
      await shot("paste-as");
      await asCitation.click();
      await lines("> not asked whether it ought").first().waitFor();
      await shot("pasted");
      await workbench.press("ControlOrMeta+Z");
    });

    it("verifies all citations into a table", async () => {
      const { workbench } = opened;
      await workbench.runCommand("Sourceline: Verify All Citations");
      await lines("1 missing").first().waitFor();
      await shot("table");
      await workbench.runCommand("View: Close Editor");
    });

    it("asks, when a source gets another name, and updates the links", async () => {
      const { workbench, page } = opened;
      await workbench.runCommand("View: Show Explorer");
      const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: "pilots-letter.txt" });
      if ((await row.count()) === 0) await workbench.openFile("articles/pilots-letter.txt");
      await row.click();
      await workbench.press("F2");
      const box = page.locator(".explorer-folders-view input");
      await box.fill("letter of the pilots.txt");
      await box.press("Enter");
      await workbench.notifications.filter({ hasText: "Update the links of 2 notes" }).waitFor();
      await shot("rename");
      await workbench.notifications.locator(".monaco-button", { hasText: "Update" }).first().click();
      await workbench.openFile("notes/open-questions.md");
      await lines("letter%20of%20the%20pilots.").first().waitFor();
    });
  });
}
