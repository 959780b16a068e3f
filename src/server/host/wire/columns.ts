import type { TextDocument } from "../../../engine/engine.ts";

/** What a client counts the characters of a line in (LSP 3.17, PositionEncodingKind). */
export type PositionEncoding = (typeof ENCODINGS)[number];

export const ENCODINGS = ["utf-8", "utf-16", "utf-32"] as const;

/** A text, and where its lines stand. */
export interface SourceText {
  /** What was read of a file that is no text as it lies; null or left out for one that is. */
  readonly reading?: object | null;
  readonly text: string;
  readonly lines: Pick<TextDocument["source"]["lines"], "lineSpan">;
}

/** A place on a line, in UTF-16 units and in those of the client. */
interface Place {
  readonly source: SourceText;
  readonly line: number;
  readonly utf16: number;
  readonly counted: number;
}

/**
 * Columns in UTF-16 units as another encoding counts them, and back. Places come in order: each goes on where the last one on the
 * line ended, so that a line of a million letters is not counted anew for each of its names.
 */
export class Columns {
  private last: Place | null = null;

  constructor(private readonly encoding: PositionEncoding) {}

  /** The client's column of a UTF-16 column (0-based) on a line (0-based); one behind the line's end counts as its end. */
  counted(source: SourceText, line: number, utf16: number): number {
    return this.walk(source, line, utf16, Number.POSITIVE_INFINITY).counted;
  }

  /** The UTF-16 column of the client's: one behind the line's end counts as its end, one within a letter as its beginning. */
  utf16(source: SourceText, line: number, counted: number): number {
    return this.walk(source, line, Number.POSITIVE_INFINITY, counted).utf16;
  }

  /** The last place on a line that is behind neither column. */
  private walk(source: SourceText, line: number, mostUtf16: number, mostCounted: number): Place {
    const { start, end } = source.lines.lineSpan(line + 1);
    const { last } = this;
    const goesOn =
      last?.source === source && last.line === line && last.utf16 <= mostUtf16 && last.counted <= mostCounted;
    let [utf16, counted] = goesOn ? [last.utf16, last.counted] : [0, 0];
    while (start + utf16 < end) {
      const code = source.text.codePointAt(start + utf16)!;
      const units = code > 0xffff ? 2 : 1;
      const width = this.widthOf(code);
      if (utf16 + units > mostUtf16 || counted + width > mostCounted) break;
      utf16 += units;
      counted += width;
    }
    this.last = { source, line, utf16, counted };
    return this.last;
  }

  private widthOf(code: number): number {
    if (this.encoding === "utf-32") return 1;
    if (this.encoding === "utf-16") return code > 0xffff ? 2 : 1;
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code > 0xffff ? 4 : 3;
  }
}
