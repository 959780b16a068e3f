/**
 * What a person types into the search, taken apart: plain words, `"exact words"`, `-word`, and filters `name:value`.
 *
 * Nothing typed is ever an error: a mark that is not closed yet, a filter without its value, a colon in an ordinary
 * word are what stands there while one types. An unknown filter is words.
 */

/** The filters that are known. */
export const FILTERS = ["speaker", "about", "in", "kind"] as const;

export type FilterName = (typeof FILTERS)[number];

/** `name:value` as typed; the value without its quotation marks. */
export interface Filter {
  readonly name: FilterName;
  readonly value: string;
}

/** A query taken apart. */
export interface ParsedQuery {
  /** The plain words as typed, one space between; to be found in any order, errors forgiven. */
  readonly words: string;
  /** What stood in quotation marks: to be found word for word. */
  readonly exact: string[];
  /** What followed a minus: must not be there. */
  readonly without: string[];
  readonly filters: Filter[];
}

/** A value or phrase in straight or curly marks (the last may still be open), or a run without spaces. */
const PIECE = /(-?)(?:(\p{L}+):)?(?:["“”„«]([^"“”»]*)(?:["”“»]|$)|(\S+))?/gu;

/** Takes apart what was typed. */
export function parseQuery(typed: string): ParsedQuery {
  const words: string[] = [];
  const exact: string[] = [];
  const without: string[] = [];
  const filters: Filter[] = [];
  for (const piece of typed.matchAll(PIECE)) {
    if (piece[0] === "") continue;
    const [whole, minus, name, phrase, run] = piece;
    const value = (phrase ?? run ?? "").trim();
    const filter = FILTERS.find((known) => known === name?.toLowerCase());
    if (filter && !minus) {
      if (value) filters.push({ name: filter, value });
    } else if (name !== undefined) words.push(whole);
    else if (minus && value) without.push(value);
    else if (phrase !== undefined && value) exact.push(value);
    else if (value) words.push(value);
  }
  return { words: words.join(" "), exact, without, filters };
}
