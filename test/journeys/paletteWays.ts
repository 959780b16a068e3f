import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { temporaryCopy } from "../host/folders.ts";
import { type Opened, type Opening, openWorkbench } from "../host/open.ts";

const BISCUIT = "painted on biscuit tins";
/** A source whose name and text look like icons to VS Code. */
const ODD = {
  name: "odd $(sync~spin) name.txt",
  text: "Icons\n\nThe council said on Friday that the price of $(zap) power had doubled since the vote.\n",
};
const ASHORE = "I have put one ship ashore in my life";

/** The search palette as a person uses it, by keys, in one window. */
export function walkPalette(name: string, opening: Opening): void {
  describe(`The search palette, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`palette-${name}-${step}`);
    const widget = () => opened.page.locator(".quick-input-widget");
    const box = () => opened.page.locator(".quick-input-box input");
    const title = () => opened.page.locator(".quick-input-title");
    const row = (text: string | RegExp) => opened.workbench.picks.filter({ hasText: text }).first();
    const focused = (text: string) =>
      opened.page.locator(".quick-input-list .monaco-list-row.focused", {
        hasText: text,
      });
    const tab = (file: string) => opened.page.locator(`.tab[data-resource-name="${file}"]`);
    const top = (tooltip: string) => opened.page.locator(`.quick-input-titlebar [aria-label^="${tooltip}"]`);
    const search = async (text = "") => {
      await opened.workbench.press("ControlOrMeta+Alt+Q");
      await title().filter({ hasText: "Search Quotes" }).waitFor();
      if (text) await opened.page.keyboard.type(text);
    };
    const leave = async () => {
      await opened.workbench.press("Escape");
      await widget().waitFor({ state: "hidden" });
    };

    before(async () => {
      const folder = temporaryCopy();
      writeFileSync(join(folder, "articles", ODD.name), ODD.text);
      opened = await openWorkbench({ ...opening, folder });
      await opened.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await opened.workbench.openFile("articles/dredging-vote.txt");
      await opened.workbench.status("5 sources").waitFor();
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed")
        await shot(`failed-${this.currentTest.title.slice(0, 20).replace(/\W+/g, "-")}`);
    });
    after(() => opened?.close());

    it("lists the open article's quotations in order, a line where somebody else speaks", async () => {
      await search();
      await row("We are not choosing between boats and ships").waitFor();
      const rows = await opened.workbench.picks.allInnerTexts();
      assert.match(rows[0]!, /We are not choosing[\s\S]*line 4[\s\S]*Ruth Tolland/);
      assert.match(rows[2]!, /I am asked where the water is deep[\s\S]*line 6[\s\S]*Edwin Tolland/);
      await shot("nothing-typed");
      await tab("dredging-vote.txt").and(opened.page.locator(".active")).waitFor();
      await leave();
    });

    it("answers the last of many keys typed at once", async () => {
      await search("grounded whatever ashroe daylight ship");
      await row(ASHORE).waitFor();
      await box().fill("");
      await opened.page.keyboard.type("biscuit tins painted");
      await focused(BISCUIT).waitFor();
      await opened.page.waitForTimeout(400);
      assert.match((await opened.workbench.picks.allInnerTexts())[0]!, /painted on biscuit tins/);
      await leave();
      await tab("pilots-letter.txt").waitFor({ state: "detached" });
    });

    it("lights the words while one moves, and leaves no trace on Escape", async () => {
      const { workbench, page } = opened;
      // A preview tab stands beside the article that is worked in, which is scrolled and has a selection.
      await workbench.openFile("articles/pilots-letter.txt");
      // A click gives the editor the focus, whoever has it while a tab is still opening.
      await workbench.click("who has been the company's senior pilot");
      await workbench.press("ControlOrMeta+Home");
      for (let i = 0; i < 30; i++) await workbench.press("ArrowDown");
      await workbench.press("Shift+End");
      const selected = await workbench.status(/selected/).innerText();
      const top = await restingTop(page);
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
      await page.waitForTimeout(300);
      await leave();
      await tab("pilots-letter.txt").and(page.locator(".active")).waitFor();
      await workbench.status(selected).waitFor();
      for (let i = 0; i < 20 && (await restingTop(page)) !== top; i++) await page.waitForTimeout(200);
      assert.equal(await restingTop(page), top);
      // Tabs get their slant a moment after they are there.
      for (let i = 0; i < 20 && String(await tabs()) !== String(before); i++) await page.waitForTimeout(200);
      assert.deepEqual(await tabs(), before);
    });

    it("keeps a preview tab that was there", async () => {
      const { workbench, page } = opened;
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
      const { workbench, page } = opened;
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
      await opened.workbench.press("ControlOrMeta+Alt+Q");
      await row("Pell herself").waitFor({ state: "hidden" });
      await row(/line 4|speaker:/).waitFor();
      assert.equal(await box().inputValue(), "");
      await leave();
      await opened.page.waitForTimeout(300);
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

    it("has toggles that say how they are set", async () => {
      const { workbench, page } = opened;
      await workbench.openFile("articles/dredging-vote.txt");
      await search("harbour");
      await row("inquiry-opens.md").waitFor();
      await top("This source only: off").click();
      await top("This source only: on").waitFor();
      await row("line 4").waitFor();
      assert.equal(await workbench.picks.filter({ hasText: /\.(?:txt|md):/ }).count(), 0);
      await top("Quotations only: off").click();
      await top("Quotations only: on").waitFor();
      await page.waitForTimeout(300);
      await shot("toggles");
      await leave();
    });

    it("offers the recent searches", async () => {
      await search();
      await top("Recent Searches").click();
      await row("kind:mixed").waitFor();
      await shot("recent");
      await opened.workbench.choose("kind:mixed");
      await row("a polite way of offering nothing").waitFor();
      await leave();
    });

    it("copies a citation, and opens a passage beside", async () => {
      const { workbench, page } = opened;
      await search("biscuit tins painted");
      await focused(BISCUIT).waitFor();
      await focused(BISCUIT).hover();
      await shot("buttons");
      await focused(BISCUIT).locator('[aria-label^="Copy as Citation"]').click();
      await workbench.status("Citation copied").waitFor();
      assert.match(
        await page.evaluate(() => navigator.clipboard.readText()),
        /^> We are choosing between a harbour that works/,
      );
      await focused(BISCUIT).locator('[aria-label^="Open to the Side"]').click();
      await widget().waitFor({ state: "hidden" });
      await page.locator(".editor-group-container").nth(1).waitFor();
      await workbench.status(/91 selected/).waitFor();
      await workbench.runCommand("View: Close All Editors in Group");
    });

    it("searches this article, and by speaker", async () => {
      const { workbench, page } = opened;
      await workbench.openFile("articles/dredging-vote.txt");
      await workbench.runCommand("Sourceline: Search Quotes in This Source");
      await top("This source only: on").waitFor();
      await page.keyboard.type("harbour");
      await row("line 4").waitFor();
      await leave();
      await workbench.runCommand("Sourceline: Search Quotes by Speaker…");
      await row("speaker:Ruth Tolland").waitFor();
      await page.keyboard.type("pell");

      await focused("speaker:Imogen Pell").waitFor();
      await workbench.press("Enter");
      await row("We expected to find an old sandbank").waitFor();
      await leave();
    });

    it("goes to a name, and from it to what it says", async () => {
      const { workbench, page } = opened;
      await workbench.runCommand("Sourceline: Go to Name…");
      await title().filter({ hasText: "Go to Name" }).waitFor();
      await page.keyboard.type("lindqv");
      await focused("Marta Lindqvist").waitFor();
      await shot("names");
      await workbench.press("Enter");
      await widget().waitFor({ state: "hidden" });
      await workbench.status(/15 selected/).waitFor();
      await workbench.runCommand("Sourceline: Go to Name…");
      await title().filter({ hasText: "Go to Name" }).waitFor();
      await page.keyboard.type("lindqv");
      await focused("Marta Lindqvist").locator('[aria-label^="Search What They Say"]').click();
      await row("The sand will move").waitFor();
      await leave();
    });

    it("lists recent searches and filters where no article is open", async () => {
      const { workbench } = opened;
      await workbench.runCommand("View: Close All Editors");
      await search();
      await row("speaker:").waitFor();
      await row("kind:mixed").waitFor();
      await shot("no-article");
      await leave();
    });

    it("shows what looks like an icon as the text that it is", async () => {
      const { workbench } = opened;
      await search("price power doubled");
      await row("the price of $(zap) power").waitFor();
      await row(`${ODD.name}:3`).waitFor();
      assert.equal(await workbench.picks.first().locator(".codicon-zap, .codicon-sync").count(), 0);
      await shot("icons");
      await leave();
    });

    // In a window without a server behind it, VS Code waits for ever for another provider of symbols.
    if (!opening.web)
      it("finds names and quotations with Ctrl+T", async () => {
        await opened.workbench.press("ControlOrMeta+T");
        await box().fill("#lindqvist");
        await row("Marta Lindqvist").waitFor();
        await box().fill("#the sand will move");
        await row("The sand will move").waitFor();
        await shot("symbols");
        await leave();
      });
  });
}

/** The text of the line at the top of the editor, once it rests: lines stand in the page in no order, and are drawn after the keys. */
async function restingTop(page: Page): Promise<string> {
  const read = () =>
    page.locator(".editor-instance .view-line").evaluateAll(
      (lines) =>
        lines
          .map((line) => ({
            y: line.getBoundingClientRect().top,
            text: line.textContent ?? "",
          }))
          .sort((a, b) => a.y - b.y)[0]?.text ?? "",
    );
  let last = await read();
  for (;;) {
    await page.waitForTimeout(150);
    const now = await read();
    if (now === last) return now;
    last = now;
  }
}
