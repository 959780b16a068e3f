import type { Span } from "../../span.ts";
import type { Run } from "./inlines.ts";

/** What becomes of a character. */
enum Letter {
  Read = 0,
  Markup = 1,
  Code = 2,
  /** A line's end in code, which reads as a space. */
  CodeBreak = 3,
  /** The first or a further character of what is written otherwise than it reads. */
  Replaced = 4,
  ReplacedOn = 5,
}

/** Which characters of a paragraph are read, and as what. */
export class Letters {
  private readonly kinds: Uint8Array;
  private readonly replacements = new Map<number, string>();

  constructor(private readonly text: string) {
    this.kinds = new Uint8Array(text.length);
    this.hideLineEdges();
  }

  hide(start: number, end: number): void {
    this.kinds.fill(Letter.Markup, start, end);
  }

  /** What stands there reads as `text`. */
  replace(start: number, end: number, text: string): void {
    this.kinds[start] = Letter.Replaced;
    this.kinds.fill(Letter.ReplacedOn, start + 1, end);
    this.replacements.set(start, text);
  }

  /** Whether nothing of a stretch is markup, code or escaped. */
  allRead(start: number, end: number): boolean {
    if (this.kinds[start - 1] === Letter.Markup && this.text[start - 1] === "\\") return false;
    return this.kinds.subarray(start, end).every((kind) => kind === Letter.Read || kind >= Letter.Replaced);
  }

  /** What stands between backticks is code. @returns it without a blank at either edge, if both have one */
  setCode({ start, end }: Span, isCell: boolean): Span {
    const { text, kinds } = this;
    let hasWords = false;
    let isAtLineStart = false;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const isBreak = unit === 10 || unit === 13;
      if (isBreak) kinds[at] = unit === 13 && text.charCodeAt(at + 1) === 10 ? Letter.Markup : Letter.CodeBreak;
      else if (isCell && unit === 92 && text.charCodeAt(at + 1) === 124) kinds[at] = Letter.Markup;
      else if (!isAtLineStart || !isBlank(unit)) kinds[at] = Letter.Code;
      isAtLineStart = isBreak || (isAtLineStart && isBlank(unit));
      hasWords ||= unit !== 32 && !isBreak;
    }
    const isPadded = hasWords && isSpaceOrBreak(text, start) && isSpaceOrBreak(text, end - 1);
    return isPadded ? { start: start + 1, end: end - 1 } : { start, end };
  }

  /** What is read, in order, but for what stands in images. */
  runs(images: readonly Span[]): Run[] {
    const { kinds } = this;
    const runs: Run[] = [];
    let image = 0;
    for (let at = 0; at < kinds.length; ) {
      while (image < images.length && images[image]!.end <= at) image++;
      const hiding = images[image];
      if (hiding && hiding.start <= at) {
        at = hiding.end;
        continue;
      }
      const limit = hiding ? hiding.start : kinds.length;
      const kind = kinds[at]!;
      const start = at++;
      if (kind === Letter.Markup) continue;
      const further = kind === Letter.Replaced ? Letter.ReplacedOn : kind;
      if (kind !== Letter.CodeBreak) while (at < limit && kinds[at] === further) at++;
      const reads = kind === Letter.Replaced ? this.replacements.get(start)! : kind === Letter.CodeBreak ? " " : null;
      runs.push({ start, end: at, text: reads, isCode: kind === Letter.Code || kind === Letter.CodeBreak });
    }
    return runs;
  }

  /** The blanks at the beginning and the end of each line are not read (CommonMark 0.31, 4.8). */
  private hideLineEdges(): void {
    const { text } = this;
    for (let at = 0; at <= text.length; ) {
      const first = at;
      while (isBlank(text.charCodeAt(at))) at++;
      this.hide(first, at);
      while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
      let last = at;
      while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
      this.hide(last, at);
      at++;
    }
  }
}

const isBlank = (unit: number) => unit === 32 || unit === 9;

const isSpaceOrBreak = (text: string, at: number) => /[ \r\n]/.test(text[at] ?? "");
