import type { Place, Span } from "../../engine/engine.ts";
import type { Stretch } from "../../protocol/pages/pages.ts";

/** A word that is split by a page's end belongs to one of the two pages, and a sentence that goes on belongs to both. */
const AROUND = 60;

/** The stretches of a reading's text that stand on a page (from 1), each with what is around it; what overlaps is one stretch. */
export function stretchesOf(text: string, places: readonly Place[], page: number): Stretch[] {
  const spans: Span[] = [];
  for (const { start, end, locator } of places) {
    if (locator.kind !== "page" || locator.page !== page) continue;
    const wide = { start: Math.max(0, start - AROUND), end: Math.min(text.length, end + AROUND) };
    const last = spans.at(-1);
    if (last && wide.start <= last.end) spans[spans.length - 1] = { start: last.start, end: wide.end };
    else spans.push(wide);
  }
  return spans.map((span) => ({ start: span.start, text: text.slice(span.start, span.end) }));
}
