import type { Chosen } from "./messages.ts";
import { pageNumberOf, type ReadPage, type ReadPages } from "./readPages.ts";

/** What is selected on the pages, as a stretch of the reading, over the ends of pages as well; null when it is none of its words. */
export async function chosenWords(pages: ReadPages): Promise<Chosen | null> {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const drawn = pages.drawn;
  const numbers = drawn.filter((number) => drawn.length > 0 && number >= first(range) && number <= last(range, drawn));
  const parts: Chosen[] = [];
  for (const number of numbers) {
    const page = await pages.at(number);
    const part = page && chosenOn(page, range);
    if (part) parts.push(part);
  }
  return joined(parts);
}

const first = ({ startContainer }: Range) => pageNumberOf(startContainer) || 1;
const last = ({ endContainer }: Range, drawn: number[]) => pageNumberOf(endContainer) || Math.max(...drawn);

function chosenOn({ text, reading }: ReadPage, range: Range): Chosen | null {
  const isIn = (node: Node) => text.layer.contains(node);
  const start = isIn(range.startContainer) ? text.offsetOf(range.startContainer, range.startOffset) : 0;
  const end = isIn(range.endContainer) ? text.offsetOf(range.endContainer, range.endOffset) : text.text.length;
  return reading.chosen(start, end);
}

/** From the first chosen word to the last; a note at a page's foot, which the reading has further behind, is passed over. */
function joined(parts: readonly Chosen[]): Chosen | null {
  const [begin, end] = [parts[0], parts.at(-1)];
  if (!begin || !end) return null;
  if (begin.start < end.end) return { start: begin.start, end: end.end };
  const starts = parts.map(({ start }) => start);
  return { start: Math.min(...starts), end: Math.max(...parts.map((part) => part.end)) };
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
