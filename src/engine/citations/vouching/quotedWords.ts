import type { Span } from "../../text/span.ts";
import { type Mark, quotationMarks } from "./quotationMarks.ts";

/**
 * The stretches of a text in quotation marks, without the marks, in order; of nested ones the outermost. A mark is closed
 * by any of its family, since editors convert one half of a pair and leave the other; a mark without a partner marks
 * nothing. Pairs do not reach over a blank line. Linear in the text's length, however its marks are paired.
 */
export function quotedWords(text: string): Span[] {
  const pairs: Span[] = [];
  let paragraph = 0;
  for (const { 0: blank, index } of [...text.matchAll(BLANK_LINE), { 0: "", index: text.length }]) {
    pairs.push(...pairsIn(quotationMarks(text, paragraph, index)));
    paragraph = index + blank.length;
  }
  return outermost(pairs.sort((a, b) => a.start - b.start || b.end - a.end));
}

const BLANK_LINE = /\r?\n[ \t]*\r?\n/g;

function pairsIn(marks: readonly Mark[]): Span[] {
  const pairs: Span[] = [];
  const followers = nextOfFamily(marks);
  const closing = closesForCertainLater(marks);
  const open = new OpenMarks();
  marks.forEach((mark, i) => {
    const isOpen = open.has(mark.family);
    const isWord = mark.mayBeApostrophe && (!isOpen || closing[i]);
    const isMeasure = mark.mayBeMeasure && (!isOpen || followers[i]?.closesOnly === true);
    if (isWord || isMeasure) return;
    if (mark.canClose && isOpen) pairs.push({ start: open.close(mark.family).end, end: mark.start });
    else if (mark.canOpen) open.add(mark);
  });
  return pairs;
}

/** The marks that wait for a partner. Those opened within a pair are forgotten with it. */
class OpenMarks {
  private readonly byFamily = new Map<string, Mark[]>();

  has(family: string): boolean {
    return (this.byFamily.get(family)?.length ?? 0) > 0;
  }

  add(mark: Mark): void {
    const known = this.byFamily.get(mark.family);
    if (known) known.push(mark);
    else this.byFamily.set(mark.family, [mark]);
  }

  /** The last open mark of a family. */
  close(family: string): Mark {
    const opened = this.byFamily.get(family)!.pop()!;
    for (const others of this.byFamily.values()) while ((others.at(-1)?.start ?? -1) > opened.start) others.pop();
    return opened;
  }
}

/** For each mark, the next of its family; undefined for the last. */
function nextOfFamily(marks: readonly Mark[]): (Mark | undefined)[] {
  const next = new Map<string, Mark>();
  const found: (Mark | undefined)[] = new Array(marks.length);
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    found[i] = next.get(mark.family);
    next.set(mark.family, mark);
  }
  return found;
}

/** For each mark, whether one of its family that is no apostrophe closes before the next that opens. */
function closesForCertainLater(marks: readonly Mark[]): boolean[] {
  const later = new Map<string, boolean>();
  const found: boolean[] = new Array(marks.length);
  for (let i = marks.length - 1; i >= 0; i--) {
    const { family, canClose, mayBeApostrophe } = marks[i]!;
    found[i] = later.get(family) ?? false;
    later.set(family, canClose ? found[i]! || !mayBeApostrophe : false);
  }
  return found;
}

function outermost(pairs: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const pair of pairs) if (pair.start >= (kept.at(-1)?.end ?? 0)) kept.push(pair);
  return kept;
}
