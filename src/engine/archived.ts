import type { Locator, Reading } from "./text/reading/reading.ts";
import type { Span } from "./text/span.ts";

/** What an archive (a shared index of many sources) holds of a source, and what is asked of one. Plain data, for whoever speaks to it. */

/** A source as it was read to the end. */
export interface ArchivedSource {
  /** Its text and what its format knows of it; of a text nothing but the text. */
  readonly reading: Reading;
  readonly title: string;
  /** The day that it gives for itself, as written in its format, else none. */
  readonly date: string | null;
  /** When it was published, in days since 1970-01-01, the end exclusive; null when it does not say. */
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly sentences: readonly ArchivedSentence[];
}

/** A sentence, or what stands in its place: a heading, a cell of a table. */
export interface ArchivedSentence extends Span {
  /** Its number in the source, from 0. */
  readonly number: number;
  readonly text: string;
  /** Where it begins: 1-based. */
  readonly line: number;
  readonly column: number;
  /** Where it stands in the source's own terms; null where only lines tell. */
  readonly place: Locator | null;
  /** Who says something in it. */
  readonly said: readonly ArchivedWords[];
  /** Whom or what it names. */
  readonly names: readonly ArchivedName[];
}

/** Words that somebody says: offsets are the source's, clipped to the sentence. */
export interface ArchivedWords extends Span {
  readonly kind: "direct" | "indirect" | "mixed";
  readonly speaker: string | null;
  /** All forms of the speaker's name. */
  readonly forms: readonly string[];
}

export interface ArchivedName {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
}

/** What is asked of an archive: words as an index of ours has them, folded (library/search/searchWords.ts). */
export interface ArchiveQuery {
  readonly words: readonly string[];
  /** The last word may be incomplete. */
  readonly isOpen: boolean;
  /** Words that stand side by side. */
  readonly exact: readonly (readonly string[])[];
  /** Words side by side that must not be there. */
  readonly without: readonly (readonly string[])[];
  readonly filters: readonly ArchiveFilter[];
  /** Only sentences with words in marks. */
  readonly quotationsOnly: boolean;
}

export type ArchiveFilter =
  /** Folded words, one behind the other. */
  | { readonly of: "speaker" | "about" | "in"; readonly words: readonly string[]; readonly negated: boolean }
  | { readonly of: "kind"; readonly kind: string; readonly negated: boolean }
  /** Published on this day or later, or before it, in days since 1970-01-01. */
  | { readonly of: "after" | "before"; readonly day: number; readonly negated: boolean };

/** A sentence that an archive proposes as an answer. */
export interface ArchiveCandidate extends ArchivedSentence {
  /** What names its source in the archive. */
  readonly source: string;
}

/** How rare words are in an archive. */
export interface ArchiveWords {
  /** How many sentences were counted. */
  readonly total: number;
  /** In how many of them a folded word stands. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A candidate that answers, cut for a row of a list. */
export interface ArchiveHit extends Span {
  readonly candidate: ArchiveCandidate;
  /** The passage on one line, cut around the words that match. */
  readonly excerpt: string;
  /** Where they stand in the source. */
  readonly matched: readonly Span[];
  readonly speaker: string | null;
  readonly kind: ArchivedWords["kind"] | null;
}
