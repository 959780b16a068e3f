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
    ? await inBrowser(folder, settings)
    : await served(folder, settings, opening.vsix);
  const workbench = new Workbench(page, opening.web);
  await workbench.ready();
  return { page, workbench, folder, close };
}

/** Two pictures of the same thing must look the same, and show the thing rather than what VS Code has beside it. */
const still: Settings = {
  "explorer.compactFolders": false,
  "git.openRepositoryInParentFolders": "never",
  "editor.cursorBlinking": "solid",
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,
  "remote.autoForwardPorts": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

async function served(folder: string, settings: Settings, vsix?: string) {
  const server = await startServer({ settings, extension: vsix ?? repository });
  const { browser, page } = await openPage();
  await page.goto(addressOf(server, folder));
  return {
    page,
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}

async function inBrowser(folder: string, settings: Settings) {
  const window = await webWindow({ settings, folder });
  await window.open();
  return window;
}
