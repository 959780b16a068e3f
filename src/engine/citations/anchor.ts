import type { AnchorText, Place } from "./anchorText.ts";
import { type Approximation, approximationsOf, type Neighbourhood } from "./approximation.ts";
import { choose, hasPosition, standsWhereCited } from "./choice.ts";
import { differenceOf } from "./difference.ts";
import { foldedWords } from "./fold.ts";
import { neighboursAt } from "./neighbours.ts";
import { occurrencesOf } from "./occurrences.ts";
import { placeOf } from "./placing.ts";
import { type Quotation, readAsEdited, readLiterally } from "./quotation.ts";
import { remarksOf } from "./remarks.ts";
import type { Selector } from "./selector.ts";
import { type Anchored, MISSING, type Remark } from "./verdict.ts";
import { wholeWords } from "./wholeWords.ts";

/** As many words on each side as a selector keeps. */
const NEIGHBOURS = 8;

/** Most of the words must stand there, or the neighbours must vouch for the place. */
const MOST_PRESENT = 0.5;
const FEW_PRESENT = 0.3;
const STRONG_NEIGHBOURS = 0.5;
/** Of two places that fit, one is better when it fits better by this much. */
const CLEARLY_BETTER = 0.1;

/**
 * Finds a selector's passage in today's text and says what became of it. The same words decide (see fold.ts), never a
 * score: where they stand the passage is intact, moved or ambiguous; where only most of them stand it is changed, with
 * the difference. Never throws.
 */
export function anchor(document: AnchorText, selector: Selector): Anchored {
  if (selector.exact.trim() === "") return anchorLines(document, selector);
  if (standsUntouched(document, selector)) return intactAt(document, selector);
  const whole = wholeWords(selector);
  const anchored = anchorWords(document, whole.selector);
  return whole.cutBefore + whole.cutAfter === 0 ? anchored : whole.cut(document, anchored);
}

/** Nothing but lines is cited: they are there or not. */
function anchorLines(document: AnchorText, { start, end, startLine, endLine }: Selector): Anchored {
  if (startLine === undefined) {
    const from = start ?? 0;
    const to = end ?? document.text.length;
    if (from < 0 || to > document.text.length || from > to) return MISSING;
    return { ...MISSING, verdict: "intact", place: document.place(from, to) };
  }
  const last = endLine ?? startLine;
  if (startLine < 1 || last < startLine || last > document.lines.count) return MISSING;
  const place = document.place(document.lines.lineSpan(startLine).start, document.lines.lineSpan(last).end);
  return { ...MISSING, verdict: "intact", place: { ...place, endLine: last } };
}

/** The common case, decided without indexing the text: the passage and its neighbours are where they were. */
function standsUntouched({ text }: AnchorText, { exact, prefix, suffix, start, end }: Selector): boolean {
  if (start === undefined || end === undefined || end - start !== exact.length) return false;
  if (!prefix || !suffix) return false;
  const from = start - prefix.length;
  return from >= 0 && text.startsWith(prefix, from) && text.startsWith(exact, start) && text.startsWith(suffix, end);
}

function intactAt(document: AnchorText, { start, end }: Selector): Anchored {
  return { ...MISSING, verdict: "intact", place: document.place(start!, end!) };
}

function anchorWords(document: AnchorText, selector: Selector): Anchored {
  const literal = readLiterally(selector.exact);
  if (!literal) return MISSING;
  const around = neighbourhoodOf(selector);
  const near = oldWord(document, selector);
  const edited = readAsEdited(selector.exact);
  for (const quotation of edited ? [literal, edited] : [literal]) {
    const same = sameWords(document, selector, quotation, around, near);
    if (same) return same;
  }
  return otherWords(document, selector, edited ?? literal, around, near);
}

function neighbourhoodOf({ prefix = "", suffix = "" }: Selector): Neighbourhood {
  return { before: foldedWords(prefix).slice(-NEIGHBOURS), after: foldedWords(suffix).slice(0, NEIGHBOURS) };
}

/** The word of the document at which the passage once began. */
function oldWord(document: AnchorText, { start, startLine }: Selector): number {
  if (start !== undefined) return document.wordAt(start);
  return startLine === undefined ? 0 : document.wordAt(document.lines.lineSpan(startLine).start);
}

/** What is to be said when all the words stand somewhere; null when they do not. */
function sameWords(
  document: AnchorText,
  selector: Selector,
  quotation: Quotation,
  around: Neighbourhood,
  near: number,
): Anchored | null {
  const possible = occurrencesOf(document, quotation, near).map((found) => ({
    found,
    place: placeOf(document, quotation, selector.exact, found.from, found.to),
    neighbours: neighboursAt(document, around, found.from, found.to),
    remarks: remarksOf(document, quotation, found, paragraphsCited(selector)),
  }));
  const allowed = possible.filter(({ remarks }) => !remarks.some((remark) => remark.reachesTooFar));
  if (allowed.length === 0)
    return possible.length === 0 ? null : changedAt(document, selector, possible[0]!.place, possible[0]!.remarks);
  const { verdict, chosen, equals } = choose(selector, allowed);
  const stranger = chosen.neighbours !== null && chosen.neighbours < STRANGE && verdict === "moved";
  const original = stranger ? rewrittenAmongNeighbours(document, quotation, around, near, chosen.found) : null;
  if (original)
    return changedAt(document, selector, placeOf(document, quotation, selector.exact, original.from, original.to), []);
  const candidates = verdict === "ambiguous" ? equals.map((one) => one.place) : [];
  return { verdict, place: chosen.place, candidates, difference: [], remarks: chosen.remarks };
}

/** Around a twin stands next to nothing of what stood around the passage. */
const STRANGE = 0.25;
/** Enough of a passage to know it among all of its old neighbours. */
const REWRITTEN = 0.6;

/** The passage itself, when it was rewritten where it stood and a twin kept its words elsewhere. */
function rewrittenAmongNeighbours(
  document: AnchorText,
  quotation: Quotation,
  around: Neighbourhood,
  near: number,
  twin: { from: number; to: number },
): Approximation | undefined {
  return approximationsOf(document, quotation, around, near).find(
    (one) => one.present > REWRITTEN && one.neighbours > REWRITTEN && (one.to <= twin.from || twin.to <= one.from),
  );
}

/** An elision may reach over as many paragraphs as lines are cited. */
function paragraphsCited({ startLine, endLine }: Selector): number {
  if (startLine === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(1, (endLine ?? startLine) - startLine + 1);
}

/** What is to be said when the words as a whole stand nowhere. */
function otherWords(
  document: AnchorText,
  selector: Selector,
  quotation: Quotation,
  around: Neighbourhood,
  near: number,
): Anchored {
  const places = approximationsOf(document, quotation, around, near).filter(isPassage);
  if (places.length === 0) return MISSING;
  const found = places.map((one) => ({
    ...one,
    place: placeOf(document, quotation, selector.exact, one.from, one.to),
  }));
  const best = found[0]!;
  const equals = found.filter((one) => merit(best) - merit(one) < CLEARLY_BETTER);
  const cited = equals.find((one) => standsWhereCited(selector, one.place));
  if (equals.length === 1 || cited || hasPosition(selector)) {
    return changedAt(document, selector, (cited ?? nearestTo(near, equals)).place, []);
  }
  return { ...MISSING, verdict: "ambiguous", place: best.place, candidates: equals.map((one) => one.place) };
}

const merit = (one: Approximation) => one.present + one.neighbours;

function isPassage({ present, words, neighbours }: Approximation): boolean {
  return (
    (present > MOST_PRESENT && words > MOST_PRESENT) || (present >= FEW_PRESENT && neighbours >= STRONG_NEIGHBOURS)
  );
}

function nearestTo<T extends Approximation>(near: number, places: readonly T[]): T {
  return places.reduce((best, one) => (Math.abs(one.from - near) < Math.abs(best.from - near) ? one : best));
}

function changedAt(document: AnchorText, { exact }: Selector, place: Place, remarks: readonly Remark[]): Anchored {
  const difference = differenceOf(exact, document.text.slice(place.start, place.end));
  return { verdict: "changed", place, candidates: [], difference, remarks };
}
