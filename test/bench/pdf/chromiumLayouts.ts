/** Prints documents with Chromium, where it is installed. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrintedDocument } from "./documents.ts";

export const CHROMIUM_LAYOUTS: Readonly<Record<string, string>> = {
  "web page": "@page { size: A4; margin: 2cm } body { font: 11pt/1.35 serif }",
  "web page in two columns":
    "@page { size: A4; margin: 1.5cm } body { font: 10pt/1.25 serif; columns: 2; column-gap: 6mm; text-align: justify; hyphens: auto }",
  "web page, narrow":
    "@page { size: 10cm 16cm; margin: 1cm } body { font: 9pt/1.3 sans-serif; text-align: justify; hyphens: auto }",
};

export const chromium = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path)) ?? null;

/** The printed document; Chromium's own running heads (day, title, address, page) are on it. */
export function chromiumPdf(document: PrintedDocument, style: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "sourceline-print-"));
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, html(document, style));
    const out = join(folder, "page.pdf");
    const options = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${folder}/profile`,
      `--print-to-pdf=${out}`,
    ];
    execFileSync(chromium!, [...options, page], { stdio: "ignore", timeout: 60_000 });
    return new Uint8Array(readFileSync(out));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function html({ pieces }: PrintedDocument, style: string): string {
  const body = pieces.map(
    ({ title, paragraphs }) =>
      `<h2>${escaped(title)}</h2>${paragraphs.map((sentences) => `<p>${escaped(sentences.join(" "))}</p>`).join("")}`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page for the bench</title><style>${style}</style>${body.join("")}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
