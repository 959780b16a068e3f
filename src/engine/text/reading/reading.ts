import type { Span } from "../span.ts";

/**
 * A source of any format as a text, with what its format knows of it. It is made anew from the file at any time, and nothing of it is
 * ever written back. Offsets are UTF-16 units of `text`, end exclusive.
 */
export interface Reading {
  /** Paragraphs, with an empty line between two of them; lines end with "\n". No mark of the format is left in it. */
  readonly text: string;
  /** Where in the source each stretch of the text stands: in order, without gaps, covering all of it; empty where only lines tell. */
  readonly places: readonly Place[];
  /** What the source calls itself; "" when it does not say. */
  readonly title: string;
  /** The day that the source gives for itself: `2029-05-22`, `2029-05` or `2029`; null when it does not say. */
  readonly date: string | null;
  readonly authors: readonly string[];
  /** Where it was fetched from, as an address; null when it does not say. */
  readonly url: string | null;
  /** What it says that it is written in (BCP 47); null when it does not say. */
  readonly language: string | null;
  /** How many pages the file has; null for what has none. */
  readonly pages: number | null;
  /** Headings and what stands for them (the outline of a PDF, the chapters of a book), in order. */
  readonly headings: readonly Heading[];
  /** Who says what, where the format itself says so; empty for all others, whose turns are found in the text. */
  readonly turns: readonly ReadingTurn[];
  /** What is in the file and is not its own words, in order, without overlaps: found by search and verdicts, and otherwise left out. */
  readonly asides: readonly Aside[];
  /** What is missing from the text, or was read with doubt. */
  readonly warnings: readonly ReadingWarning[];
}

/** A place in the source, in the source's own terms; what a link's fragment says. */
export type Locator =
  /** `page`: the file's own count, from 1; `label`: what is printed on it when that is something else ("xii"). */
  | { readonly kind: "page"; readonly page: number; readonly label: string | null }
  /** Seconds from the beginning. */
  | { readonly kind: "time"; readonly seconds: number }
  /** `id`: what a fragment names it by (the id of a heading, the file of a chapter), null when nothing does; `title`: its heading. */
  | { readonly kind: "section"; readonly id: string | null; readonly title: string };

export interface Place extends Span {
  readonly locator: Locator;
}

/** A heading; its span is where its words stand, or where what it heads begins (then it is empty). */
export interface Heading extends Span {
  readonly title: string;
  /** From 1, as in HTML. */
  readonly level: number;
  /** What a fragment names it by. */
  readonly id: string | null;
}

/** What one speaker says. Its span is the words, from the first to the last, without the label before them. */
export interface ReadingTurn extends Span {
  /** The label, as it stands in the text right before the words: "Ruth Tolland" in "Ruth Tolland: Good morning." */
  readonly speaker: Span;
}

/** beside: navigation, related articles, running notices; reply: words quoted from an earlier mail; signature: of a mail. */
export type AsideKind = "beside" | "reply" | "signature";

export interface Aside extends Span {
  readonly kind: AsideKind;
}

/** What a reading lacks. Pages are counted from 1; `count`: how many. A host words it (formats/wording.ts). */
export type ReadingWarning =
  /** They have no text; pictures of text, most likely. */
  | { readonly kind: "pagesWithoutText"; readonly pages: readonly number[] }
  /** They could not be read. */
  | { readonly kind: "pagesUnreadable"; readonly pages: readonly number[] }
  /** The file ends before it is at its end: what follows is missing. */
  | { readonly kind: "cutOff" }
  /** The parts of a file of many parts that could not be read, by their names. */
  | { readonly kind: "partsUnreadable"; readonly parts: readonly string[] }
  /** What is not read on purpose, or cannot be. */
  | { readonly kind: "notRead"; readonly what: NotRead; readonly count: number }
  /** By their names. */
  | { readonly kind: "attachments"; readonly names: readonly string[] }
  /** Lines of captions that are no captions. */
  | { readonly kind: "linesUnreadable"; readonly count: number };

export type NotRead = "pictures" | "comments" | "deletions" | "formulas" | "embedded";
