import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";

const DRAFT = `# Draft on the channel

The mayor said: “We are not choosing between boats and ships.” Her critics do not believe it.

> I have put two ships ashore in my life. It was in daylight, and it was on sand.
>
> — Walter Rowe

The harbour authority’s answer, “No date has been changed,” was printed twice.

One pilot is said to have spoken of “a bench of borrowed lanterns under the tide”.
`;

/** A second place for words that the pilots' letter holds. */
const IN_BRIEF = `In brief: the harbour

The dredging goes on as planned, the authority said. “No date has been changed,” it told this paper on Monday.
`;

/** The quotations of an untitled draft, checked and linked by keyboard alone. */
export function walkQuotationCheck(name: string, opening: Opening): void {
  describe(`Checking a draft, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`drafts-${name}-${step}`);
    const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
    const problems = () => opened.page.locator(".markers-panel .monaco-list-row");

    before(async () => {
      opened = await openWorkbench(opening);
      writeFileSync(join(opened.folder, "articles/in-brief.txt"), IN_BRIEF);
      await opened.page.setViewportSize({ width: 1300, height: 850 });
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    it("lists each quotation of an untitled draft in plain text, by its verdict", async () => {
      const { workbench, page } = opened;
      await workbench.openFile("articles/survey-findings.txt");
      await workbench.runCommand("File: New Untitled Text File");
      await page.locator(".tab.active", { hasText: "Untitled-1" }).waitFor();
      await page.locator(".editor-instance .view-line").first().waitFor();
      await page.keyboard.insertText(DRAFT);
      await lines("borrowed lanterns").first().waitFor();
      await workbench.runCommand("Sourceline: Check Quotations of This Document");
      await workbench.picks.filter({ hasText: "Word for word in dredging-vote.txt" }).waitFor();
      for (const said of ["Nearly so in pilots-letter.txt", "These words stand in 2 places", "No source holds"]) {
        await workbench.picks.filter({ hasText: said }).waitFor();
      }
      await page
        .locator(".quick-input-title", { hasText: "4 quotations: 1 intact, 1 changed, 1 ambiguous, 1 missing" })
        .waitFor();
      await shot("list");
    });

    it("shows in the editor what the list goes through, and goes there", async () => {
      const { workbench } = opened;
      await workbench.press("ArrowDown");
      await workbench
        .status(/Ln 5, Col \d+ \(\d+ selected\)|Ln 5/)
        .first()
        .waitFor();
      await workbench.press("ArrowUp");
      await workbench.status(/Ln 3/).first().waitFor();
      await workbench.press("Enter");
      await workbench.picks.first().waitFor({ state: "hidden" });
    });

    it("keeps the findings in Problems", async () => {
      const { workbench } = opened;
      await workbench.problems();
      for (const said of ["Word for word in", "Nearly so in", "in 2 places", "No source holds"]) {
        await problems().filter({ hasText: said }).first().waitFor();
      }
      await shot("problems");
      await workbench.runCommand("View: Focus Active Editor Group");
    });

    it("shows the passage in a hover card", async () => {
      const { workbench } = opened;
      const card = await workbench.hover("ships ashore in my life", /changed\s+pilots-letter\.txt, lines 23-24/);
      assert.match(card, /two ships.*one ship/s);
      await shot("hover");
      await workbench.press("Escape");
    });

    it("links a quotation by keyboard, and one undo takes that back", async () => {
      const { workbench } = opened;
      await workbench.click("choosing between boats");
      const fix = await workbench.quickFix("Link to dredging-vote.txt, line 4");
      await fix.waitFor();
      await shot("fixes");
      await workbench.press("Enter");
      await lines("dredging-vote.txt#L4), line 4) Her critics").first().waitFor();
      await problems().filter({ hasText: "Word for word in" }).waitFor({ state: "detached" });
      await shot("linked");
      await workbench.press("ControlOrMeta+Z");
      await lines("boats and ships.” Her critics").first().waitFor();
    });

    it("takes the source's words", async () => {
      const { workbench } = opened;
      await workbench.click("ashore in my life");
      await (await workbench.quickFix("Take Today's Words")).click();
      await lines("I have put one ship ashore in my life").first().waitFor();
      await problems().filter({ hasText: "Word for word in pilots-letter.txt" }).first().waitFor();
      await shot("taken");
    });

    it("offers each of several places", async () => {
      const { workbench } = opened;
      await workbench.click("No date has been");
      await workbench.quickFix("Link to pilots-letter.txt");
      await shot("places");
      await workbench.press("Escape");
    });

    it("stops when it is told to", async () => {
      const { workbench } = opened;
      await workbench.runCommand("Sourceline: Stop Checking Quotations of This Document");
      await problems().filter({ hasText: "No source holds" }).waitFor({ state: "detached" });
    });
  });
}
