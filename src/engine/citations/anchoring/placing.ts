import type { FoldedWord } from "../sameText/fold.ts";
import type { AnchorText, PassagePlace } from "./anchorText.ts";
import type { SoughtPassage } from "./soughtPassage.ts";

/** Words of a document, by their numbers; end exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The place of a passage's words, with the marks at its edges and the white space around it where the document has them too. */
export function placeOf({ document, selector, words }: SoughtPassage, { from, to }: WordRange): PassagePlace {
  const { exact } = selector;
  const { starts, ends } = document.words;
  const first = from - sameEdge(document, [...words.lead].reverse(), from - 1, -1);
  const last = to - 1 + sameEdge(document, words.trail, to, 1);
  const { text } = document;
  const before = /^\s*/u.exec(exact)![0];
  const after = /\s*$/u.exec(exact)![0];
  const start = first < from ? lineOf(text, starts[first]!, ends[first]!).start : starts[first]!;
  const end = last >= to ? lineOf(text, starts[last]!, ends[last]!).end : ends[last]!;
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

/**
 * What of a run of marks stands on the passage's line: the mark that closes one paragraph and the one that opens the
 * next are one run. Before the passage it is the last line, behind it the first.
 */
function lineOf(text: string, start: number, end: number): { start: number; end: number } {
  const marks = text.slice(start, end);
  const first = /^[^\r\n]*/.exec(marks)![0].trimEnd();
  const last = /[^\r\n]*$/.exec(marks)![0].trimStart();
  return { start: end - last.length, end: start + first.length };
}
