import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { cache } from "./places.ts";
import { textRectangle } from "./text-rectangle.ts";

const patience = 60_000;

/** After this long something that ought to be there at once is asked for again. */
const soon = 5_000;

/** After this long what is not in a menu that is open will not come. */
const atOnce = 700;

/** VS Code's window as a person uses it: by keys, mouse and eyes. Everything waits for what it names. */
export class Workbench {
  /** Files in memory cannot be searched for, so in a `web` window they are opened in the Explorer. */
  constructor(
    readonly page: Page,
    private readonly web = false,
  ) {
    page.setDefaultTimeout(patience);
  }

  /** Resolves when the window stands and takes keys. */
  async ready(): Promise<void> {
    await this.page.locator(".monaco-workbench .part.editor").waitFor();
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  }

  /** Opens a file by its path in the folder. */
  async openFile(path: string): Promise<void> {
    if (this.web) await this.openInExplorer(path);
    else await this.goToFile(path);
    await this.page.locator(`.tab.active[data-resource-name="${path.split("/").pop()}"]`).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  private async goToFile(path: string): Promise<void> {
    await this.retry(async () => {
      await this.press("ControlOrMeta+P");
      await this.type(path, soon);
      await this.choose(path.split("/").pop()!, soon);
    });
  }

  private async openInExplorer(path: string): Promise<void> {
    for (const name of path.split("/")) {
      const row = this.page.locator(`.explorer-folders-view .monaco-list-row:has(:text-is("${name}"))`);
      if ((await row.getAttribute("aria-expanded")) !== "true") await row.click();
    }
    // One click only previews a file: the keys would go on to the Explorer.
    await this.press("Enter");
  }

  /** Runs a command by its title, category included, through the palette. */
  async runCommand(title: string): Promise<void> {
    await this.retry(async () => {
      await this.press("F1");
      await this.type(`>${title}`, soon);
      await this.choose(title, soon);
    });
  }

  /** The rows of the open quick pick. */
  get picks(): Locator {
    return this.page.locator(".quick-input-widget .quick-input-list .monaco-list-row");
  }

  /** Replaces what stands in the open quick input. */
  async type(text: string, timeout = patience): Promise<void> {
    await this.page.locator(".quick-input-widget .quick-input-box input").fill(text, { timeout });
  }

  /** Takes the first row of the open quick pick that has `text` in it. */
  async choose(text: string, timeout = patience): Promise<void> {
    await this.picks.filter({ hasText: text }).first().click({ timeout });
  }

  /** Presses a key, or keys as in "ControlOrMeta+Shift+P". */
  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /**
   * Lets the mouse rest on `text` in the editor and resolves with what the hover card says; looks again while it does
   * not say `wanted` yet, as cards and links follow an edit with some delay.
   */
  async hover(text: string, wanted = /\S/): Promise<string> {
    const card = this.page.locator(".monaco-resizable-hover .monaco-hover:not(.hidden)");
    await this.retry(async () => {
      await this.page.mouse.move(0, 0);
      const { x, y } = await textRectangle(this.page, text);
      await this.page.mouse.move(x, y, { steps: 5 });
      await card.filter({ hasText: wanted }).waitFor({ timeout: soon });
    });
    return (await card.allInnerTexts()).join("\n");
  }

  /** Selects `text`, which stands on one line of the editor, with the mouse. */
  async select(text: string): Promise<void> {
    await this.retry(async () => {
      const { left, right, y } = await textRectangle(this.page, text);
      await this.page.mouse.move(left, y);
      // What is selected already would be dragged.
      await this.press("ArrowRight");
      await this.page.mouse.down();
      await this.page.mouse.move(right, y, { steps: 5 });
      await this.page.mouse.up();
      await this.status(`(${text.length} selected)`).waitFor({ timeout: soon });
      // A margin that came meanwhile pushes the words from under the mouse.
      assert.equal((await textRectangle(this.page, text)).left, left);
    });
  }

  /** Shows the quick fixes at the caret; resolves with the row of the one that says `title`. */
  async quickFix(title: string): Promise<Locator> {
    const rows = this.page.locator(".action-widget .monaco-list-row");
    const row = rows.filter({ hasText: title });
    await this.retry(async () => {
      // In a menu that came late the same key would take the first fix.
      if ((await rows.count()) === 0) await this.press("ControlOrMeta+.");
      await rows.first().waitFor({ timeout: soon / 2 });
      // What it offers follows an edit with some delay, but only once it is asked for again.
      await row.waitFor({ timeout: atOnce }).catch(async (error) => {
        await this.press("Escape");
        throw error;
      });
    });
    return row;
  }

  /** Puts the caret into the middle of `text`. */
  async click(text: string): Promise<void> {
    const { x, y } = await textRectangle(this.page, text);
    await this.page.mouse.click(x, y);
  }

  /** The items of the status bar that say `text`. */
  status(text: string | RegExp): Locator {
    return this.page.locator(".statusbar-item").filter({ hasText: text });
  }

  /** Shows the Problems view; its rows, files and problems alike. */
  async problems(): Promise<Locator> {
    await this.runCommand("Problems: Focus on Problems View");
    return this.page.locator(".markers-panel .monaco-list-row");
  }

  /** The notifications in sight. */
  get notifications(): Locator {
    return this.page.locator(".notification-toast .notification-list-item");
  }

  /** Takes a picture of the window into .vscode-test/screenshots/ and resolves with its path. */
  async screenshot(name: string): Promise<string> {
    const folder = join(cache, "screenshots");
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path, animations: "disabled" });
    return path;
  }

  /** A window that is still starting loses keys and mouse; what a person does then is do it again. */
  async retry(action: () => Promise<void>): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      try {
        return await action();
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await this.frame();
    }
  }

  /** Looks again with each frame that the window draws, until `read` is `wanted`; the last look is what the error shows. */
  sees<T>(wanted: T, read: () => Promise<T>): Promise<void> {
    return this.retry(async () => assert.deepEqual(await read(), wanted));
  }

  /** Resolves when the window has drawn its next frame. */
  private async frame(): Promise<void> {
    await this.page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
