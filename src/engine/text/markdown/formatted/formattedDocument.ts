import { readPlainText } from "../../paragraphs.ts";
import { type Block, blocksIn } from "../block.ts";
import type { MarkdownDocument } from "../markdownDocument.ts";
import {
  type Alignment,
  type Formatted,
  type FormattedBlock,
  type FormattedItem,
  type FormattedList,
  type FormattedTable,
  type Piece,
  PLAIN,
  type Stretch,
} from "./formatted.ts";
import { type PieceContext, piecesOf } from "./formattedPieces.ts";
import { Stretches } from "./stretches.ts";

/**
 * A Markdown document as a reader sees it. Front matter, definitions of links and comments of HTML are not seen. `stretches`:
 * what each piece is to be told of where it stands in it.
 */
export function formattedMarkdown(document: MarkdownDocument, stretches: readonly Stretch[]): Formatted {
  const footnotes = footnotesIn(document.root);
  const numbers = new Map(footnotes.map(({ label }, i) => [label, i + 1] as const).reverse());
  const context: PieceContext = {
    document,
    stretches: new Stretches(document.text, stretches),
    numberOf: (label) => numbers.get(label) ?? 0,
  };
  return {
    blocks: blocksOf(context, document.root.children),
    footnotes: footnotes.map((block) => blocksOf(context, block.children)),
  };
}

/** A plain text in its paragraphs. */
export function formattedText(text: string, stretches: readonly Stretch[]): Formatted {
  const placed = new Stretches(text, stretches);
  const blocks = readPlainText(text).paragraphs.map(({ start, end }): FormattedBlock => {
    const own = placed.over({ start, end });
    const edges = [...own.flatMap((one) => [one.start, one.end]), end].filter((edge) => edge > start && edge <= end);
    let from = start;
    const pieces = [...new Set(edges)]
      .sort((a, b) => a - b)
      .map((edge): Piece => {
        const piece = { start: from, end: edge, text: text.slice(from, edge).replace(/\s+/gu, " ") };
        from = edge;
        const inside = own.filter((one) => one.start <= piece.start && one.end >= edge);
        const numbers = [...new Set(inside.map(({ number }) => number))];
        return { ...piece, style: PLAIN, address: null, isPicture: false, footnote: null, stretches: numbers };
      });
    return { kind: "paragraph", pieces };
  });
  return { blocks, footnotes: [] };
}

/** In the order of their references, then the others. Of several with a label the first is referred to. */
function footnotesIn(root: Block): readonly Block[] {
  const all: Block[] = [];
  const labels: string[] = [];
  for (const block of blocksIn(root)) {
    if (block.kind === "footnote") all.push(block);
    for (const { kind, label } of block.inlines.marks) if (kind === "footnoteReference") labels.push(label);
  }
  const byLabel = new Map(all.map((block) => [block.label, block] as const).reverse());
  return [...new Set([...labels.flatMap((label) => byLabel.get(label) ?? []), ...all])];
}

function blocksOf(context: PieceContext, blocks: readonly Block[]): FormattedBlock[] {
  return blocks.flatMap((block) => blockOf(context, block));
}

function blockOf(context: PieceContext, block: Block): FormattedBlock[] {
  switch (block.kind) {
    case "paragraph":
      return withPieces(piecesOf(context, block), (pieces) => ({ kind: "paragraph", pieces }));
    case "heading":
      return withPieces(piecesOf(context, block), (pieces) => ({ kind: "heading", level: block.level, pieces }));
    case "html":
      return paragraphsOf(piecesOf(context, block));
    case "blockquote":
      return [{ kind: "quote", blocks: blocksOf(context, block.children) }];
    case "list":
      return [listOf(context, block)];
    case "code":
      return [{ kind: "code", text: codeOf(context.document.text, block) }];
    case "rule":
      return [{ kind: "rule" }];
    case "table":
      return [tableOf(context, block)];
    default:
      return [];
  }
}

const withPieces = (pieces: readonly Piece[], make: (pieces: readonly Piece[]) => FormattedBlock) =>
  pieces.length > 0 ? [make(pieces)] : [];

/** A block of HTML in its paragraphs. */
function paragraphsOf(pieces: readonly Piece[]): FormattedBlock[] {
  const paragraphs: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === "\n\n") paragraphs.push([]);
    else paragraphs.at(-1)!.push(piece);
  }
  return paragraphs
    .filter((own) => own.some(({ text, isPicture, footnote }) => text.trim() !== "" || isPicture || footnote !== null))
    .map((own) => ({ kind: "paragraph", pieces: own }));
}

function listOf(context: PieceContext, block: Block): FormattedList {
  const { text } = context.document;
  const number = /^(\d{1,9})[.)]/.exec(text.slice(block.start, block.start + 11))?.[1];
  const items = block.children.map((item): FormattedItem => {
    const first = item.children[0];
    const task =
      first?.kind === "paragraph" ? /^\[([ \txX])\](?=\s)/.exec(text.slice(first.start, first.start + 4)) : null;
    return { isDone: task ? task[1]!.toLowerCase() === "x" : null, blocks: blocksOf(context, item.children) };
  });
  return { kind: "list", first: number === undefined ? null : Number(number), items };
}

function codeOf(text: string, { codeLines }: Block): string {
  return codeLines
    .map(({ start, end }) => text.slice(start, end).replace(/\r\n|\r/g, "\n"))
    .join("")
    .replace(/\n$/, "");
}

function tableOf(context: PieceContext, block: Block): FormattedTable {
  const { text } = context.document;
  const dashes = text.slice(block.start, block.end).split(/\r\n|\r|\n/)[1] ?? "";
  const columns = dashes.replace(/^[>\s]*\|?|\|?\s*$/g, "").split("|");
  return {
    kind: "table",
    alignments: columns.map(alignmentOf),
    rows: block.children.map((row) => row.children.map((cell) => piecesOf(context, cell))),
  };
}

function alignmentOf(column: string): Alignment {
  const [left, right] = [/^\s*:/.test(column), /:\s*$/.test(column)];
  if (left && right) return "center";
  return right ? "right" : left ? "left" : null;
}
