import type { VSCodeApi } from "../keptState.ts";
import type { PagesState } from "./messages.ts";
import type { EventBus, PDFViewer } from "./pdfjs.ts";

const FIRST: PagesState = { page: 1, left: 0, top: 0, scale: "auto", dark: false, outline: false };

/** What was kept of these pages, or a beginning. */
export function keptPages(api: VSCodeApi): PagesState & { isKept: boolean } {
  const kept = api.getState();
  return typeof kept === "object" && kept !== null ? { ...FIRST, ...kept, isKept: true } : { ...FIRST, isKept: false };
}

/** Where the pages stand, and how large they are. */
export type Spot = Pick<PagesState, "page" | "left" | "top" | "scale">;

/** Goes back to where the pages were; without `isKept`, to the top of the page. */
export function restore(viewer: PDFViewer, { page, left, top, scale }: Spot, isKept: boolean): void {
  const pageNumber = Math.max(1, Math.min(page, viewer.pagesCount));
  // To say how large pages are is to draw the one that is seen: this is to be the right one.
  viewer.currentPageNumber = pageNumber;
  viewer.currentScaleValue = scale;
  if (!isKept) return;
  const destArray = [null, { name: "XYZ" }, left, top, null];
  viewer.scrollPageIntoView({ pageNumber, destArray, allowNegativeOffset: true });
}

/** Pages that fit the window still do when it is another. */
export function fitTheWindow(container: HTMLElement, viewer: PDFViewer): void {
  let width = 0;
  new ResizeObserver(() => {
    const scale = viewer.currentScaleValue;
    // To set the scale is to go where pdf.js thinks that the pages are, which it knows only once they have rested.
    if (container.clientWidth === width) return;
    width = container.clientWidth;
    if (viewer.pagesCount > 0 && /^(auto|page-)/.test(scale)) viewer.currentScaleValue = scale;
    viewer.update();
  }).observe(container);
}

/** Hears where the pages are, as pdf.js tells it. */
export function follow(events: EventBus, viewer: PDFViewer, moved: (spot: Spot) => void): void {
  events.on("updateviewarea", ({ location }: { location?: { pageNumber: number; left: number; top: number } }) => {
    if (!location) return;
    const { pageNumber: page, left, top } = location;
    moved({ page, left, top, scale: viewer.currentScaleValue });
  });
}
