/**
 * What a person types into the search, taken apart: plain words, `"exact words"`, `-word`, and filters:
 *
 *   speaker:carter  about:daesh  in:libya  kind:direct|indirect|mixed  cited:yes|no  after:2016-03  before:2017
 *
 * A minus before a filter turns it round. A value with spaces stands in quotation marks. `after:2016` is from the first
 * day of 2016 on, `before:2016` is before that day.
 *
 * Nothing typed is ever an error: a mark that is not closed yet, a filter without its value, a colon in an ordinary
 * word are what stands there while one types. A filter that there is not, or a value that its filter cannot have, is
 * searched as words, and `unknown` says so.
 */
import { type Days, typedDate } from "../../text/dates/dates.ts";

/** The filters that are known. */
export const FILTERS = ["speaker", "about", "in", "kind", "cited", "after", "before"] as const;

export type FilterName = (typeof FILTERS)[number];

/** The values that a filter chooses from; the others take anything. */
export const CHOICES = { kind: ["direct", "indirect", "mixed"], cited: ["yes", "no"] } as const;

/** `name:value` as typed; the value without its quotation marks, or the choice that it is the beginning of. */
export interface Filter {
  readonly name: FilterName;
  readonly value: string;
  /** Whether a minus stands before it. */
  readonly negated: boolean;
  /** The days that `after:` and `before:` name; null for the other filters. */
  readonly days: Days | null;
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
  /** What looks like a filter and is none, as typed: it is among the words. */
  readonly unknown: string[];
}

/** A value or phrase in straight or curly marks (the last may still be open), or a run without spaces. */
const PIECE = /(-?)(?:(\p{L}+):)?(?:["“”„«]([^"“”»]*)(?:["”“»]|$)|(\S+))?/gu;

/** Takes apart what was typed. */
export function parseQuery(typed: string): ParsedQuery {
  const words: string[] = [];
  const query: Omit<ParsedQuery, "words"> = { exact: [], without: [], filters: [], unknown: [] };
  for (const piece of typed.matchAll(PIECE)) {
    const [whole, minus, name, phrase, run] = piece;
    const value = (phrase ?? run ?? "").trim();
    if (name !== undefined) words.push(...wordsOf(whole, name.toLowerCase(), value, minus === "-", query));
    else if (minus && value) query.without.push(value);
    else if (phrase !== undefined && value) query.exact.push(value);
    else if (value) words.push(value);
  }
  return { words: words.join(" "), ...query };
}

/** Puts a filter into the query, or gives it back as words. */
function wordsOf(
  whole: string,
  name: string,
  value: string,
  negated: boolean,
  query: Omit<ParsedQuery, "words">,
): string[] {
  const known = FILTERS.find((filter) => filter === name);
  // A colon ends an ordinary word, too, and an address has one inside.
  if (!known && (value === "" || value.startsWith("/"))) return [whole];
  const filter = known && filterOf(known, value, negated);
  if (filter) query.filters.push(filter);
  if (filter || (known && isBegun(known, value))) return [];
  query.unknown.push(whole);
  return [whole];
}

function filterOf(name: FilterName, typed: string, negated: boolean): Filter | null {
  if (typed === "") return null;
  const value = name === "kind" || name === "cited" ? choiceOf(name, typed) : typed;
  const days = name === "after" || name === "before" ? typedDate(typed) : null;
  if (value === undefined || (days === null && (name === "after" || name === "before"))) return null;
  return { name, value, negated, days };
}

function choiceOf(name: keyof typeof CHOICES, typed: string): string | undefined {
  return CHOICES[name].find((choice) => choice.startsWith(typed.toLowerCase()));
}

/** Whether a filter has no value yet, or half a date. */
function isBegun(name: FilterName, value: string): boolean {
  return value === "" || ((name === "after" || name === "before") && /^\d[\d./-]*$/.test(value));
}
