import { unitsAt } from "../../characters.ts";
import { lastStartingAt, overlaps, type Span } from "../../span.ts";
import type { Stretch } from "./formatted.ts";

/** Stretches of a text, found by where they are: a long note has thousands, and each of its blocks asks for its own. */
export class Stretches {
  /** In order of their starts. */
  private readonly all: readonly Stretch[];
  /** The farthest end of those up to each: it tells how far back to look. */
  private readonly farthest: readonly number[];

  /** `text`: of which they are stretches; those that end within a character reach over all of it. */
  constructor(text: string, stretches: readonly Stretch[]) {
    const isWithin = (at: number) => at > 0 && unitsAt(text, at - 1) === 2;
    this.all = stretches
      .map(({ start, end, number }) => ({
        start: isWithin(start) ? start - 1 : start,
        end: isWithin(end) ? end + 1 : end,
        number,
      }))
      .sort((a, b) => a.start - b.start);
    let end = 0;
    this.farthest = this.all.map((one) => {
      end = Math.max(end, one.end);
      return end;
    });
  }

  /** Those that share a character with a span, in order. */
  over(span: Span): Stretch[] {
    const found: Stretch[] = [];
    for (let i = lastStartingAt(this.all, span.end); i >= 0 && this.farthest[i]! > span.start; i--) {
      if (overlaps(this.all[i]!, span)) found.push(this.all[i]!);
    }
    return found.reverse();
  }
}
