import type { Span } from "../../text/span.ts";
import type { AnchorText, PassagePlace } from "../anchoring/anchorText.ts";
import { sentenceAt, wordsWithin } from "../anchoring/sentenceWords.ts";
import type { Anchored, Remark } from "../anchoring/verdict.ts";
import type { Surroundings } from "../notation/surroundings.ts";
import { differenceOf } from "../sameText/difference.ts";
import { type Cut, cutsBefore, cutsBehind } from "../sense/cuts.ts";
import { givenAround } from "../sense/given.ts";
import type { SenseKind } from "../sense/governors.ts";
import { senseWords } from "../sense/words.ts";

/**
 * The verdict of words that stand in the source, when they are cut off from a negation, a condition or a doubt that governs
 * them there: they are changed, and what was cut off is told, unless the note itself gives it. `around`: what stands around
 * the words in the note; asked only when the source has something that governs them.
 */
export function withoutCut(
  exact: string,
  anchored: Anchored,
  document: AnchorText,
  around: () => Surroundings,
): Anchored {
  const { verdict, place, candidates } = anchored;
  if (!place || verdict === "changed" || verdict === "missing") return anchored;
  const places = verdict === "ambiguous" ? candidates : [place];
  const cuts = places.map((one) => cutsAt(document, one));
  if (cuts.some((found) => found.length === 0)) return anchored;
  const { before, after } = around();
  const given = givenAround(
    senseWords(`${before} ${editorsWords(exact, LEADING)}`),
    senseWords(`${editorsWords(exact, TRAILING)} ${after}`),
  );
  const left = cuts.map((found) => notGiven(found, given));
  if (left.some((found) => found.length === 0)) return anchored;
  const index = Math.max(0, places.indexOf(place));
  return changed(exact, anchored, document, places[index]!, left[index]!);
}

/** What governs the words of a passage and stands outside of it, in their sentences. */
export function cutsAt(document: AnchorText, { start, end }: Span): Cut[] {
  const first = sentenceAt(document, start);
  const last = end <= first.end ? first : sentenceAt(document, end - 1);
  const words = wordsWithin(document, first);
  return [
    ...cutsBefore(words, start, end),
    ...cutsBehind(last === first ? words : wordsWithin(document, last), start, end),
  ];
}

/** Of a note that denies what the source denies under a condition or with a doubt, no more is asked. */
function notGiven(cuts: readonly Cut[], given: ReadonlySet<SenseKind>): Cut[] {
  const left = cuts.filter(({ kind }) => !given.has(kind));
  const isDenied = given.has("negation") && cuts.some(({ kind }) => kind === "negation");
  return isDenied ? [] : left;
}

/** An editor's brackets at the edges of a quotation, that stand for what is cut off. */
const LEADING = /^[\s"“”„«‘']*\[([^\]]*)\]/u;
const TRAILING = /\[([^\]]*)\][\s"“”»’'.,]*$/u;

const editorsWords = (exact: string, edge: RegExp) => edge.exec(exact)?.[1] ?? "";

function changed(
  exact: string,
  anchored: Anchored,
  document: AnchorText,
  { start, end }: PassagePlace,
  cuts: readonly Cut[],
): Anchored {
  const place = document.place(
    Math.min(start, ...cuts.map((cut) => cut.start)),
    Math.max(end, ...cuts.map((cut) => cut.end)),
  );
  const { text } = document;
  return {
    verdict: "changed",
    place,
    candidates: [],
    difference: differenceOf(exact, text.slice(place.start, place.end)),
    remarks: [...anchored.remarks, ...cuts.map((cut) => cutRemark(text.slice(cut.start, cut.end)))],
  };
}

function cutRemark(source: string): Remark {
  return { kind: "cut", written: "", source, hidesNegation: true, reachesTooFar: false, isSources: false };
}
