import type { Span } from "../span.ts";
import type { Definition } from "./definitions.ts";
import type { Inlines } from "./inlines/inlines.ts";

export type BlockKind =
  | "document"
  | "paragraph"
  | "heading"
  | "blockquote"
  | "list"
  | "listItem"
  | "code"
  | "html"
  | "rule"
  | "table"
  | "tableRow"
  | "tableCell"
  | "footnote"
  | "definition";

/** A block of a document; UTF-16 offsets of the document's text. Its children and its inlines are made when asked for. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly parent: Block | null;
  /** Beside it in what holds it. */
  readonly previous: Block | null;
  readonly next: Block | null;
  /** In order; none of paragraphs, headings, cells and code. */
  readonly children: readonly Block[];
  /** Of a heading: 1 to 6; else 0. */
  readonly level: number;
  /** By what references to a footnote are matched with it; else "". */
  readonly label: string;
  /** Of the definition of a link. */
  readonly definition: Definition | null;
  /** What stands in a paragraph, a heading, a cell or a block of HTML; nothing in other blocks. */
  readonly inlines: Inlines;
  /** Of code: the lines, without the marks and the blanks before them; else none. */
  readonly codeLines: readonly Span[];
  /**
   * The same object after an edit elsewhere, as long as the same labels are defined: then the block reads the same. The
   * definitions that a paragraph begins with share that of the paragraph, rows and cells that of their table.
   */
  readonly identity: object;
}

/** A block and all blocks below it, each before those that it holds. */
export function* blocksIn(root: Block): Generator<Block> {
  const waiting: Block[] = [root];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    yield block;
    for (let i = block.children.length - 1; i >= 0; i--) waiting.push(block.children[i]!);
  }
}

/** The nearest block around one, or the one itself, that is of some kind. */
export function closest(block: Block, isWanted: (kind: BlockKind) => boolean): Block | null {
  for (let one: Block | null = block; one; one = one.parent) if (isWanted(one.kind)) return one;
  return null;
}
