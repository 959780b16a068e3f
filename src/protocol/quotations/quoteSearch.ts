import type { Location, Progress, Range } from "../host/places.ts";
import type { Request } from "../host/request.ts";

export interface SearchParams {
  /** As typed: words in any order, "exact words", -word, speaker: about: in: kind: cited: after: before: */
  text: string;
  limit: number;
  /** The document that is open; its quotations are listed while nothing is typed. */
  open?: string;
  /** Search this document only. */
  only?: string;
  quotationsOnly?: boolean;
}

export interface SearchHit extends Location {
  /** The words of the passage that were asked for. */
  matches: Range[];
  /** The passage on one line, cut around the matching words. */
  excerpt: string;
  speaker: string | null;
  kind: "direct" | "indirect" | "mixed" | null;
  fileName: string;
  /** Where it stands in the terms of its source's format ("p. 12", "1:23"); null where only its line tells. */
  place: string | null;
  /** By what it was found: its words, or the name of who says it. */
  by: "words" | "name";
  /** The archive that it stands in, by its name; left out for what is in the workspace. */
  archive?: string;
}

/** What completes the filter that is being typed. */
export interface FilterOffer {
  filter: FilterName;
  /** Null where only the filter's name is offered. */
  value: string | null;
  /** How many quotations (speaker:) or mentions (about:) there are; null for the other filters. */
  count: number | null;
  /** All that stands in the box once it is taken. */
  text: string;
}

export type FilterName = "speaker" | "about" | "in" | "kind" | "cited" | "after" | "before";

export interface SearchResult {
  hits: SearchHit[];
  offers: FilterOffer[];
  /** What looks like a filter and is none, as typed: it is searched as words. */
  unknown: string[];
  /** Null when everything is indexed. */
  indexing: Progress | null;
}

/** Passages that answer a query, the best first. */
export const searchQuotes: Request<SearchParams, SearchResult> = { method: "sourceline/searchQuotes" };
