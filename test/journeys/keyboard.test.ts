import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Keys } from "../host/keys.ts";
import { type Opened, openWorkbench } from "../host/open.ts";
import { packageExtension } from "../host/package.ts";
import { temporaryFolder } from "../host/temporary.ts";

/**
 * The first minutes of somebody without a mouse: an empty profile, the package as a reader installs it (so that a file
 * missing from it is seen), the walkthrough and its sample, and the main path. What a screen reader would be told is checked.
 */
describe("By keyboard alone, from the package", () => {
  let opened: Opened;
  let keys: Keys;
  let began = 0;
  const shot = (step: string) => opened.workbench.screenshot(`keyboard-${step}`);
  const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
  /** What is read out of a problem that one has gone to. */
  const problem = (words: string) =>
    opened.page.locator(`.descriptioncontainer [role="alert"][aria-label*="${words}"]`);
  /** Errors come before warnings, so that it may take some steps. */
  const goTo = async (words: string) => {
    for (let i = 0; i < 4 && !(await problem(words).isVisible()); i++) {
      await keys.press("F8");
      await problem(words)
        .waitFor({ timeout: 3000 })
        .catch(() => {});
    }
    await problem(words).waitFor();
  };
  const done = (step: string) =>
    opened.page.locator(`.getting-started-step[data-step-id$="#${step}"][aria-checked="true"]`);

  before(async () => {
    const vsix = await packageExtension();
    const folder = temporaryFolder("empty");
    writeFileSync(join(folder, "shopping.txt"), "bread\nsalt\n");
    began = Date.now();
    opened = await openWorkbench({ vsix, folder, settings: { "editor.accessibilitySupport": "on" } });
    keys = new Keys(opened.page);
    await keys.watchMouse();
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot(`failed-${this.currentTest.title.slice(0, 12)}`);
  });
  after(() => opened?.close());

  it("begins with the walkthrough, whose button opens the sample: an article, and its note beside", async () => {
    await keys.command("Welcome: Open Walkthrough...");
    await keys.in(".quick-input-widget");
    await keys.type("Sourceline");
    await keys.take("Get Started with Sourceline");
    await opened.page.locator(".getting-started-step").first().waitFor();
    await shot("walkthrough");
    await keys.command("Sourceline: Open Sample");
    await opened.page.locator(".quick-input-title", { hasText: "sourceline-sample" }).waitFor();
    await shot("sample");
    await keys.press("Enter");
    await keys.tab("dredging-vote.txt").waitFor();
    await keys.tab("harbour-notes.md").waitFor();
    await opened.workbench.status("4 sources").waitFor();
  });

  it("searches: the box says what it is for, each row its words, who says them and where", async () => {
    await keys.press("ControlOrMeta+Alt+Q");
    await keys.in(".quick-input-widget");
    assert.match(await keys.focusAsTold(), /Words you remember, in any order/);
    await keys.type("ashroe daylight ship");
    await keys.rowTold(/^I have put one ship ashore in my life\., Walter Rowe · pilots-letter\.txt:23/);
    await shot("search");
    await keys.press("Enter");
    await keys.tab("pilots-letter.txt").waitFor();
    await opened.workbench.status(/\(\d+ selected\)/).waitFor();
  });

  it("cites what is selected, in the note beside", async () => {
    await keys.press("ControlOrMeta+Alt+C");
    await lines("Walter Rowe, [").first().waitFor();
    await shot("cited");
  });

  it("verifies, and reads the table", async () => {
    await keys.command("Sourceline: Verify All Citations");
    await lines("10 citations: 7 intact").first().waitFor();
    console.log(`Empty profile to first verified citation: ${((Date.now() - began) / 1000).toFixed(0)} s`);
    await keys.in(".editor-instance");
    await shot("verified");
  });

  it("reads a hover card on a name", async () => {
    await keys.command("Sourceline: Go to Name");
    await keys.in(".quick-input-widget");
    await keys.type("lindqv");
    await keys.rowTold(/^Marta Lindqvist, directs the project for Nordmole · \d mentions/);
    await keys.press("Enter");
    await opened.workbench.status(/\(15 selected\)/).waitFor();
    await keys.command("Show or Focus Hover");
    await opened.page.locator(".monaco-hover:visible", { hasText: "Marta Lindqvist" }).waitFor();
    await keys.press("Alt+F2");
    const view = opened.page.locator(".accessible-view");
    await view
      .getByText(/Marta Lindqvist/)
      .first()
      .waitFor();
    await shot("accessible-view");
    await keys.press("Escape");
    await keys.press("Escape");
  });

  it("makes the page of the name at the caret", async () => {
    await keys.command("Sourceline: Open Entity Page");
    await keys.tab("Marta Lindqvist.md").waitFor();
    await lines("entity: person").first().waitFor();
  });

  it("goes to what is wrong in a note, hears it, and puts it right", async () => {
    await keys.open("open-questions.md");
    await keys.in(".editor-instance");
    await opened.page.locator(".editor-instance .squiggly-error").first().waitFor();
    await goTo("“not” is left out");
    await shot("problem");
    await keys.press("Escape");
    await opened.workbench.quickFix("Take Today's Words");
    await keys.in(".action-widget");
    const fix = opened.page.locator(".action-widget .monaco-list-row.focused");
    await fix.filter({ hasText: "Take Today's Words" }).waitFor();
    assert.match(String(await fix.getAttribute("aria-label")), /Take Today's Words/);
    await shot("fixes");
    await keys.press("Enter");
    await lines("> We are not against ships.").first().waitFor();
    await opened.page
      .locator(".editor-group-container.active .squiggly-warning")
      .first()
      .waitFor({ state: "detached" });
  });

  it("breaks a quotation, is told by which word, and takes it back", async () => {
    await keys.press("Home");
    for (let i = 0; i < 3; i++) await keys.press("ControlOrMeta+ArrowRight");
    for (let i = 0; i < 4; i++) await keys.press("Delete");
    await lines("> We are against ships.").first().waitFor();
    await goTo("“not” is left out");
    await keys.press("Escape");
    await keys.press("ControlOrMeta+Z");
    await lines("> We are not against ships.").first().waitFor();
  });

  it("sees the map of voices, and walks on it", async () => {
    await keys.command("Sourceline: Map of Voices");
    const view = opened.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await view.locator(".map[data-settled]").waitFor();
    for (let i = 0; i < 30 && (await view.locator(".map .nodes :focus").count()) === 0; i++) await keys.press("Tab");
    const before = await view.locator(".map .nodes :focus").getAttribute("aria-label");
    await keys.press("End");
    assert.notEqual(await view.locator(".map .nodes :focus").getAttribute("aria-label"), before);
    await shot("map");
  });

  it("finds every step of the walkthrough checked off", async () => {
    await keys.command("Welcome: Open Walkthrough...");
    await keys.in(".quick-input-widget");
    await keys.type("Sourceline");
    await keys.take("Get Started with Sourceline");
    for (const step of ["hover", "search", "cite", "verdict"]) await done(step).waitFor();
    await shot("done");
  });

  it("reads README on Sourceline's own page in VS Code", async () => {
    // VS Code fills the list anew while it starts, and takes the focus out of it.
    await opened.workbench.retry(async () => {
      await keys.command("Extensions: Show Installed Extensions");
      await keys.in(".extensions-viewlet");
      await opened.page.locator('.extensions-viewlet .monaco-list-row[aria-label^="Sourceline"]').waitFor();
      await keys.press("ControlOrMeta+ArrowDown");
      await keys.in('.extensions-viewlet [role="list"]', 5000);
    });
    await keys.press("Enter");
    const view = opened.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await view.getByRole("heading", { name: "In five minutes" }).waitFor();
    await view.getByRole("cell", { name: "what the palette offers, and keys" }).waitFor();
    await shot("own-page");
  });

  it("has used no mouse", async () => {
    assert.equal(await keys.clicks(), 0);
  });
});
