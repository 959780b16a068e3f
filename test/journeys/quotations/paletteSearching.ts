import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { PaletteHands } from "./paletteHands.ts";

const BISCUIT = "painted on biscuit tins";
const ASHORE = "I have put one ship ashore in my life";

/** Typing, and what is shown meanwhile and put back afterwards. */
export function walkSearching(hands: PaletteHands): void {
  const { shot, widget, box, title, row, focused, tab, search, leave } = hands;

  it("lists the open article's quotations in order, a line where somebody else speaks", async () => {
    await search();
    await row("We are not choosing between boats and ships").waitFor();
    const rows = await hands.opened.workbench.picks.allInnerTexts();
    assert.match(rows[0]!, /We are not choosing[\s\S]*line 4[\s\S]*Ruth Tolland/);
    assert.match(rows[2]!, /I am asked where the water is deep[\s\S]*line 6[\s\S]*Edwin Tolland/);
    await shot("nothing-typed");
    await tab("dredging-vote.txt").and(hands.opened.page.locator(".active")).waitFor();
    await leave();
  });

  it("answers the last of many keys typed at once", async () => {
    await search("grounded whatever ashroe daylight ship");
    await row(ASHORE).waitFor();
    await tab("pilots-letter.txt").waitFor();
    await box().fill("");
    await hands.opened.page.keyboard.type("biscuit tins painted");
    await focused(BISCUIT).waitFor();
    // The passage is shown once nothing else has come for a while: what was shown before goes.
    await tab("pilots-letter.txt").waitFor({ state: "detached" });
    assert.match((await hands.opened.workbench.picks.allInnerTexts())[0]!, /painted on biscuit tins/);
    await leave();
  });

  it("shows what was typed, however soon Enter is pressed", async () => {
    const { workbench, page } = hands.opened;
    await search();
    await row(/line 4|speaker:/).waitFor();
    await Promise.all([page.keyboard.insertText("put one ship ashore"), workbench.press("Enter")]);
    await widget().waitFor({ state: "hidden" });
    await page.locator('.tab.active[data-resource-name="pilots-letter.txt"]').waitFor();
    await workbench.status(/Ln 23, .* selected/).waitFor();
    await workbench.openFile("articles/dredging-vote.txt");
  });

  it("lights the words while one moves, and leaves no trace on Escape", async () => {
    const { workbench, page } = hands.opened;
    // A preview tab stands beside the article that is worked in, which is scrolled and has a selection.
    await workbench.openFile("articles/pilots-letter.txt");
    // A click gives the editor the focus, whoever has it while a tab is still opening.
    await workbench.click("who has been the company's senior pilot");
    await workbench.press("ControlOrMeta+Home");
    for (let i = 0; i < 30; i++) await workbench.press("ArrowDown");
    await workbench.press("Shift+End");
    const selected = await workbench.status(/^Ln 31, .* selected/).innerText();
    const top = await topLine(page);
    const tabs = async () =>
      page
        .locator(".tab")
        .evaluateAll((all) =>
          all.map(
            (one) =>
              `${(one as HTMLElement).dataset.resourceName} ${one.querySelector(".monaco-icon-label.italic") !== null}`,
          ),
        );
    const before = await tabs();
    await search("regard reason buy");
    await row("reason to buy a new one").waitFor();
    await tab("survey-findings.txt").waitFor();
    await page.locator(".view-overlays .cdr").first().waitFor();
    await shot("preview");
    await workbench.press("ArrowDown");
    await workbench.press("ArrowDown");
    await box().fill("");
    await page.keyboard.type("approved by one vote");
    await row("approved by one vote").waitFor();
    await tab("pilots-letter.txt").and(page.locator(".active")).waitFor();
    await leave();
    await tab("pilots-letter.txt").and(page.locator(".active")).waitFor();
    await workbench.status(selected).waitFor();
    await workbench.sees(top, () => topLine(page));
    // Tabs get their slant a moment after they are there.
    await workbench.sees(before, tabs);
  });

  it("keeps a preview tab that was there", async () => {
    const { workbench, page } = hands.opened;
    await workbench.openFile("articles/dredging-vote.txt");
    const file = page.locator('.explorer-folders-view .monaco-list-row:has(:text-is("survey-findings.txt"))');
    if ((await file.count()) === 0)
      await page.locator('.explorer-folders-view .monaco-list-row:has(:text-is("articles"))').click();
    await file.click();
    await page.locator('.tab.active[data-resource-name="survey-findings.txt"] .italic').waitFor();
    await search(ASHORE);
    await focused(ASHORE).waitFor();
    await tab("pilots-letter.txt").and(page.locator(".active")).waitFor();
    await box().fill("");
    await page.keyboard.type("memo two pages");
    await tab("inquiry-opens.md").and(page.locator(".active")).waitFor();
    await leave();
    await page.locator('.tab.active[data-resource-name="survey-findings.txt"] .italic').waitFor();
    await tab("inquiry-opens.md").waitFor({ state: "detached" });
  });

  it("offers names while a filter is typed, and completes them with Tab or Enter", async () => {
    const { workbench, page } = hands.opened;
    await search("speaker:aba");
    await focused("speaker:Joseph Abara").waitFor();
    await shot("offers");
    await workbench.press("Tab");
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>(".quick-input-box input")?.value === 'speaker:"Joseph Abara" ',
    );
    await row("It bought a bench").waitFor();
    await page.keyboard.type("kind:m");
    await focused("kind:mixed").waitFor();
    await workbench.press("Enter");
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>(".quick-input-box input")?.value.endsWith("kind:mixed "),
    );
    await row("a polite way of offering nothing").waitFor();
    await workbench.press("Enter");
    await widget().waitFor({ state: "hidden" });
    await workbench.status(/selected/).waitFor();
  });

  it("opens anew when asked for while it is open", async () => {
    await search("harbour");
    // A row that only the search gives: the first list is that of the article.
    await row("Pell herself").waitFor();
    await hands.opened.workbench.press("ControlOrMeta+Alt+Q");
    await row("Pell herself").waitFor({ state: "hidden" });
    await row(/line 4|speaker:/).waitFor();
    assert.equal(await box().inputValue(), "");
    await leave();
    // Once the editor has the focus again, nothing else is to open.
    await hands.opened.page.locator(".editor-instance .monaco-editor.focused").waitFor();
    assert.equal(await widget().isVisible(), false);
  });

  it("says which filter there is not", async () => {
    await search("hue:red harbour");
    await title().filter({ hasText: "hue:red is no filter: searched as words" }).waitFor();
    await shot("unknown");
    await leave();
  });

  it("finds what somebody says by what they are", async () => {
    await search("harbour master");
    await row(/where the water is deep|so have the clouds/).waitFor();
    await shot("by-name");
    await leave();
  });
}

/** The text of the line at the top of the editor: lines stand in the page in no order. */
async function topLine(page: Page): Promise<string> {
  return page
    .locator(".editor-instance .view-line")
    .evaluateAll(
      (lines) =>
        lines
          .map((line) => ({ y: line.getBoundingClientRect().top, text: line.textContent ?? "" }))
          .sort((a, b) => a.y - b.y)[0]?.text ?? "",
    );
}
