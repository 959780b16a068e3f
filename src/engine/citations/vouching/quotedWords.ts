import type { Span } from "../../text/span.ts";
import { closersOf, fits, type Mark, quotationMarks } from "./quotationMarks.ts";

/**
 * The stretches of a text in quotation marks, without the marks, in order; of nested ones the outermost. A mark is closed
 * by the one that fits it, or by any of its family where none comes: editors convert one half of a pair and leave the
 * other. A mark without a partner marks nothing. Pairs do not reach over a blank line. Linear in the text's length, however its marks are paired.
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
  const awaited = partnersAwaited(marks);
  const open = new OpenMarks();
  marks.forEach((mark, i) => {
    const partner = mark.canClose ? open.partnerOf(mark) : undefined;
    const isWord = mark.mayBeApostrophe && (!partner || closing[i]);
    const isMeasure = mark.mayBeMeasure && (!partner || followers[i]?.closesOnly === true);
    if (isWord || isMeasure) return;
    if (partner) {
      open.close(partner);
      pairs.push({ start: partner.mark.end, end: mark.start });
    } else if (mark.canOpen) open.add({ mark, awaitsPartner: awaited[i]! });
  });
  return pairs;
}

interface OpenMark {
  readonly mark: Mark;
  /** The mark that closes it by its shape is still to come, so that no other one does. */
  readonly awaitsPartner: boolean;
}

/** The marks that wait for a partner, by glyph. Those opened within a pair are forgotten with it. */
class OpenMarks {
  private readonly byGlyph = new Map<string, OpenMark[]>();

  add(open: OpenMark): void {
    const known = this.byGlyph.get(open.mark.glyph);
    if (known) known.push(open);
    else this.byGlyph.set(open.mark.glyph, [open]);
  }

  /** What a mark closes: the last one that it fits by its shape, or else the last of its family that waits for no other. */
  partnerOf(mark: Mark): OpenMark | undefined {
    let fitting: OpenMark | undefined;
    let related: OpenMark | undefined;
    for (const opened of this.byGlyph.values()) {
      const last = opened.at(-1);
      if (last?.mark.family !== mark.family) continue;
      if (fits(last.mark, mark)) fitting = later(fitting, last);
      else if (!last.awaitsPartner) related = later(related, last);
    }
    return fitting ?? related;
  }

  close({ mark }: OpenMark): void {
    for (const others of this.byGlyph.values()) while ((others.at(-1)?.mark.start ?? -1) >= mark.start) others.pop();
  }
}

const later = (a: OpenMark | undefined, b: OpenMark) => (a && a.mark.start > b.mark.start ? a : b);

/** For each mark, whether one that closes it by its shape comes before the next of its own glyph that opens. */
function partnersAwaited(marks: readonly Mark[]): boolean[] {
  const found: boolean[] = new Array(marks.length);
  const nextOpening = new Map<string, number>();
  const nextClosing = new Map<string, number>();
  for (let i = marks.length - 1; i >= 0; i--) {
    const { glyph, canOpen, canClose } = marks[i]!;
    const closing = Math.min(...closersOf(glyph).map((one) => nextClosing.get(one) ?? Number.POSITIVE_INFINITY));
    found[i] = closing < (nextOpening.get(glyph) ?? Number.POSITIVE_INFINITY) || closing === nextOpening.get(glyph);
    if (!Number.isFinite(closing)) found[i] = false;
    if (canOpen && !canClose) nextOpening.set(glyph, i);
    if (canClose) nextClosing.set(glyph, i);
  }
  return found;
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
