import type { Span } from "../../text/span.ts";
import type { Target } from "./target.ts";

/** Words that a link vouches for, where they stand in the note (UTF-16 offsets). */
export interface CitedWords extends Span {
  /** As they read: Markdown and the quotation marks of an inline quotation taken off. */
  readonly text: string;
  readonly kind: "block" | "inline" | "title";
  /**
   * The source is only named in their neighbourhood, so that words which it does not hold may be somebody else's. Left out
   * where the note's structure leaves no doubt.
   */
  readonly isNear?: true;
  /** Where a loose link begins that they are from instead, if it leads to a source. */
  readonly insteadOf?: number;
}

/** A link in a note to lines of a source, with the words that it vouches for. */
export interface Citation {
  /** The whole link, "[" to ")". */
  readonly link: Span;
  /** The link's text as it reads. */
  readonly label: string;
  /** Where the URL stands, without angle brackets; for a reference-style link, in its definition. */
  readonly url: Span;
  readonly target: Target;
  /** Empty when the link vouches for lines only. */
  readonly words: readonly CitedWords[];
  /** The note's own sentence around the citation; what stands before the block quotation that it closes. */
  readonly context: string;
}
