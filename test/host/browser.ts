import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "./chromium.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page of a Chromium without a window of its own; `browser.close()` ends it. */
export async function openPage(
  options: { flags?: string[]; context?: BrowserContextOptions } = {},
): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...quiet, ...(options.flags ?? [])],
  });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options.context });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return { browser, page: await context.newPage() };
}
