import type { Page } from "playwright-core";
import { addressOf } from "./address.ts";
import { openPage } from "./browser.ts";
import { temporaryCopy } from "./folders.ts";
import { repository } from "./places.ts";
import { type Settings, startServer } from "./server.ts";
import { webWindow } from "./web.ts";
import { Workbench } from "./workbench.ts";

/** What a journey wants to see. */
export interface Opening {
  /** The folder of which a copy is opened; the sample library when left out. */
  folder?: string;
  settings?: Settings;
  /** A colour theme by its name, "Default Dark Modern" for one. */
  theme?: string;
  /** Opens the packaged extension instead of this checkout's. */
  vsix?: string;
  /** The display language that the window tells its extensions of, "de" for one; VS Code's own words stay English. */
  language?: string;
  /** Opens VS Code without Sourceline, to compare. */
  bare?: boolean;
  /** Opens a window as on vscode.dev instead: web worker, files in memory. */
  web?: boolean;
}

/** An ordinary VS Code with Sourceline in it, and hands to use it. */
export interface Opened {
  readonly page: Page;
  readonly workbench: Workbench;
  /** The copy that is open: what a person does ends up here. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens VS Code on a copy of a folder, as a person would see it; resolves when it can be used. */
export async function openWorkbench(opening: Opening = {}): Promise<Opened> {
  const folder = temporaryCopy(opening.folder);
  const settings = { ...still, "workbench.colorTheme": opening.theme ?? "Default Light Modern", ...opening.settings };
  const { page, close } = opening.web
    ? await inBrowser(folder, settings, opening.language)
    : await served(folder, settings, opening);
  const workbench = new Workbench(page, opening.web);
  await workbench.ready();
  return { page, workbench, folder, close };
}

/** Two pictures of the same thing must look the same, and show the thing rather than what VS Code has beside it. */
const still: Settings = {
  "explorer.compactFolders": false,
  "git.openRepositoryInParentFolders": "never",
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "remote.autoForwardPorts": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

async function served(folder: string, settings: Settings, { vsix, language }: Opening) {
  const server = await startServer({ settings, extension: vsix ?? repository });
  const { browser, page } = await openPage();
  await speak(page, language);
  await page.goto(addressOf(server, folder));
  return {
    page,
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}

async function inBrowser(folder: string, settings: Settings, language?: string) {
  const window = await webWindow({ settings, folder });
  await speak(window.page, language);
  await window.open();
  return window;
}

/** What a language pack would set; the page's own script, which says that there is none, is kept from it. */
async function speak(page: Page, language: string | undefined): Promise<void> {
  if (language === undefined) return;
  await page.addInitScript((name) => {
    Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => name, set: () => {} });
  }, language);
}
