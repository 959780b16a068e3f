import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator } from "playwright-core";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { removeFolder, temporaryFolder } from "../../host/temporary.ts";
import { EVIL_LIBRARY, EVIL_NOTE, EVIL_SOURCE } from "../../server/hostileLibrary.ts";

const ICON = "$(trash)";
const LINK = "[x](command:workbench.action.quit)";

/** Names of files, and texts of sources and notes, that would do something if any part of the window took them for more than text. */
describe("Hostile text", () => {
  let opened: Opened;
  const written = temporaryFolder("hostile");
  const pane = (title: string) => opened.page.locator(`.pane:has(.pane-header[aria-label^="${title}"])`);
  const row = (title: string, text: string | RegExp) => pane(title).locator(".monaco-list-row", { hasText: text });
  const sourceName = EVIL_SOURCE.split("/")[1]!;

  before(async () => {
    for (const [path, text] of Object.entries(EVIL_LIBRARY)) {
      mkdirSync(dirname(join(written, path)), { recursive: true });
      writeFileSync(join(written, path), text);
    }
    opened = await openWorkbench({ folder: written });
    await opened.page.setViewportSize({ width: 1500, height: 950 });
  });
  afterEach(async function () {
    await opened.workbench.screenshot(`hostile-${this.currentTest?.title.replace(/\W+/g, "-")}`);
    await opened.workbench.press("Escape");
    await opened.workbench.press("Escape");
  });
  after(async () => {
    await opened?.close();
    removeFolder(written);
  });

  /** Lets the mouse rest on a row until its tooltip says so; a row that is drawn anew under the mouse has none. */
  async function rest(shown: Locator, said: string): Promise<void> {
    const tooltip = opened.page.locator(".monaco-hover:visible", { hasText: said });
    for (let attempt = 1; ; attempt++) {
      await opened.page.mouse.move(800, 700);
      await shown.hover();
      if (
        await tooltip.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        )
      )
        return;
      if (attempt === 5) throw new Error(`No tooltip says "${said}".`);
    }
  }

  /** What of the texts has come alive in the window, or in the part of it that is named. */
  const alive = (part = "body") => opened.page.locator(part).first().evaluate(livingIn);

  it("is text in the rows and tooltips of the Library", async () => {
    await opened.page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
    await row("Library", sourceName).waitFor();
    await rest(row("Library", sourceName), "Harbour vote");
    assert.deepEqual(await alive(), []);
    await row("Library", sourceName).click();
    await opened.page.locator(".tab.active", { hasText: sourceName }).waitFor();
  });

  it("is text in the rows and tooltips of the Article", async () => {
    await row("Article", `${ICON} ${LINK}`).first().waitFor();
    await rest(row("Article", `${ICON} ${LINK}`).first(), "the mayor");
    assert.deepEqual(await alive(), []);
  });

  it("is text in the rows and tooltips of the Citations", async () => {
    const cited = row("Citations", "We are choosing").first();
    await cited.waitFor();
    await rest(cited, "Harbour vote");
    assert.deepEqual(await alive(), []);
  });

  it("is text in the search of quotes", async () => {
    const { workbench } = opened;
    await workbench.runCommand("Sourceline: Search Quotes");
    await workbench.picks.filter({ hasText: "We are choosing" }).first().waitFor();
    assert.deepEqual(await alive(), []);
    await workbench.type("choosing painted harbour");
    await workbench.picks
      .filter({ hasText: `${ICON}` })
      .first()
      .waitFor();
    assert.deepEqual(await alive(), []);
    await workbench.type("in:");
    await workbench.picks.filter({ hasText: "trash" }).first().waitFor();
    assert.deepEqual(await alive(), []);
  });

  it("is text among the names to go to, to merge with, and to split", async () => {
    const { workbench } = opened;
    await workbench.runCommand("Sourceline: Go to Name…");
    await workbench.picks.filter({ hasText: ICON }).first().waitFor();
    assert.deepEqual(await alive(), []);
    await workbench.press("Escape");
    await workbench.click("Joseph Abara");
    await workbench.runCommand("Sourceline: Merge Into…");
    await workbench.picks.filter({ hasText: ICON }).first().waitFor();
    assert.deepEqual(await alive(), []);
    await workbench.press("Escape");
    await workbench.click("Ruth Tolland");
    await workbench.runCommand("Sourceline: Split…");
    await workbench.picks.filter({ hasText: ICON }).first().waitFor();
    assert.deepEqual(await alive(), []);
  });

  it("is text in a notification", async () => {
    const { workbench } = opened;
    await workbench.runCommand("Sourceline: Open Note of This Source");
    await workbench.notifications.filter({ hasText: /\[x\]\S?\(command:workbench.*has no note yet/ }).waitFor();
    assert.deepEqual(await alive(), []);
    await workbench.runCommand("Notifications: Clear All Notifications");
  });

  it("is text among the symbols of the document and of the workspace", async () => {
    const { workbench } = opened;
    await workbench.press("ControlOrMeta+Shift+O");
    await workbench.picks.filter({ hasText: "trash" }).first().waitFor();
    assert.deepEqual(await alive(), []);
    await workbench.press("Escape");
    await workbench.press("F1");
    await workbench.type("#choosing between");
    await workbench.picks.filter({ hasText: "We are choosing" }).first().waitFor();
    // The path behind it is VS Code's own, which takes a file's name for what it looks like.
    const ours = (await alive()).filter((one) => !one.includes("label-description"));
    assert.deepEqual(ours, []);
  });

  it("is text at the margin", async () => {
    await opened.page.locator(".editor-instance .comment-range-glyph.comment-thread").first().click();
    await opened.page.locator(".review-widget:visible", { hasText: "Nobody asked why" }).first().waitFor();
    assert.deepEqual(await alive(), []);
  });

  it("is text in the hover of a citation, and in what completes a quotation", async () => {
    const { workbench, page } = opened;
    await row("Library", EVIL_NOTE.split("/")[1]!).click();
    await page.locator(".tab.active", { hasText: "said" }).waitFor();
    await workbench.hover("I do not regret", /intact|moved/);
    assert.deepEqual(await alive(), []);
    await workbench.click("What was said");
    await workbench.press("ControlOrMeta+End");
    await page.keyboard.type('\nShe said "choosing between painted', { delay: 40 });
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "We are choosing" }).first().waitFor();
    assert.deepEqual(await alive(), []);
  });
});

/** Runs in the page. */
function livingIn(part: Element): string[] {
  const found: string[] = [];
  for (const one of part.querySelectorAll("a, [data-href]")) {
    const href = one.getAttribute("data-href") ?? one.getAttribute("href") ?? "";
    // What an empty view says of itself comes from our package, never from a file.
    if (one.closest(".welcome-view-content")) continue;
    if (/^command:(?!sourceline\.)/.test(href) && isSeen(one)) found.push(`link in ${where(one)}`);
  }
  for (const one of part.querySelectorAll("img"))
    if (/^x$|127\.0\.0\.1:9\//.test(one.getAttribute("src") ?? "")) found.push(`image in ${where(one)}`);
  // The window's own buttons have icons, too, but not among words.
  for (const one of part.querySelectorAll(".codicon-trash"))
    if (isSeen(one) && !one.closest(".action-item, .monaco-button")) found.push(`icon in ${where(one)}`);
  return found;

  function isSeen(one: Element): boolean {
    return one.checkVisibility() && one.getBoundingClientRect().width > 0;
  }

  function where(one: Element): string {
    const names = [];
    for (let at: Element | null = one; at && names.length < 6; at = at.parentElement) names.push(at.className);
    return names.join(" < ");
  }
}
