import * as vscode from "vscode";
import type { Opening, Tab } from "../../webview/messages.ts";
import { displayLanguage } from "../host/pluralText.ts";
import { pictureWords } from "./pictureWords.ts";

/**
 * The page of the pictures. Its policy allows its own script and style sheet, and images that it draws itself (a PNG is
 * made from an SVG); nothing is loaded from anywhere.
 */
export function pictureHtml(webview: vscode.Webview, extension: vscode.Uri, tab: Tab): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const at = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src data:;`;
  const opening: Opening = { tab, words: pictureWords(), language: displayLanguage() };
  return `<!DOCTYPE html>
<html lang="${attribute(opening.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<title>${attribute(opening.words.pictures)}</title>
<link rel="stylesheet" href="${attribute(at("pictures.css"))}">
</head>
<body data-opening="${attribute(JSON.stringify(opening))}">
<script nonce="${nonce}" src="${attribute(at("pictures.js"))}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
