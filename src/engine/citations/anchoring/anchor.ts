import { differenceOf } from "../sameText/difference.ts";
import type { AnchorText, PassagePlace } from "./anchorText.ts";
import { type Approximation, approximationsOf } from "./approximation.ts";
import { choose, hasPosition, standsWhereCited } from "./choice.ts";
import { neighboursAt } from "./neighbours.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { placeOf, type WordRange } from "./placing.ts";
import { Recognition } from "./recognition.ts";
import { isAllowed, orderRemark, remarksOf } from "./remarks.ts";
import type { Selector } from "./selector.ts";
import { type SoughtPassage, soughtPassage } from "./soughtPassage.ts";
import { swappedParts } from "./swappedParts.ts";
import { type Anchored, MISSING, type Remark } from "./verdict.ts";
import { readAsEdited, readLiterally } from "./wantedWords.ts";
import { wholeWords } from "./wholeWords.ts";

/** Of two places that fit, one is better when it fits better by this much. */
const CLEARLY_BETTER = 0.1;

/**
 * Finds a selector's passage in today's text and says what became of it. The same words decide (see fold.ts), never a
 * score: where they stand the passage is intact, moved or ambiguous; where only most of them stand it is changed, with
 * the difference. Never throws.
 */
export function anchor(document: AnchorText, selector: Selector): Anchored {
  if (selector.exact.trim() === "") return anchorLines(document, selector);
  const whole = standingWhole(document, selector);
  if (whole) return whole;
  return anchorGrown(document, selector, anchorWords);
}

/** Words of which the first or the last is cut are looked for whole. */
function anchorGrown(document: AnchorText, selector: Selector, find: typeof anchorWords): Anchored {
  const grown = wholeWords(selector);
  const anchored = find(document, grown.selector);
  return grown.cutBefore + grown.cutAfter === 0 ? anchored : grown.cut(document, anchored);
}

/**
 * Where a selector's words stand as they are, in the ways that `anchor` calls intact, moved or ambiguous; null when they do not.
 * Much quicker where they do not, since nothing like them is looked for. Never throws.
 */
export function standsIn(document: AnchorText, selector: Selector): PassagePlace | null {
  const { verdict, place } = anchorGrown(document, selector, sameInEitherReading);
  return verdict === "intact" || verdict === "moved" || verdict === "ambiguous" ? place : null;
}

function sameInEitherReading(document: AnchorText, selector: Selector): Anchored {
  const literal = readLiterally(selector.exact);
  if (!literal) return MISSING;
  const sought = soughtPassage(document, selector, literal);
  const edited = readAsEdited(selector.exact);
  return sameWords(sought) ?? (edited && sameWords({ ...sought, words: edited })) ?? MISSING;
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

/** The common case, decided without indexing the text: the passage stands, once, among all its neighbours. */
function standingWhole(document: AnchorText, selector: Selector): Anchored | null {
  const { text, format } = document;
  const { exact, prefix, suffix, start = -1 } = selector;
  if (!prefix || !suffix || format !== "text") return null;
  const all = prefix + exact + suffix;
  const at = standsAt(text, all, start - prefix.length) || text.length > SHORT ? start : onlyPlace(text, exact);
  if (!standsAt(text, all, at - prefix.length)) return null;
  const place = document.place(at, at + exact.length);
  const verdict = !hasPosition(selector) || standsWhereCited(selector, place) ? "intact" : "moved";
  return { ...MISSING, verdict, place };
}

/** `startsWith` takes an offset before the text for its beginning. */
const standsAt = (text: string, words: string, at: number) => at >= 0 && text.startsWith(words, at);

/** Reading a longer text from end to end takes longer than its index of words does. */
const SHORT = 50_000;

/** Where words stand, when they stand in one place only; else far outside the text. */
function onlyPlace(text: string, words: string): number {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : Number.POSITIVE_INFINITY;
}

function anchorWords(document: AnchorText, selector: Selector): Anchored {
  const literal = readLiterally(selector.exact);
  if (!literal) return MISSING;
  const sought = soughtPassage(document, selector, literal);
  const same = sameWords(sought);
  if (same) return same;
  const words = readAsEdited(selector.exact);
  if (!words) return otherWords(sought);
  const edited = { ...sought, words };
  return sameWords(edited) ?? inAnotherOrder(edited) ?? otherWords(edited);
}

/** What is to be said when all the parts that elisions join stand there, in another order. */
function inAnotherOrder(sought: SoughtPassage): Anchored | null {
  const found = swappedParts(sought);
  return found && changedAt(sought, found, [orderRemark(sought.words.joints[0]!.written)]);
}

/** What is to be said when all the words stand somewhere; null when they do not. */
function sameWords(sought: SoughtPassage): Anchored | null {
  const { selector } = sought;
  const possible = occurrencesOf(sought).map((found) => ({
    found,
    place: placeOf(sought, found),
    neighbours: neighboursAt(sought, found),
    remarks: remarksOf(sought, found),
  }));
  const allowed = possible.filter(({ remarks }) => remarks.every(isAllowed));
  if (possible.length === 0) return null;
  if (allowed.length === 0) {
    const { found, remarks } = choose(selector, possible).chosen;
    return changedAt(sought, found, remarks);
  }
  const { verdict, chosen, equals } = choose(selector, allowed);
  const isWhereCited = standsWhereCited(selector, chosen.place);
  const original = isWhereCited ? undefined : rewrittenAmongNeighbours(sought, chosen);
  if (original) return changedAt(sought, original, []);
  const candidates = verdict === "ambiguous" ? equals.map((one) => one.place) : [];
  return { verdict, place: chosen.place, candidates, difference: [], remarks: chosen.remarks };
}

/** All but the whole neighbourhood: no need to look for a better one. */
const AMONG_ITS_OWN = 0.8;
/** How much better the neighbourhood of a passage is than that of its twin. */
const CLEARLY_ITS_OWN = 0.4;

/** The passage itself, when it was rewritten where it stood and a twin kept its words elsewhere. */
function rewrittenAmongNeighbours(
  sought: SoughtPassage,
  { found, neighbours }: { readonly found: Occurrence; readonly neighbours: number | null },
): Approximation | undefined {
  if (neighbours === null || neighbours > AMONG_ITS_OWN) return undefined;
  const all = approximationsOf(sought);
  const recognition = new Recognition(sought.words, all, true);
  return all.find(
    (one) =>
      one.neighbours - neighbours > CLEARLY_ITS_OWN &&
      (one.to <= found.from || found.to <= one.from) &&
      recognition.knows(one, false),
  );
}

/** What is to be said when the words as a whole stand nowhere. */
function otherWords(sought: SoughtPassage): Anchored {
  const { selector, around, near } = sought;
  const isVouched = around.before.length + around.after.length > 0;
  const all = approximationsOf(sought);
  const recognition = new Recognition(sought.words, all, isVouched);
  const found = all
    .map((one) => ({ ...one, merit: recognition.merit(one), place: placeOf(sought, one) }))
    .filter((one) => recognition.knows(one, standsWhereCited(selector, one.place)));
  if (found.length === 0) return MISSING;
  const best = found.reduce((a, b) => (b.merit > a.merit ? b : a));
  const equals = found.filter((one) => best.merit - one.merit < CLEARLY_BETTER);
  const cited = equals.find((one) => standsWhereCited(selector, one.place));
  if (equals.length === 1 || cited || hasPosition(selector)) {
    return changedAt(sought, cited ?? nearestTo(near, equals), []);
  }
  return { ...MISSING, verdict: "ambiguous", place: best.place, candidates: equals.map((one) => one.place) };
}

function nearestTo<T extends Approximation>(near: number, places: readonly T[]): T {
  return places.reduce((best, one) => (Math.abs(one.from - near) < Math.abs(best.from - near) ? one : best));
}

function changedAt(sought: SoughtPassage, words: WordRange, remarks: readonly Remark[]): Anchored {
  const place = placeOf(sought, words);
  const difference = differenceOf(sought.selector.exact, sought.document.text.slice(place.start, place.end));
  return { verdict: "changed", place, candidates: [], difference, remarks };
}
