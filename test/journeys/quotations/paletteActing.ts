import assert from "node:assert/strict";
import type { PaletteHands } from "./paletteHands.ts";

const BISCUIT = "painted on biscuit tins";

/** A source whose name and text look like icons to VS Code. */
export const ODD = {
  name: "odd $(sync~spin) name.txt",
  text: "Icons\n\nThe council said on Friday that the price of $(zap) power had doubled since the vote.\n",
};

/** Toggles, buttons, and the other ways into the palette; the searches of `walkSearching` are its recent ones. */
export function walkActing(hands: PaletteHands, isWeb: boolean): void {
  const { shot, widget, box, title, row, focused, top, search, leave } = hands;

  it("has toggles that say how they are set", async () => {
    const { workbench } = hands.opened;
    await workbench.openFile("articles/dredging-vote.txt");
    await search("harbour");
    await row("inquiry-opens.md").waitFor();
    await top("This article only: off").click();
    await top("This article only: on").waitFor();
    await row("line 4").waitFor();
    await row("line 3").waitFor();
    assert.equal(await workbench.picks.filter({ hasText: /\.(?:txt|md):/ }).count(), 0);
    await top("Quotations only: off").click();
    await top("Quotations only: on").waitFor();
    await row("line 3").waitFor({ state: "detached" });
    await row("line 4").waitFor();
    await shot("toggles");
    await leave();
  });

  it("offers the recent searches", async () => {
    await search();
    await top("Recent Searches").click();
    await row("kind:mixed").waitFor();
    await shot("recent");
    await hands.opened.workbench.choose("kind:mixed");
    await row("a polite way of offering nothing").waitFor();
    await leave();
  });

  it("copies a citation, and opens a passage beside", async () => {
    const { workbench, page } = hands.opened;
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
    const { workbench, page } = hands.opened;
    await workbench.openFile("articles/dredging-vote.txt");
    await workbench.runCommand("Sourceline: Search Quotes in This Article");
    await top("This article only: on").waitFor();
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
    const { workbench, page } = hands.opened;
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
    const { workbench } = hands.opened;
    await workbench.runCommand("View: Close All Editors");
    await search();
    await row("speaker:").waitFor();
    await row("kind:mixed").waitFor();
    await shot("no-article");
    await leave();
  });

  it("shows what looks like an icon as the text that it is", async () => {
    const { workbench } = hands.opened;
    await search("price power doubled");
    await row("price of $(zap) power").waitFor();
    await row(`${ODD.name}:3`).waitFor();
    assert.equal(await workbench.picks.first().locator(".codicon-zap, .codicon-sync").count(), 0);
    await shot("icons");
    await leave();
  });

  // In a window without a server behind it, VS Code waits for ever for another provider of symbols.
  if (!isWeb)
    it("finds names and quotations with Ctrl+T", async () => {
      await hands.opened.workbench.press("ControlOrMeta+T");
      await box().fill("#lindqvist");
      await row("Marta Lindqvist").waitFor();
      await box().fill("#the sand will move");
      await row("The sand will move").waitFor();
      await shot("symbols");
      await leave();
    });
}
