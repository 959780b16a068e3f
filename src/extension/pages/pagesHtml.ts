import * as vscode from "vscode";
import type { PagesOpening } from "../../webview/pages/messages.ts";
import { displayLanguage } from "../host/pluralText.ts";
import { webviewHtml } from "../host/webviewHtml.ts";
import { pagesWords } from "./pagesWords.ts";

/** The folders that the pages of a file may load from: ours, and that of the file. */
export function pagesOptions(extension: vscode.Uri, file: vscode.Uri): vscode.WebviewOptions {
  const folder = vscode.Uri.joinPath(file, "..");
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, "dist"), folder] };
}

/**
 * The page that shows the pages of a PDF. It reads the file in a worker that is made from a script of ours, and may compile the
 * decoders of pictures that are with it; nothing is evaluated, and nothing is loaded from anywhere but the two folders.
 */
export function pagesHtml(webview: vscode.Webview, extension: vscode.Uri, file: vscode.Uri): string {
  const at = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", ...path)).toString();
  const own = webview.cspSource;
  const opening: PagesOpening = {
    file: webview.asWebviewUri(file.with({ fragment: "", query: "" })).toString(),
    worker: at("formats", "pdf.js"),
    data: at("pages"),
    name: file.path.split("/").pop() ?? "",
    words: pagesWords(),
    language: displayLanguage(),
  };
  return webviewHtml(webview, {
    title: opening.name,
    language: opening.language,
    opening,
    style: at("pages", "pages.css"),
    script: at("pages", "pages.js"),
    scripts: "'wasm-unsafe-eval'",
    allowed: `connect-src ${own}; font-src ${own}; img-src ${own} data: blob:; worker-src blob:;`,
  });
}
