import type { Chosen } from "./messages.ts";
import type { PageReading } from "./pageReading.ts";
import { pageNumberOf, type ReadPage, type ReadPages } from "./readPages.ts";

/** A page, and from where to where in its text words are chosen on it. */
export interface ChosenPart {
  readonly reading: PageReading;
  readonly start: number;
  readonly end: number;
}

/** What is selected on the pages, as a stretch of the reading, over the ends of pages as well; null when it is none of its words. */
export async function chosenWords(pages: ReadPages): Promise<Chosen | null> {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = pageNumberOf(range.startContainer) || 1;
  const last = pageNumberOf(range.endContainer) || Infinity;
  const parts: ChosenPart[] = [];
  for (const number of pages.drawn.filter((one) => first <= one && one <= last)) {
    const page = await pages.at(number);
    if (page) parts.push(partOn(page, range));
  }
  return joinedParts(parts);
}

function partOn({ text, reading }: ReadPage, range: Range): ChosenPart {
  const isIn = (node: Node) => text.layer.contains(node);
  const start = isIn(range.startContainer) ? text.offsetOf(range.startContainer, range.startOffset) : 0;
  const end = isIn(range.endContainer) ? text.offsetOf(range.endContainer, range.endOffset) : text.text.length;
  return { reading, start, end };
}

/**
 * From the first chosen word to the last. What lies between on the page need not lie between in the reading: a heading that is drawn
 * last, a note at the page's foot. Only where the two ends are the other way round, all that is chosen counts.
 */
export function joinedParts(parts: readonly ChosenPart[]): Chosen | null {
  const begin = firstOf(parts, ({ reading, start, end }) => reading.beginning(start, end));
  const finish = firstOf(parts.toReversed(), ({ reading, start, end }) => reading.ending(start, end));
  if (begin === null || finish === null) return null;
  if (begin < finish) return { start: begin, end: finish };
  const all = parts.flatMap(({ reading, start, end }) => reading.widest(start, end) ?? []);
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

function firstOf<T>(parts: readonly T[], placeIn: (part: T) => number | null): number | null {
  for (const part of parts) {
    const place = placeIn(part);
    if (place !== null) return place;
  }
  return null;
}

/** The first word of the reading that is seen: a place to go on reading from. */
export async function seenWord(pages: ReadPages, current: number, top: number): Promise<Chosen | null> {
  for (const number of [current, current + 1]) {
    const page = await pages.at(number);
    const start = page?.reading.firstFrom(page.text.firstBelow(top));
    if (start !== undefined && start !== null) return { start, end: start };
  }
  return null;
}
