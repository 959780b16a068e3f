import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";

/** The reader's desk as a person uses it: views, entity pages, outline. */
export function walkDesk(name: string, opening: Opening): void {
  describe(`The desk, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`desk-${name}-${step}`);
    const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
    const pane = (title: string) => opened.page.locator(`.pane:has(.pane-header[aria-label^="${title}"])`);
    const row = (title: string, text: string | RegExp): Locator =>
      pane(title).locator(".monaco-list-row", { hasText: text });

    const showDesk = async () => {
      if (await pane("Article").isVisible()) return;
      await opened.page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
    };

    before(async () => {
      opened = await openWorkbench(opening);
      await opened.page.setViewportSize({ width: 1400, height: 900 });
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    it("says what to do while nothing is open", async () => {
      await showDesk();
      await pane("Article").getByText("Open a source").waitFor();
      await pane("Citations").getByText("Open a note or a source").waitFor();
      await row("Library", "dredging-vote.txt").waitFor();
      await shot("empty");
    });

    it("shows who is named, and goes to where the caret is", async () => {
      const { workbench, page } = opened;
      await row("Library", "dredging-vote.txt").click();
      await row("Article", "Ruth Tolland").waitFor();
      await lines("Port Aldwin votes").first().waitFor();
      await workbench.click("Abara told");
      await row("Article", "Joseph Abara").and(page.locator(".selected")).waitFor();
      await row("Citations", "Mostly I am tired").waitFor();
      await workbench.status("4 sources").waitFor();
      await shot("article");
    });

    it("has the hover card for a tooltip", async () => {
      const { page } = opened;
      await row("Article", "Ruth Tolland").hover();
      await page.locator(".monaco-hover:visible", { hasText: "in 3 other sources" }).waitFor();
      await shot("tooltip");
      await page.mouse.move(700, 300);
    });

    it("shows a passage whose row is chosen", async () => {
      const { workbench, page } = opened;
      await row("Article", "Marta Lindqvist").first().click();
      await workbench.status(/Ln 11, Col \d+ \(15 selected\)/).waitFor();
      assert.ok(await row("Article", "Marta Lindqvist").first().isVisible());
      await page.locator('.tab.active[data-resource-name="dredging-vote.txt"]').waitFor();
    });

    it("redraws no row while one types what changes none", async () => {
      const { workbench, page } = opened;
      await workbench.click("Not everybody on her own");
      await row("Article", "People").waitFor();
      await page.evaluate(watchRows);
      // Longer than what is typed may go unheeded.
      await page.keyboard.type("and then they waited for some time ", { delay: 100 });
      assert.equal(await page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn), 0);
      await page.keyboard.type("with Zelda Quint ");
      await row("Article", "Zelda Quint").waitFor();
      const drawn = await page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn);
      assert.ok(drawn > 0, "what is drawn is counted");
      for (let i = 0; i < 12; i++) await workbench.press("ControlOrMeta+Z");
      await row("Article", "Zelda Quint").waitFor({ state: "detached" });
    });

    it("follows to a note, says by a badge how much is wrong, and offers fixes", async () => {
      const { workbench, page } = opened;
      await row("Library", "open-questions.md").click();
      await row("Citations", "The dredgers will come in May").waitFor();
      await row("Citations", "Changed").waitFor();
      await page.locator(".activitybar .badge-content", { hasText: "2" }).waitFor();
      await shot("citations");
      await press(row("Citations", "Mostly I am tired"), "Show Fixes");
      await page.locator(".action-widget .monaco-list-row", { hasText: "Update to Line 14" }).waitFor();
      await shot("fixes");
      await workbench.press("Escape");
    });

    it("makes an entity page from a row, whose first paragraph the hover card shows", async () => {
      const { workbench, page } = opened;
      await row("Library", "dredging-vote.txt").click();
      await lines("Port Aldwin votes").first().waitFor();
      // The view moves to the name at the caret; only then does a row stay under the mouse.
      await workbench.click("Marta Lindqvist");
      await row("Article", "Marta Lindqvist").and(page.locator(".selected")).waitFor();
      await press(row("Article", "Marta Lindqvist").first(), "Open Entity Page");
      await page.locator('.tab.active[data-resource-name="Marta Lindqvist.md"]').waitFor();
      // What is typed before the page has the focus goes nowhere.
      await page.locator(".editor-instance .monaco-editor.focused").waitFor();
      await workbench.press("ControlOrMeta+End");
      await page.keyboard.type("\nProject director at Nordmole until May.");
      await lines("Project director at Nordmole until May").first().waitFor();
      await row("Library", "dredging-vote.txt").click();
      await lines("Port Aldwin votes").first().waitFor();
      await workbench.hover("Marta Lindqvist", /Project director at Nordmole until May/);
      await shot("page");
      await workbench.press("Escape");
    });

    it("silences a name from its hover card", async () => {
      const { workbench, page } = opened;
      await workbench.hover("Priya Nair", /Not a name/);
      await page.locator(".monaco-hover a", { hasText: "Not a name" }).click();
      await workbench.status("is no name any more").waitFor();
      await row("Article", "Priya Nair").waitFor({ state: "detached" });
    });
  });
}

/** Presses an inline button of a row; the mouse goes there again while the row is drawn anew under it. */
async function press(row: Locator, button: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await row.hover();
      return await row.locator(`.action-label[aria-label="${button}"]`).click({ timeout: 5000 });
    } catch (error) {
      if (attempt === 5) throw error;
      await row.page().mouse.move(800, 800);
    }
  }
}

/**
 * Runs in the page: resolves once nothing was drawn in the Article and in the Citations for a second's worth of frames; then
 * counts what is. The Library tells the words of each source, which change with each word.
 */
async function watchRows(): Promise<void> {
  const state = globalThis as unknown as { drawn: number };
  let still = 0;
  // VS Code takes the element of a row that goes for one that comes, so what is in the rows counts.
  const observer = new MutationObserver((changes) => {
    state.drawn += changes.length;
    still = 0;
  });
  for (const pane of document.querySelectorAll('.pane:not(:has(.pane-header[aria-label^="Library"]))'))
    for (const rows of pane.querySelectorAll(".monaco-list-rows"))
      observer.observe(rows, { childList: true, characterData: true, subtree: true });
  while (still++ < 60) await new Promise(requestAnimationFrame);
  state.drawn = 0;
}
