import { readFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Opening, ToView, Words } from "../../../src/webview/messages.ts";
import { findChromium } from "../../host/chromium.ts";

/** The page of the pictures in a Chromium without VS Code, fed by hand. */
export async function openPictures(tab: Opening["tab"]): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const opening: Opening = { tab, words: words(), language: "en" };
  const attribute = JSON.stringify(opening).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  await page.setContent(`<!DOCTYPE html><html><body data-opening="${attribute}"></body></html>`);
  await page.addStyleTag({ path: "dist/pictures.css" });
  await page.addStyleTag({ content: LIGHT });
  await page.evaluate(() => {
    const api = { postMessage: () => {}, getState: () => undefined, setState: () => {} };
    Object.assign(globalThis, { acquireVsCodeApi: () => api });
  });
  await page.addScriptTag({ path: "dist/pictures.js" });
  return { browser, page };
}

/** Tells the page something, as the extension does. */
export async function tell(page: Page, message: ToView): Promise<void> {
  await page.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message);
}

/** The sentences as the code has them, without VS Code to ask for them. */
function words(): Words {
  const code = readFileSync("src/extension/pictures/pictureWords.ts", "utf8");
  const found = [...code.matchAll(/"?([\w-]+)"?: vscode\.l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)];
  return Object.fromEntries(found.map(([, key, text]) => [key!, text!])) as Words;
}

const LIGHT = `:root {
  --vscode-foreground: #3b3b3b; --vscode-editor-foreground: #3b3b3b; --vscode-editor-background: #fff;
  --vscode-charts-blue: #0063d3; --vscode-charts-yellow: #bf8803; --vscode-charts-green: #388a34;
  --vscode-charts-purple: #652d90; --vscode-charts-red: #e51400; --vscode-descriptionForeground: #3b3b3b;
  --vscode-focusBorder: #005fb8; --vscode-font-family: sans-serif; --vscode-font-size: 13px;
}`;
