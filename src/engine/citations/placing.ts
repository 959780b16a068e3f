import type { AnchorText, Place } from "./anchorText.ts";
import type { FoldedWord } from "./fold.ts";
import type { Quotation } from "./quotation.ts";

/**
 * The place of the document's words `from` to `to` (exclusive), with the marks at the quotation's edges and the white
 * space around it where the document has them too.
 */
export function placeOf(document: AnchorText, quotation: Quotation, exact: string, from: number, to: number): Place {
  const { starts, ends } = document.words;
  const first = from - sameEdge(document, [...quotation.lead].reverse(), from - 1, -1);
  const last = to - 1 + sameEdge(document, quotation.trail, to, 1);
  const { text } = document;
  const before = /^\s*/u.exec(exact)![0];
  const after = /\s*$/u.exec(exact)![0];
  const start = starts[first]!;
  const end = ends[last]!;
  return document.place(
    text.slice(Math.max(0, start - before.length), start) === before ? start - before.length : start,
    text.slice(end, end + after.length) === after ? end + after.length : end,
  );
}

/** How many of the edge's words the document has next to the passage, with nothing but spaces between. */
function sameEdge(document: AnchorText, edge: readonly FoldedWord[], at: number, step: 1 | -1): number {
  const { ids, idOf, count } = document.words;
  let same = 0;
  for (let j = at; same < edge.length && j >= 0 && j < count && ids[j] === idOf(edge[same]!.key); j += step) same++;
  return same;
}
