import type { PDFDocumentProxy, PDFPageProxy, PDFViewer } from "./pdfjs.ts";

/** So many pages are asked for at once: what somebody goes to meanwhile waits for no more than these. */
const AT_ONCE = 8;

/**
 * Gives each page its own size, in the time that nothing else needs; until then it has that of the first. pdf.js would ask for all
 * pages as soon as one is drawn, and whoever goes to another page then would wait for all of them.
 */
export async function learnSizes(document: PDFDocumentProxy, viewer: PDFViewer): Promise<void> {
  const first = sizeOf(await document.getPage(1));
  for (let start = 2; start <= document.numPages; start += AT_ONCE) {
    await idle();
    const count = Math.min(AT_ONCE, document.numPages + 1 - start);
    const pages = await Promise.all(Array.from({ length: count }, (_, at) => pageAt(document, start + at)));
    for (const [at, page] of pages.entries()) {
      const shown = viewer.getPageView(start + at - 1);
      if (page && shown && !shown.pdfPage && sizeOf(page) !== first) shown.setPdfPage(page);
    }
  }
}

/** What is damaged keeps the size of the first. */
const pageAt = (document: PDFDocumentProxy, number: number) => document.getPage(number).catch(() => null);

const sizeOf = ({ view, rotate, userUnit }: PDFPageProxy) => [...view, rotate, userUnit].join();

const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
