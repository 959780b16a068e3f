import { overlaps, type Span } from "../span.ts";
import type { Block, BlockKind } from "./block.ts";
import { blocksIn } from "./block.ts";
import type { Inlines, MarkKind, Run } from "./inlines/inlines.ts";
import type { MarkdownDocument } from "./markdownDocument.ts";

/** Markdown as it reads: without markup, with the way back to where each character stands. */
export interface PlainText {
  readonly text: string;
  /** The Markdown offset at which the character at a plain offset begins. */
  readonly startOf: (offset: number) => number;
  /** The Markdown offset at which the character before a plain offset ends. */
  readonly endOf: (offset: number) => number;
}

/**
 * A document, or a block of it with all that it holds, as it reads; of it what stands in `span`. Blocks are parted by a blank
 * line, cells by a space. Front matter, HTML, addresses and the descriptions of images are left out, and what is marked as
 * `without`.
 */
export function plainTextOf(
  { text, root }: MarkdownDocument,
  block: Block = root,
  span: Span = block,
  without?: MarkKind,
): PlainText {
  const reader = new Reader(text, span, without);
  for (const one of blocksIn(block)) if (overlaps(one, span)) reader.read(one);
  return reader.finish();
}

/** What stands in a stretch of a paragraph, a heading or a cell as it reads. */
export function textWithin({ text }: MarkdownDocument, { inlines }: Block, { start, end }: Span): string {
  return inlines.runs
    .filter((run) => run.start >= start && run.end <= end)
    .map((run) => run.text ?? text.slice(run.start, run.end))
    .join("");
}

/** The first plain offset whose character stands at or after a Markdown offset. */
export function plainOffset({ text, startOf }: PlainText, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const BROKEN_BY: Partial<Record<BlockKind, string>> = { tableCell: " ", definition: "", html: "", rule: "" };
const BLANK_LINE = "\n\n";

/** A stretch of the plain text. */
interface Piece {
  /** Where it begins in the plain text. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether its characters stand in the Markdown as they read, one for one. */
  readonly isLiteral: boolean;
}

class Reader {
  private readonly texts: string[] = [];
  private readonly pieces: Piece[] = [];
  private length = 0;
  private wantedBreak = "";

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly without: MarkKind | undefined,
  ) {}

  read(block: Block): void {
    this.breakBefore(BROKEN_BY[block.kind] ?? BLANK_LINE);
    for (const run of this.kept(block.inlines)) this.writeWithin(run);
    for (const line of block.codeLines) this.writeWithin({ ...line, text: null, isCode: true });
  }

  /** What is written otherwise than it reads is read whole or not at all. */
  private writeWithin(run: Run): void {
    const { start, end } = this.span;
    if (run.start >= start && run.end <= end) this.write(run);
    else if (run.text === null && overlaps(run, this.span)) {
      this.write({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) });
    }
  }

  private kept({ runs, marks }: Inlines): readonly Run[] {
    const left = this.without === undefined ? [] : marks.filter(({ kind }) => kind === this.without);
    if (left.length === 0) return runs;
    return runs.filter((run) => !left.some(({ start, end }) => start <= run.start && run.end <= end));
  }

  finish(): PlainText {
    const { pieces } = this;
    let last = 0;
    /** Words are asked for in turn. */
    const pieceAt = (offset: number): Piece | undefined => {
      const known = pieces[last];
      if (!known || known.at > offset || (pieces[last + 1]?.at ?? offset + 1) <= offset) last = lastAt(pieces, offset);
      return pieces[last];
    };
    const end = pieces.at(-1)?.end ?? 0;
    const startOf = (offset: number) => {
      const piece = offset >= this.length ? undefined : pieceAt(offset);
      if (!piece) return end;
      return piece.isLiteral ? piece.start + offset - piece.at : piece.start;
    };
    const endOf = (offset: number) => {
      if (offset <= 0) return pieces[0]?.start ?? 0;
      const piece = pieceAt(offset - 1);
      if (!piece) return end;
      return piece.isLiteral ? piece.start + offset - piece.at : piece.end;
    };
    return { text: this.texts.join(""), startOf, endOf };
  }

  /** Asks for a break before the next character; the widest that was asked for is written. */
  private breakBefore(separator: string): void {
    if (this.length > 0 && separator.length > this.wantedBreak.length) this.wantedBreak = separator;
  }

  private write({ start, end, text }: Run): void {
    const { wantedBreak } = this;
    if (wantedBreak !== "") {
      this.wantedBreak = "";
      const before = this.pieces.at(-1)!.end;
      this.push(wantedBreak, { start: before, end: before + wantedBreak.length, isLiteral: true });
    }
    this.push(text ?? this.text.slice(start, end), { start, end, isLiteral: text === null });
  }

  private push(text: string, place: Omit<Piece, "at">): void {
    this.texts.push(text);
    this.pieces.push({ at: this.length, ...place });
    this.length += text.length;
  }
}

function lastAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
