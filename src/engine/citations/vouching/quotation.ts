import type { CitedWords } from "../links/citation.ts";
import type { Site } from "../links/links.ts";

/**
 * Why a quotation of a note is taken for the words of a link, in the order in which it is asked. Of all but the last four
 * the note's structure leaves no doubt.
 */
export type Reason =
  /** The block quotation holds the link, or the quoted words do. */
  | "holds"
  /** What stands right behind the block quotation names its source: "— Rowe, [report](...)". */
  | "closes"
  /** What stands right before it, or before its list, does, and ends in a colon: "From [report](...):". */
  | "introduces"
  /** The link stands behind the words, in their sentence. */
  | "behind"
  /** The link stands before the words, in their sentence: "As [Rowe told the board](...): “...”". */
  | "before"
  /** They stand in one row of a table. */
  | "row"
  /** One is an item of a list, the other its sub-item. */
  | "item"
  /** The words are all of a paragraph, and the link is all of the next. */
  | "alone"
  /** The link stands in a sentence beside that of the words. */
  | "near sentence"
  /** The link stands in the paragraph before or behind. */
  | "near paragraph"
  /** The words are only set in italics. */
  | "near emphasis"
  /** A heading, a line "Source: ...", or the front matter names the source for all that follows. */
  | "governs";

/** The links that a quotation is from, and why they are taken for that. */
export interface Bond {
  readonly sites: readonly Site[];
  readonly reason: Reason;
}

/** A quotation of a note with the links that it is from. */
export interface BoundQuotation {
  readonly words: CitedWords;
  /** The links, or the references to footnotes, that it is from; none where only what governs the part can tell. */
  readonly sites: readonly Site[];
  readonly reason: Reason | null;
}

const NEAR: ReadonlySet<Reason> = new Set(["near sentence", "near paragraph", "near emphasis", "governs"]);

/** Whether words that the source does not hold may be somebody else's. */
export const isNear = (reason: Reason): boolean => NEAR.has(reason);

/** Fewer words near a link are a title, a nickname, a word in doubt. */
const FEWEST_WORDS = 4;

/** Whether words are so many that a link near them may be asked for them. */
export function isLongEnough(text: string): boolean {
  return (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) >= FEWEST_WORDS;
}
