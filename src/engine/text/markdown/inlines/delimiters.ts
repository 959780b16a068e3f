import type { Span } from "../../span.ts";

/** A run of marks that may open or close emphasis: "**", "_", "~~". */
export interface Delimiter {
  readonly mark: "*" | "_" | "~";
  /** Where its first mark stands that is not used yet. */
  start: number;
  /** How many are left. */
  length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** How many there were. */
  readonly whole: number;
  before: Delimiter | null;
  after: Delimiter | null;
}

/** Emphasis that was found: where it stands with its marks, and how many marks there are on either side. */
export interface Emphasis extends Span {
  readonly kind: "emphasis" | "strong" | "struck";
  readonly width: number;
}

const LONGEST_STRIKE = 2;

/** Whether a run between two characters may open and close emphasis: CommonMark 0.31, 6.2; GFM 0.29, 6.5 for "~". */
export function sidesOf(
  mark: Delimiter["mark"],
  before: string,
  after: string,
): { canOpen: boolean; canClose: boolean } {
  const [isSpaceBefore, isSpaceAfter] = [/\s|^$/u.test(before), /\s|^$/u.test(after)];
  const [isMarkBefore, isMarkAfter] = [/[\p{P}\p{S}]/u.test(before), /[\p{P}\p{S}]/u.test(after)];
  const leans = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore);
  const rests = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter);
  if (mark !== "_") return { canOpen: leans, canClose: rests };
  return { canOpen: leans && (!rests || isMarkBefore), canClose: rests && (!leans || isMarkAfter) };
}

/**
 * The delimiter runs of a paragraph that are not matched yet. Matches them as the appendix of CommonMark 0.31 does: a closing
 * run with the nearest opening one, and what was looked for in vain below some run is not looked for there again, which
 * keeps it linear.
 */
export class Delimiters {
  last: Delimiter | null = null;

  add(mark: Delimiter["mark"], start: number, length: number, sides: { canOpen: boolean; canClose: boolean }): void {
    if (mark === "~" && length > LONGEST_STRIKE) return;
    if (!sides.canOpen && !sides.canClose) return;
    const delimiter: Delimiter = { mark, start, length, whole: length, ...sides, before: this.last, after: null };
    if (this.last) this.last.after = delimiter;
    this.last = delimiter;
  }

  /** Matches the runs behind `bottom`, all of them when it is null, and forgets them. */
  match(bottom: Delimiter | null, found: (emphasis: Emphasis) => void): void {
    /** By kind of closing run, below which offset no opening one is left. */
    const floors = new Map<string, number>();
    let closing = bottom ? bottom.after : this.first();
    while (closing) {
      if (!closing.canClose) {
        closing = closing.after;
        continue;
      }
      const kind = kindOf(closing);
      const opening = openingOf(closing, bottom, floors.get(kind) ?? -1);
      if (opening) {
        this.pair(opening, closing, found);
        if (closing.length === 0) closing = this.remove(closing);
      } else {
        floors.set(kind, closing.start);
        closing = closing.canOpen ? closing.after : this.remove(closing);
      }
    }
    this.last = bottom;
    if (bottom) bottom.after = null;
  }

  private first(): Delimiter | null {
    let first = this.last;
    while (first?.before) first = first.before;
    return first;
  }

  private pair(opening: Delimiter, closing: Delimiter, found: (emphasis: Emphasis) => void): void {
    const width = opening.mark === "~" ? closing.length : opening.length >= 2 && closing.length >= 2 ? 2 : 1;
    const start = opening.start + opening.length - width;
    const kind = opening.mark === "~" ? "struck" : width === 2 ? "strong" : "emphasis";
    found({ kind, width, start, end: closing.start + width });
    // What stands between the two cannot reach out any more.
    opening.after = closing;
    closing.before = opening;
    opening.length -= width;
    closing.length -= width;
    closing.start += width;
    if (opening.length === 0) this.remove(opening);
  }

  /** @returns the run behind it */
  private remove({ before, after }: Delimiter): Delimiter | null {
    if (before) before.after = after;
    if (after) after.before = before;
    else this.last = before;
    return after;
  }
}

/** Closing runs of one kind find the same opening ones. */
function kindOf({ mark, canOpen, length, whole }: Delimiter): string {
  return mark === "~" ? `~${length}` : `${mark}${whole % 3}${canOpen}`;
}

function openingOf(closing: Delimiter, bottom: Delimiter | null, floor: number): Delimiter | null {
  for (let one = closing.before; one !== bottom && one && one.start >= floor; one = one.before) {
    if (one.canOpen && one.mark === closing.mark && areOfFittingLength(one, closing)) return one;
  }
  return null;
}

function areOfFittingLength(opening: Delimiter, closing: Delimiter): boolean {
  if (opening.mark === "~") return opening.length === closing.length;
  // "Multiple of 3" (CommonMark 0.31, 6.2, rules 9 and 10).
  if (!opening.canClose && !closing.canOpen) return true;
  return (opening.whole + closing.whole) % 3 !== 0 || (opening.whole % 3 === 0 && closing.whole % 3 === 0);
}
