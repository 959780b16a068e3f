import type { Delimiter } from "./delimiters.ts";

/** A "[" or "![" that may open a link or an image. */
export interface Bracket {
  readonly start: number;
  /** 1 of a link, 2 of an image. */
  readonly width: number;
  /** The last delimiter run before it. */
  readonly delimiter: Delimiter | null;
  /** Whether another bracket was opened behind it: then what it holds is no label. */
  holdsBracket: boolean;
}

/** The brackets of a paragraph that are not closed yet; appendix of CommonMark 0.31. */
export class Brackets {
  private readonly open_: Bracket[] = [];
  /** Of those below this height none opens a link any more: a link holds no other link. */
  private linkless = 0;

  get isEmpty(): boolean {
    return this.open_.length === 0;
  }

  open(start: number, width: number, delimiter: Delimiter | null): void {
    const around = this.open_.at(-1);
    if (around) around.holdsBracket = true;
    this.open_.push({ start, width, delimiter, holdsBracket: false });
  }

  /** Takes the last one away; null when there is none, or when it may open no link. */
  close(): Bracket | null {
    const bracket = this.open_.pop();
    const height = this.open_.length;
    const isLinkless = height < this.linkless;
    this.linkless = Math.min(this.linkless, height);
    return bracket && (bracket.width === 2 || !isLinkless) ? bracket : null;
  }

  /** A link was found: those around it open none. */
  allowNoLinkAround(): void {
    this.linkless = this.open_.length;
  }
}
