import type { Browser, Page, Route } from "playwright-core";
import { openPage } from "./browser.ts";
import { serveExtension } from "./extension-files.ts";
import { sampleExtension } from "./sample-extension.ts";
import { type Server, type Settings, startServer } from "./server.ts";

/** A window as on vscode.dev: extensions in a web worker, files in memory, no server behind it. */
export interface WebWindow {
  readonly browser: Browser;
  readonly page: Page;
  /** Navigates; what must be there before the workbench starts is set up on `page` first. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Chromium by default keeps a page from asking another loopback port, and CSP from loading scripts from it. */
const flags = ["--disable-web-security", "--disable-features=LocalNetworkAccessChecks"];

export interface WebOptions {
  /** The folder whose files are put into the window's memory. */
  folder: string;
  settings?: Settings;
  /** A suite to run in the extension host: its path in the repository. */
  suite?: string;
}

/** Prepares a web window with the extension in it. */
export async function webWindow(options: WebOptions): Promise<WebWindow> {
  const files = await serveExtension(sampleExtension(options.folder));
  const server = await startServer();
  const { browser, page } = await openPage({ flags, context: { bypassCSP: true } });
  const address = `http://127.0.0.1:${server.port}/`;
  await page.route(address, (route) => reconfigure(route, configuration(files.authority, options)));
  return {
    browser,
    page,
    open: async () => {
      await page.goto(address);
    },
    close: async () => {
      await browser.close();
      stopAll(server, files);
    },
  };
}

function stopAll(...parts: (Server | { stop(): void })[]): void {
  for (const part of parts) part.stop();
}

function configuration(authority: string, { suite, settings }: WebOptions) {
  const at = (path: string) => ({ scheme: "http", authority, path });
  return {
    developmentOptions: {
      extensions: [at("/"), at("/sample")],
      ...(suite && { enableSmokeTestDriver: true, extensionTestsPath: at(`/${suite}`) }),
    },
    configurationDefaults: settings,
    // The root, because it exists from the start; a folder that does not makes VS Code complain.
    folderUri: { scheme: "tmp", path: "/" },
    remoteAuthority: undefined,
  };
}

/** VS Code's server writes the window's options into the page; they are exchanged on the way to the browser. */
async function reconfigure(route: Route, changes: Record<string, unknown>): Promise<void> {
  const response = await route.fetch();
  const html = await response.text();
  const option = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  const body = html.replace(option, (_all, before: string, settings: string) => {
    const changed = { ...JSON.parse(settings.replaceAll("&quot;", '"').replaceAll("&amp;", "&")), ...changes };
    return `${before}${JSON.stringify(changed).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  });
  await route.fulfill({ response, body });
}
