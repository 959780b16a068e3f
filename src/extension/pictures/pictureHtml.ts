import * as vscode from "vscode";
import type { Opening, Tab } from "../../webview/messages.ts";
import { displayLanguage } from "../host/pluralText.ts";
import { webviewHtml } from "../host/webviewHtml.ts";
import { pictureWords } from "./pictureWords.ts";

/** The page of the pictures. It may show images that it draws itself: a PNG is made from an SVG. */
export function pictureHtml(webview: vscode.Webview, extension: vscode.Uri, tab: Tab): string {
  const at = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", name)).toString();
  const opening: Opening = { tab, words: pictureWords(), language: displayLanguage() };
  return webviewHtml(webview, {
    title: opening.words.pictures,
    language: opening.language,
    opening,
    style: at("pictures.css"),
    script: at("pictures.js"),
    allowed: "img-src data:;",
  });
}
