import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import { type Mark, marksIn } from "./glyphs.ts";

/** A stretch of text between quotation marks; the outermost ones only. */
export interface MarkedPassage {
  /** From the opening mark to the closing one, both included. */
  readonly marks: Span;
  /** What stands between them, without white space at the ends: one piece a paragraph. */
  readonly segments: readonly Span[];
  /** False where the closing mark is missing and the paragraph's end stands for it. */
  readonly isClosed: boolean;
}

/** A mark that waits for its partner, and the pairs that were closed inside it. */
interface Waiting {
  readonly mark: Mark;
  readonly inside: MarkedPassage[];
  /** Whether marks of its own kind were paired inside: then it is likely that its own partner is missing. */
  hasOwnKindInside: boolean;
}

/** Nobody quotes deeper. */
const DEEPEST = 4;

/** A passage that goes on in the next paragraph. */
interface Carried {
  readonly family: Mark["family"];
  readonly start: number;
  /** Grows from paragraph to paragraph. */
  readonly segments: Span[];
}

/**
 * Pairs the marks of a text, paragraph by paragraph, so that one missing mark spoils one paragraph at most. A passage
 * is carried over a paragraph's end only if the next paragraph opens with a mark again, as printers do.
 */
export function pairMarks(source: SourceText): MarkedPassage[] {
  const passages: MarkedPassage[] = [];
  let carried: Carried | null = null;
  source.paragraphs.forEach((paragraph, i) => {
    const next = source.paragraphs[i + 1];
    const read: ParagraphMarks = pairParagraph(source.prose, paragraph, next, carried);
    for (const passage of read.passages) passages.push(passage);
    carried = read.carried;
  });
  return passages;
}

interface ParagraphMarks {
  readonly passages: readonly MarkedPassage[];
  readonly carried: Carried | null;
}

function pairParagraph(
  prose: string,
  paragraph: Span,
  next: Span | undefined,
  carried: Carried | null,
): ParagraphMarks {
  const marks = marksIn(prose, paragraph.start, paragraph.end);
  const closesLater = laterCloses(marks);
  const pairing = new Pairing(prose, carried);
  marks.forEach((mark, i) => {
    pairing.take(mark, closesLater[i]!);
  });
  return pairing.finish(paragraph, next);
}

/** For each mark, whether a single mark that closes for certain follows before one that opens. */
function laterCloses(marks: readonly Mark[]): boolean[] {
  const later: boolean[] = new Array(marks.length);
  let closes = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    later[i] = closes;
    const mark = marks[i]!;
    if (mark.family === "single") closes = mark.canClose ? closes || !mark.mayBeApostrophe : false;
  }
  return later;
}

/** The marks of one paragraph on their way to pairs. */
class Pairing {
  private readonly waiting: Waiting[] = [];
  private readonly closed: MarkedPassage[] = [];
  private carried: Carried | null;
  private isFirst = true;

  constructor(
    private readonly prose: string,
    carried: Carried | null,
  ) {
    this.carried = carried;
  }

  take(mark: Mark, closesLater: boolean): void {
    const continues = this.isFirst && this.carried?.family === mark.family && mark.canOpen;
    this.isFirst = false;
    if (continues) this.open(mark);
    else if (mark.canClose && !(mark.mayBeApostrophe && closesLater) && this.close(mark)) return;
    else if (mark.canOpen && !this.isOpen(mark, mark.family === "single")) this.open(mark);
  }

  /** Singles do not stand in singles; a second double mark that can only open does stand in a double. */
  private isOpen(mark: Mark, deep: boolean): boolean {
    return deep && this.waiting.some((other) => other.mark.family === mark.family);
  }

  private open(mark: Mark): void {
    this.waiting.push({ mark, inside: [], hasOwnKindInside: false });
    if (this.waiting.length > DEEPEST) for (const passage of this.waiting.shift()!.inside) this.closed.push(passage);
  }

  private close(mark: Mark): boolean {
    const at = this.waiting.findLastIndex((other) => other.mark.family === mark.family);
    if (at === -1) return false;
    const [opened] = this.waiting.splice(at);
    this.settle(opened!.mark, mark);
    return true;
  }

  private settle(open: Mark, close: Mark): void {
    const carried = this.waiting.length === 0 ? this.carried : null;
    const segments = withPiece(carried, trim(this.prose, { start: open.end, end: close.start }));
    const marks = { start: carried?.start ?? open.start, end: close.end };
    if (carried) this.carried = null;
    const passage = { marks, segments, isClosed: true };
    const around = this.waiting.at(-1);
    if (around?.mark.family === open.family) around.hasOwnKindInside = true;
    if (segments.every(({ start, end }) => start < end)) (around ? around.inside : this.closed).push(passage);
  }

  /** What still waits at the paragraph's end is carried over, or ends here, or was no mark. */
  finish(paragraph: Span, next: Span | undefined): ParagraphMarks {
    const bottom = this.waiting.find(({ mark }) => mark.family !== "single");
    const inside = this.waiting.flatMap((waiting) => waiting.inside);
    if (!bottom) return { passages: [...this.closed, ...inside], carried: null };
    const piece = trim(this.prose, { start: bottom.mark.end, end: paragraph.end });
    const isContinued = this.carried !== null && this.waiting[0] === bottom;
    const start = isContinued ? this.carried!.start : bottom.mark.start;
    const segments = withPiece(isContinued ? this.carried : null, piece);
    if (next && !bottom.hasOwnKindInside && opensWith(this.prose, next, bottom.mark)) {
      return { passages: this.closed, carried: { family: bottom.mark.family, start, segments } };
    }
    const open = { marks: { start, end: paragraph.end }, segments, isClosed: false };
    const keeps = piece.start < piece.end && inside.length === 0;
    return { passages: [...this.closed, ...(keeps ? [open] : inside)], carried: null };
  }
}

/** The pieces of a passage so far, and one more. */
function withPiece(carried: Carried | null, piece: Span): Span[] {
  if (!carried) return [piece];
  carried.segments.push(piece);
  return carried.segments;
}

function opensWith(prose: string, paragraph: Span, like: Mark): boolean {
  const [first] = marksIn(prose, paragraph.start, Math.min(paragraph.end, paragraph.start + 3));
  return first !== undefined && first.start === paragraph.start && first.family === like.family && first.canOpen;
}

function trim(prose: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(prose[start]!)) start++;
  while (end > start && /\s/u.test(prose[end - 1]!)) end--;
  return { start, end };
}
