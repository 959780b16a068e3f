import type { Span } from "../../span.ts";

/**
 * A stretch of what a reader reads of a paragraph: its letters as they stand, or `text` where they are written otherwise
 * ("&amp;"). What lies between two runs is markup.
 */
export interface Run extends Span {
  /** Null when it reads as it stands. */
  readonly text: string | null;
  readonly isCode: boolean;
}

export type MarkKind =
  | "emphasis"
  | "strong"
  /** "~~so~~", "<del>so</del>" or "<s>so</s>". */
  | "struck"
  /** "<q>so</q>". */
  | "quoted"
  | "code"
  | "link"
  | "image"
  | "autolink"
  | "wikilink"
  | "footnoteReference"
  | "html";

/** Where an inline link leads. */
export interface Destination {
  /** The address, without angle brackets. */
  readonly url: Span;
  /** The address as it reads: its escapes and character references taken off; still percent-encoded. */
  readonly address: string;
  readonly title: string;
}

/** A stretch of a paragraph that something is said of. Marks nest or are apart, but for those of HTML and wikilinks. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** Without its own markup; what a wikilink shows. */
  readonly inner: Span;
  /** Of a link that carries its address itself. */
  readonly destination: Destination | null;
  /** By what a reference is matched with its definition; the page that a wikilink names; else "". */
  readonly label: string;
}

/** What stands in a paragraph, a heading or a cell of a table; offsets are those of the text that was read. */
export interface Inlines {
  /** In order. */
  readonly runs: readonly Run[];
  /** In order of their start, the outer before the inner. */
  readonly marks: readonly Mark[];
}

/** Which labels a document defines: brackets are a link, or refer to a footnote, only where they are. */
export interface DefinedLabels {
  readonly links: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
}
