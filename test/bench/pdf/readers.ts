/** Those that read PDFs: ours, pdf.js' plain text, and pdftotext where it is installed. */
import { execFileSync } from "node:child_process";
import type { Place } from "../../../src/engine/text/reading/reading.ts";
import { read } from "../../../src/formats/pdf/pdf.ts";

export interface Read {
  readonly text: string;
  /** Ours alone tells them. */
  readonly places: readonly Place[];
}

export async function ours(bytes: Uint8Array): Promise<Read> {
  return read({ name: "document.pdf", bytes }, () => Promise.reject(new Error("no other format")));
}

/** Each item of pdf.js with its line ends, page by page. */
export async function pdfjsPages(bytes: Uint8Array): Promise<string[]> {
  const pdfjs = await loadedPdfjs();
  const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  const document = await task.promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  await task.destroy();
  return pages;
}

/** The half of pdf.js that draws wants these as it is loaded; it says so without a canvas, and nothing is drawn here. */
async function loadedPdfjs() {
  const own = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) own[name] ??= class {};
  const warn = console.warn;
  console.warn = () => undefined;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}

/** What pdftotext makes of it; null where it is not installed. */
export function pdftotext(bytes: Uint8Array): string | null {
  try {
    return execFileSync("pdftotext", ["-", "-"], {
      input: bytes,
      encoding: "utf8",
      maxBuffer: 1e8,
      stdio: ["pipe", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}
