import type { Locator, Page } from "playwright-core";

/** VS Code's window as somebody uses it who has no mouse and hears a screen reader: by keys, and by what is told of them. */
export class Keys {
  constructor(readonly page: Page) {}

  /** Counts from now on what a mouse does. */
  async watchMouse(): Promise<void> {
    await this.page.evaluate(() => {
      const state = globalThis as unknown as { clicks: number };
      state.clicks = 0;
      addEventListener("pointerdown", () => state.clicks++, true);
    });
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Runs a command by its title, category included. */
  async command(title: string): Promise<void> {
    await this.press("F1");
    await this.in(".quick-input-widget");
    await this.type(title);
    await this.take(title);
  }

  /** Opens a file by its path in the folder. */
  async open(path: string): Promise<void> {
    await this.press("ControlOrMeta+P");
    await this.in(".quick-input-widget");
    await this.type(path);
    await this.take(path.split("/").pop()!);
    await this.tab(path.split("/").pop()!).waitFor();
  }

  /** Waits until the row of the open list that the keys are on says `text`, and takes it. */
  async take(text: string): Promise<void> {
    await this.row.filter({ hasText: text }).waitFor();
    await this.press("Enter");
  }

  /** The row of the open list that the keys are on. */
  get row(): Locator {
    return this.page.locator(".quick-input-list .monaco-list-row.focused");
  }

  /** The tab in front, when it is that of `file`. */
  tab(file: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${file}"]`);
  }

  /** Waits until the focus is in a part of the window, so many milliseconds unless it is to be there sooner or later. */
  async in(part: string, timeout?: number): Promise<void> {
    await this.page.waitForFunction((selector) => document.activeElement?.closest(selector), part, { timeout });
  }

  /** Waits until a screen reader says so of the row that the keys are on: the focus itself stays in the box. */
  async rowTold(wanted: RegExp): Promise<void> {
    await this.page.waitForFunction((pattern) => {
      const id = document.activeElement?.getAttribute("aria-activedescendant");
      const told = id && document.getElementById(id)?.getAttribute("aria-label");
      return told && new RegExp(pattern).test(told);
    }, wanted.source);
  }

  /** What a screen reader says of what has the focus: its own name, or that of the group it is in. */
  async focusAsTold(): Promise<string> {
    return this.page.evaluate(() => {
      const label = document.activeElement?.closest("[aria-label]")?.getAttribute("aria-label");
      return label ?? document.activeElement?.textContent ?? "";
    });
  }

  /** How often a mouse button was pressed. */
  clicks(): Promise<number> {
    return this.page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
  }
}
