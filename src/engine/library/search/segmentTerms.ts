/** What was typed, as one segment has it: which lists and which bitmaps stand for each term there. */
import type { Term } from "./queryTerms.ts";
import type { Segment } from "./segment.ts";

/** Worth is added up in whole numbers: so many to one. */
export const UNIT = 32;

/** The words of a term that have lists in a segment. */
export interface Lists {
  readonly term: number;
  readonly worth: number;
  readonly rows: readonly { readonly row: number; readonly worth: number }[];
  /** Sentences to walk through. */
  readonly cost: number;
}

/** Which lists to walk through for a term. */
export function listsOf(segment: Segment, { variants, worth }: Term, term: number): Lists {
  const rows: { row: number; worth: number }[] = [];
  let cost = 0;
  for (const { word, worth } of variants) {
    const row = segment.bitmaps.has(word) ? -1 : segment.rowOf(word);
    if (row < 0) continue;
    rows.push({ row, worth });
    cost += segment.counts[row]!;
  }
  return { term, worth, rows, cost };
}

/** The words of a term that are common in a segment. */
export interface CommonTerm {
  readonly worth: number;
  /** The best first; worth here as in the sums, see `UNIT`, shifted into place. */
  readonly bitmaps: readonly { readonly bitmap: Uint32Array; readonly worth: number }[];
}

/** The terms that have common words in a segment. */
export function commonTerms(segment: Segment, terms: readonly Term[]): CommonTerm[] {
  return terms.flatMap(({ variants, worth }) => {
    const bitmaps = variants.flatMap(({ word, worth }) => {
      const bitmap = segment.bitmaps.get(word);
      return bitmap ? [{ bitmap, worth: Math.round(worth * UNIT) << 8 }] : [];
    });
    return bitmaps.length > 0 ? [{ worth, bitmaps }] : [];
  });
}
