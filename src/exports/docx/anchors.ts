import type { FormattedBlock, Piece } from "../../engine/text/markdown/formatted/formatted.ts";

/** Where comments begin and end: before and behind which pieces of the document's own text. */
export interface Anchors {
  readonly before: ReadonlyMap<Piece, readonly number[]>;
  readonly behind: ReadonlyMap<Piece, readonly number[]>;
}

/**
 * Where the comments of a document's text stand; `footnotes`: those that are referred to in it. Word allows no comment in a
 * footnote, so that one stands at the first reference to it; and none may reach from a cell of a table into another.
 */
export function anchorsIn(
  blocks: readonly FormattedBlock[],
  footnotes: ReadonlyMap<number, readonly number[]>,
): Anchors {
  const ranges = new Map<number, { first: Piece; last: Piece; cell: object }>();
  const referred = new Set<number>();
  for (const { piece, cell } of placed(blocks, blocks)) {
    const own = piece.footnote !== null && !referred.has(piece.footnote) ? (footnotes.get(piece.footnote) ?? []) : [];
    if (piece.footnote !== null) referred.add(piece.footnote);
    for (const number of piece.stretches) extend(ranges, number, piece, cell);
    for (const number of own) if (!ranges.has(number)) ranges.set(number, { first: piece, last: piece, cell });
  }
  const [before, behind] = [new Map<Piece, number[]>(), new Map<Piece, number[]>()];
  for (const [number, { first, last }] of [...ranges].sort(([a], [b]) => a - b)) {
    before.set(first, [...(before.get(first) ?? []), number]);
    behind.set(last, [...(behind.get(last) ?? []), number]);
  }
  return { before, behind };
}

function extend(
  ranges: Map<number, { first: Piece; last: Piece; cell: object }>,
  number: number,
  piece: Piece,
  cell: object,
): void {
  const known = ranges.get(number);
  if (!known) ranges.set(number, { first: piece, last: piece, cell });
  else if (known.cell === cell) known.last = piece;
}

/** The pieces, each with the cell that it stands in; all outside of tables have one together. */
function* placed(blocks: readonly FormattedBlock[], cell: object): Generator<{ piece: Piece; cell: object }> {
  for (const block of blocks) {
    if (block.kind === "paragraph" || block.kind === "heading") for (const piece of block.pieces) yield { piece, cell };
    else if (block.kind === "quote") yield* placed(block.blocks, cell);
    else if (block.kind === "list") for (const item of block.items) yield* placed(item.blocks, cell);
    else if (block.kind === "table") {
      for (const row of block.rows) for (const own of row) for (const piece of own) yield { piece, cell: own };
    }
  }
}
