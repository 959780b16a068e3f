import { fileName } from "../article/uri.ts";
import { CHOICES, FILTERS, type FilterName } from "../search/query.ts";
import { foldedText, type SearchContext } from "./searchContext.ts";

/** A filter, or a value of one, that completes what is being typed. */
export interface FilterOffer {
  readonly filter: FilterName;
  /** Null where only the filter's name is offered. */
  readonly value: string | null;
  /** How many quotations (speaker:), mentions (about:) it finds; null where nobody counted. */
  readonly count: number | null;
  /** All that stands in the box once it is taken. */
  readonly text: string;
}

/** What helps to type a query. */
export interface QueryHelp {
  readonly offers: readonly FilterOffer[];
  /** What looks like a filter and is none, as typed: it is searched as words. */
  readonly unknown: readonly string[];
}

const MOST_OFFERS = 6;

/** A filter being typed at the end: its minus, its name, and its value so far, maybe behind an opening mark. */
const TYPED_VALUE = /(?:^|\s)-?(\p{L}+):(?:(["“„«])([^"“”„«»]*)|([^\s"“”„«»]*))$/u;
/** The beginning of a word at the end. */
const TYPED_WORD = /(?:^|\s)-?(\p{L}{3,})$/u;

/** What completes the filter that is being typed at the end of a query; names of filters when nothing is typed. */
export function filterOffers(typed: string, ground: SearchContext): FilterOffer[] {
  if (typed.trim() === "") return FILTERS.map((filter) => named(filter, typed));
  const [, name, mark = "", marked, bare = ""] = TYPED_VALUE.exec(typed) ?? [];
  const filter = FILTERS.find((known) => known === name?.toLowerCase());
  if (filter) {
    const value = marked ?? bare;
    const before = typed.slice(0, typed.length - value.length - mark.length);
    return values(filter, value, ground).map((one) => ({ ...one, filter, text: `${before}${quoted(one.value)} ` }));
  }
  const begun = TYPED_WORD.exec(typed)?.[1]?.toLowerCase();
  return begun ? FILTERS.filter((known) => known.startsWith(begun)).map((known) => named(known, typed)) : [];
}

/** The name of a filter in the place of the word at the end. */
function named(filter: FilterName, typed: string): FilterOffer {
  return { filter, value: null, count: null, text: `${typed.replace(/\p{L}*$/u, "")}${filter}:` };
}

function values(filter: FilterName, value: string, ground: SearchContext): { value: string; count: number | null }[] {
  switch (filter) {
    case "speaker":
      return together(
        ground.names.findSpeakers(value, MOST_OFFERS).map(({ name, quotationCount }) => [name, quotationCount]),
      );
    case "about":
      return together(ground.names.find(value, MOST_OFFERS).map(({ name, mentionCount }) => [name, mentionCount]));
    case "in":
      return files(value, ground).map((name) => ({ value: name, count: null }));
    case "kind":
    case "cited":
      return CHOICES[filter]
        .filter((choice) => choice.startsWith(value.toLowerCase()))
        .map((choice) => ({ value: choice, count: null }));
    case "after":
    case "before":
      return [];
  }
}

/** Namesakes are found by one filter, so they are one offer. */
function together(names: readonly (readonly [name: string, count: number])[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const [name, count] of names) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function files(value: string, { library, places }: SearchContext): string[] {
  const place = foldedText(value, false);
  const names = new Set<string>();
  for (const uri of library.sources) {
    if (names.size >= MOST_OFFERS) break;
    if (places.get(uri)?.includes(place)) names.add(fileName(uri));
  }
  return [...names];
}

/** A value with spaces stands in marks; a mark inside would end it. */
function quoted(value: string): string {
  const plain = value.replace(/["“”„«»]/g, " ").trim();
  return /\s/.test(plain) ? `"${plain}"` : plain;
}
