import type { Span } from "./span.ts";

/** A place as people count it: 1-based line, 1-based column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LF = 10;
const CR = 13;

/**
 * Offsets to lines and back. A line ends with LF, CR LF or a lone CR, the three that editors and the
 * Language Server Protocol know (U+2028 is not one of them), so numbers agree with the editor's margin.
 */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) this.starts.push(i + 1);
    }
  }

  /** Number of lines, at least 1. */
  get count(): number {
    return this.starts.length;
  }

  /** The 1-based line of an offset; offsets outside the text count as its nearest end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  }

  /** The 1-based line and column of an offset. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(0, offset), this.text.length);
    const line = this.lineAt(inside);
    return { line, column: inside - this.starts[line - 1]! + 1 };
  }

  /** The offset of a 1-based line and column, moved to the nearest place that exists. */
  offsetAt({ line, column }: Position): number {
    const span = this.lineSpan(line);
    if (line < 1) return 0;
    if (line > this.count) return this.text.length;
    return Math.min(span.start + Math.max(0, column - 1), span.end);
  }

  /** A 1-based line without its line break; lines that do not exist are empty spans at the nearest end. */
  lineSpan(line: number): Span {
    if (line < 1) return { start: 0, end: 0 };
    if (line > this.count) return { start: this.text.length, end: this.text.length };
    const start = this.starts[line - 1]!;
    let end = line < this.count ? this.starts[line]! : this.text.length;
    while (end > start && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }
}

/** Whether a UTF-16 unit is LF or CR. */
export function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}
