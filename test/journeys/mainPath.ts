import assert from "node:assert/strict";
import { type Opened, type Opening, openWorkbench } from "../host/open.ts";

const ASHORE = "I have put one ship ashore in my life";

/** The main path as a person walks it, in one window, each step from where the last one ended. */
export function walkMainPath(name: string, opening: () => Opening | Promise<Opening>): void {
  describe(`The main path, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`${name.replaceAll(" ", "-")}-${step}`);
    const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
    const quickInput = () => opened.page.locator(".quick-input-widget");

    before(async () => {
      opened = await openWorkbench(await opening());
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    it("hovers a name in an article", async () => {
      const { workbench } = opened;
      await workbench.openFile("articles/dredging-vote.txt");
      await workbench.status("4 sources").waitFor();
      const card = await workbench.hover("Ruth Tolland", /in 3 other sources/);
      assert.match(card, /Ruth Tolland\s+person/);
      assert.match(card, /also Tolland/);
      assert.match(card, /\d mentions: lines 4/);
      await shot("name");
    });

    it("lights up a name's mentions at the caret", async () => {
      const { workbench, page } = opened;
      await workbench.press("Escape");
      await workbench.click("Abara told");
      await page.locator(".cdr.wordHighlightText, .cdr.wordHighlight").nth(1).waitFor();
    });

    it("searches by misremembered words, previews, and puts everything back on Escape", async () => {
      const { workbench, page } = opened;
      await workbench.press("ControlOrMeta+Alt+Q");
      await workbench.type("ashroe daylight ship");
      await workbench.picks.filter({ hasText: ASHORE }).first().waitFor();
      await page.locator('.tab.active[data-resource-name="pilots-letter.txt"]').waitFor();
      await shot("search");
      await workbench.press("Escape");
      await quickInput().waitFor({ state: "hidden" });
      await page.locator('.tab.active[data-resource-name="dredging-vote.txt"]').waitFor();
      await page.locator('.tab[data-resource-name="pilots-letter.txt"]').waitFor({ state: "detached" });
    });

    it("opens a quote with Enter, its words selected", async () => {
      const { workbench } = opened;
      await workbench.press("ControlOrMeta+Alt+Q");
      await workbench.type("painted biscuit");
      await workbench.picks.filter({ hasText: "painted on biscuit tins" }).first().waitFor();
      await workbench.press("Enter");
      await quickInput().waitFor({ state: "hidden" });
      await workbench.status(/Ln 4, Col \d+ \(91 selected\)/).waitFor();
    });

    it("inserts a citation at the caret of a note, which one undo takes back", async () => {
      const { workbench } = opened;
      await workbench.openFile("notes/harbour-notes.md");
      await workbench.click("Working notes");
      await workbench.runCommand("Sourceline: Insert Citation");
      await workbench.type("berth basin lost days");
      await workbench.picks.filter({ hasText: "berth" }).first().waitFor();
      await workbench.press("Enter");
      await lines("dredging-vote.txt#L10), line 10").first().waitFor();
      await shot("inserted");
      await workbench.press("ControlOrMeta+Z");
      await lines("dredging-vote.txt#L10), line 10").first().waitFor({ state: "detached" });
    });

    it("follows a citation back to the very words", async () => {
      const { workbench, page } = opened;
      await workbench.hover("dredging-vote.txt#L4", /Show the passage: line 4/);
      await page.keyboard.down("ControlOrMeta");
      await workbench.click("dredging-vote.txt#L4");
      await page.keyboard.up("ControlOrMeta");
      await page.locator('.tab.active[data-resource-name="dredging-vote.txt"]').waitFor();
      await workbench.status(/Ln 4, Col \d+ \(91 selected\)/).waitFor();
    });

    it("sees at the source who cites a passage", async () => {
      const { workbench } = opened;
      await workbench.hover("painted on biscuit", /cited in\s+harbour-notes\.md:11/);
      await shot("cited");
      await workbench.press("Escape");
    });

    it("cites a selection in the note last worked in, beside, which one undo takes back", async () => {
      const { workbench } = opened;
      await workbench.select("not asked whether it ought");
      await workbench.press("ControlOrMeta+Alt+C");
      await lines("> I am not asked whether").or(lines("> not asked whether it ought")).first().waitFor();
      await lines("Edwin Tolland, [").first().waitFor();
      await shot("cite-selection");
      await workbench.press("ControlOrMeta+Z");
      await lines("> not asked whether it ought").first().waitFor({ state: "detached" });
      await workbench.runCommand("View: Close All Editors in Group");
    });

    it("is told when a quotation is broken, by the word that is missing", async () => {
      const { workbench, page } = opened;
      await workbench.openFile("notes/open-questions.md");
      await workbench.hover("against guessing", /changed[\s\S]*“not” is left out/);
      await shot("changed");
      await workbench.press("Escape");
      const rows = await workbench.problems();
      await rows.filter({ hasText: "does not hold these words" }).waitFor();
      await rows.filter({ hasText: "“not” is left out" }).waitFor();
      await shot("problems");
      await workbench.runCommand("View: Hide Panel");
      await page.locator(".markers-panel").waitFor({ state: "hidden" });
    });

    it("brings moved lines up to date with a quick fix", async () => {
      const { workbench } = opened;
      await workbench.click("dredging-vote.txt#L12");
      const fix = await workbench.quickFix("Update to Line 14");
      await shot("fix");
      await fix.click();
      await lines("dredging-vote.txt#L14").first().waitFor();
    });

    it("searches for words that are missing", async () => {
      const { workbench } = opened;
      await workbench.click("on my word");
      await (await workbench.quickFix("Search for These Words")).click();
      await quickInput().waitFor();
      assert.match(await opened.page.locator(".quick-input-box input").inputValue(), /dredgers will come in May/);
      await workbench.press("Escape");
      await quickInput().waitFor({ state: "hidden" });
    });

    it("notices while one types in the source that a citation has moved", async () => {
      const { workbench } = opened;
      await workbench.openFile("articles/survey-findings.txt");
      await workbench.press("ControlOrMeta+Home");
      await opened.page.keyboard.type("A line before everything.\n");
      await workbench.openFile("notes/harbour-notes.md");
      await workbench.hover("scandal", /moved[\s\S]*line 7 now/);
    });
  });
}
