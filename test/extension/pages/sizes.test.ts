import assert from "node:assert/strict";
import type { PDFDocumentProxy, PDFViewer } from "../../../src/webview/pages/pdfjs.ts";
import { learnSizes } from "../../../src/webview/pages/sizes.ts";

interface Page {
  readonly view: readonly number[];
  readonly rotate: number;
  readonly userUnit: number;
}

const upright: Page = { view: [0, 0, 612, 792], rotate: 0, userUnit: 1 };
const across: Page = { ...upright, rotate: 90 };

/** What pages are given their own sizes, by number, and how many were asked for at once at most; null is a damaged page. */
async function sized(pages: readonly (Page | null)[]): Promise<{ given: number[]; most: number }> {
  const given: number[] = [];
  let asked = 0;
  let most = 0;
  const document = {
    numPages: pages.length,
    getPage: async (number: number) => {
      most = Math.max(most, ++asked);
      await new Promise((resolve) => setTimeout(resolve));
      asked--;
      const page = pages[number - 1];
      if (!page) throw new Error("damaged");
      return page;
    },
  };
  const viewer = { getPageView: (at: number) => ({ pdfPage: null, setPdfPage: () => given.push(at + 1) }) };
  Object.assign(globalThis, { requestIdleCallback: (call: () => void) => setTimeout(call) });
  await learnSizes(document as unknown as PDFDocumentProxy, viewer as unknown as PDFViewer);
  return { given, most };
}

describe("Sizes of pages", () => {
  it("are told of those that have another than the first, damaged ones or not between", async () => {
    const { given } = await sized([upright, across, null, upright, across, upright]);
    assert.deepEqual(given, [2, 5]);
  });

  it("are asked for a few at a time", async () => {
    const pages = Array.from({ length: 101 }, (_, at) => (at === 100 ? across : upright));
    const { given, most } = await sized(pages);
    assert.deepEqual(given, [101]);
    assert.ok(most <= 8, String(most));
  });
});
