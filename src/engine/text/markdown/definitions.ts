import type { Span } from "../span.ts";
import { addressAt, destinationOf, skipBlanks, skipSpace, titleEnd } from "./inlines/destinations.ts";
import type { Destination } from "./inlines/inlines.ts";
import { labelEnd, labelKey } from "./inlines/labels.ts";

/** "[label]: address 'title'": what a reference with this label leads to. Offsets are those of the text that it stands in. */
export interface Definition extends Span, Destination {
  /** By what references are matched with it. */
  readonly label: string;
}

/**
 * The definitions that a paragraph begins with (CommonMark 0.31, 4.7), in order; what is left of it stands behind the last
 * and the white space there. Linear: each is read once, and the first that is none ends them.
 */
export function definitionsAt(paragraph: string): Definition[] {
  const found: Definition[] = [];
  for (let at = 0; ; ) {
    const definition = definitionAt(paragraph, at);
    if (!definition) return found;
    found.push(definition);
    at = skipSpace(paragraph, definition.end);
  }
}

function definitionAt(text: string, start: number): Definition | null {
  const end = labelEnd(text, start);
  if (end < 0 || text[end] !== ":" || text[start + 1] === "^") return null;
  const address = addressAt(text, skipSpace(text, end + 1));
  if (!address) return null;
  const title = titleBehind(text, address.end);
  const lineEnd = skipBlanks(text, title ? title.end : address.end);
  if (!title && !isLineEnd(text, lineEnd)) return null;
  const { url, address: reads, title: words } = destinationOf(text, address.url, title);
  return {
    start,
    end: title?.end ?? address.end,
    label: labelKey(text.slice(start + 1, end - 1)),
    url,
    address: reads,
    title: words,
  };
}

/** A title that nothing follows on its line; else there is none, and what stands there is the paragraph's. */
function titleBehind(text: string, end: number): Span | null {
  const start = skipSpace(text, end);
  const close = start > end ? titleEnd(text, start) : -1;
  return close >= 0 && isLineEnd(text, skipBlanks(text, close)) ? { start, end: close } : null;
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === "\n" || text[at] === "\r";
}
