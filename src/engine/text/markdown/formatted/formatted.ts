import type { Span } from "../../span.ts";

/**
 * A document as a reader sees it: its blocks, and in them its words with how they are set. It knows nothing of how a file of
 * another format writes that, so that each writer (src/exports) needs no Markdown.
 */
export interface Formatted {
  readonly blocks: readonly FormattedBlock[];
  /** By number from 1: in the order in which they are referred to, and those that nobody refers to at the end. */
  readonly footnotes: readonly (readonly FormattedBlock[])[];
}

export type FormattedBlock =
  | { readonly kind: "paragraph"; readonly pieces: readonly Piece[] }
  /** `level`: from 1 to 6. */
  | { readonly kind: "heading"; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly kind: "quote"; readonly blocks: readonly FormattedBlock[] }
  | FormattedList
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" }
  | FormattedTable;

export interface FormattedList {
  readonly kind: "list";
  /** The number of its first item; null for a list without numbers. */
  readonly first: number | null;
  readonly items: readonly FormattedItem[];
}

export interface FormattedItem {
  /** Of a task; null of any other item. */
  readonly isDone: boolean | null;
  readonly blocks: readonly FormattedBlock[];
}

export type Alignment = "left" | "center" | "right" | null;

export interface FormattedTable {
  readonly kind: "table";
  /** Of each column. */
  readonly alignments: readonly Alignment[];
  /** The first is its head. */
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

/** How words are set. */
export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly code: boolean;
  readonly raised: "sub" | "super" | null;
}

export const PLAIN: Style = { bold: false, italic: false, struck: false, code: false, raised: null };

/** Words that are set alike; its span is where they stand in the Markdown (UTF-16 offsets). */
export interface Piece extends Span {
  /** As it reads; "\n" alone is a line's end that the author wants. Empty for a reference to a footnote. */
  readonly text: string;
  readonly style: Style;
  /** Where the link leads that it stands in, as the Markdown has it, a wikilink by `wikilinkTo`; null in none. */
  readonly address: string | null;
  /** What a picture shows, whose address `address` is. */
  readonly isPicture: boolean;
  /** The number of the footnote that is referred to; null for words. */
  readonly footnote: number | null;
  /** The numbers of the stretches that it stands in. */
  readonly stretches: readonly number[];
}

/** A part of the Markdown that whoever asks has numbered. Several may have one number. */
export interface Stretch extends Span {
  readonly number: number;
}

/** Every piece of some blocks, in their order. */
export function* piecesIn(blocks: readonly FormattedBlock[]): Generator<Piece> {
  for (const block of blocks) {
    if (block.kind === "paragraph" || block.kind === "heading") yield* block.pieces;
    else if (block.kind === "quote") yield* piecesIn(block.blocks);
    else if (block.kind === "list") for (const item of block.items) yield* piecesIn(item.blocks);
    else if (block.kind === "table") for (const row of block.rows) for (const cell of row) yield* cell;
  }
}

/** The address of a link to a page by its name, which no URL is. */
export const wikilinkTo = (page: string) => `[[${page}]]`;

/** The page that such an address names; null for every other. */
export const wikilinkIn = (address: string) => /^\[\[(.*)\]\]$/s.exec(address)?.[1] ?? null;
