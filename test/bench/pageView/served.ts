import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { PagesOpening, PagesWords } from "../../../src/webview/pages/messages.ts";

/** As the extension has it, with the origin of a plain server for that of VS Code's. */
const POLICY =
  "default-src 'none'; script-src 'nonce-bench' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; font-src 'self'; " +
  "img-src 'self' data: blob:; worker-src blob:;";

/** What stands in for VS Code: messages go to `heard`, and nothing is kept. */
const HOST =
  "globalThis.acquireVsCodeApi = () => ({ postMessage: heard, getState: () => undefined, setState: () => {} });";

/** Serves a PDF and the page that shows it, below `dist`; the address is that of the page. */
export async function servePages(dist: string, pdf: Uint8Array): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const answer = answerOf(dist, pdf, pathname);
    response.writeHead(answer ? 200 : 404, { "content-type": answer?.type ?? "text/plain" });
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

function answerOf(dist: string, pdf: Uint8Array, path: string): { type: string; body: string | Uint8Array } | null {
  if (path === "/") return { type: "text/html", body: html() };
  if (path === "/file.pdf") return { type: "application/pdf", body: pdf };
  try {
    const type = path.endsWith(".js")
      ? "text/javascript"
      : path.endsWith(".css")
        ? "text/css"
        : "application/octet-stream";
    return { type, body: readFileSync(join(dist, path)) };
  } catch {
    return null;
  }
}

function html(): string {
  const opening: PagesOpening = {
    file: "/file.pdf",
    worker: "/formats/pdf.js",
    data: "/pages",
    name: "file.pdf",
    words: words(),
    language: "en",
  };
  const attribute = JSON.stringify(opening).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<link rel="stylesheet" href="/pages/pages.css"></head><body data-opening="${attribute}">
<script nonce="bench">${HOST}</script><script nonce="bench" src="/pages/pages.js"></script></body></html>`;
}

/** The sentences as the code has them, without VS Code to ask for them. */
function words(): PagesWords {
  const code = readFileSync("src/extension/pages/pagesWords.ts", "utf8");
  const found = [...code.matchAll(/(\w+): vscode\.l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)];
  return Object.fromEntries(found.map(([, key, text]) => [key!, text!])) as unknown as PagesWords;
}
