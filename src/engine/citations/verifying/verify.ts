import { overlaps } from "../../text/span.ts";
import { anchor } from "../anchoring/anchor.ts";
import type { AnchorText, PassagePlace } from "../anchoring/anchorText.ts";
import { type Anchored, MISSING, type VerdictKind } from "../anchoring/verdict.ts";
import type { Citation, CitedWords } from "../links/citation.ts";
import type { LineRange } from "../links/target.ts";
import { citedStretch } from "../locators/citedStretch.ts";
import { fragmentAt } from "../locators/fragment.ts";
import type { FragmentPlace } from "../locators/fragmentPlace.ts";
import { headingAbove } from "../locators/markdownStretch.ts";
import type { Surroundings } from "../notation/surroundings.ts";
import { withoutCut } from "./cutOff.ts";

/** What a verdict says of a citation; unquoted: nothing was compared, since the link quotes no words, and its lines are there. */
export type CitationVerdict = VerdictKind | "unquoted";

/** One of a citation's words against the source. */
export interface VerifiedWords extends Anchored {
  /** Null for a citation without words: its lines were looked for. */
  readonly words: CitedWords | null;
  /** The number of the words among the citation's; -1 for none. */
  readonly index: number;
  /** The note's own words around them, where the verdict hangs on these, too; null where it does not. */
  readonly around: Surroundings | null;
}

/** What stands around a citation's words in its note. */
export type AroundWords = (words: CitedWords) => Surroundings;

/** What today's source says of a citation. */
export interface Verification {
  /** The gravest verdict of the parts; "unquoted" instead of intact when none has words, or some words are unknown. */
  readonly verdict: CitationVerdict;
  /** From the first to the last of the words' places; null when none of them stands anywhere. */
  readonly place: PassagePlace | null;
  /** False when there is no source to look in. */
  readonly sourceFound: boolean;
  /** One for each of the citation's words that was compared; one without words when none was. */
  readonly parts: readonly VerifiedWords[];
  /** The numbers of the words that are only near the link, and that the source does not hold: whose they are is not known. */
  readonly unknown: readonly number[];
}

/** Verdicts of citations from the gravest on. */
export const GRAVITY: readonly CitationVerdict[] = ["missing", "changed", "ambiguous", "moved", "intact", "unquoted"];

/**
 * Verifies a citation against today's source; `undefined` when there is no such source. `around` tells what the note says
 * beside the words: it is asked where these are cut off from what governs them in the source. Without it the words alone are
 * compared. Never throws.
 */
export function verify(citation: Citation, source: AnchorText | undefined, around?: AroundWords): Verification {
  const sourceFound = source !== undefined;
  const part = (words: CitedWords | null, index: number): VerifiedWords => ({
    words,
    index,
    ...(source ? verified(words, citation, source, around) : { ...MISSING, around: null }),
  });
  const all = citation.words.map(part);
  const isUnknown = ({ words, verdict }: VerifiedWords) => words?.isNear === true && verdict === "missing";
  const compared = all.filter((one) => !isUnknown(one));
  const unknown = all.filter(isUnknown).map(({ index }) => index);
  const parts = compared.length > 0 ? compared : [part(null, -1)];
  return {
    verdict: verdictOf(parts, unknown.length),
    place: source ? located(hull(source, parts), citation, source) : null,
    sourceFound,
    parts,
    unknown,
  };
}

/** The gravest; but nothing is intact without words to compare, or beside words that may be a false quotation of the source. */
function verdictOf(parts: readonly VerifiedWords[], unknown: number): CitationVerdict {
  const gravest = GRAVITY.find((kind) => parts.some(({ verdict }) => verdict === kind)) ?? "missing";
  const isVouched = unknown === 0 && parts.some(({ words }) => words !== null);
  return gravest === "intact" && !isVouched ? "unquoted" : gravest;
}

/** What became of words in the source, and of those that stand beside them there; a title only names a passage. */
function verified(
  words: CitedWords | null,
  citation: Citation,
  source: AnchorText,
  around: AroundWords | undefined,
): Omit<VerifiedWords, "words" | "index"> {
  const found = anchored(words, citation, source);
  if (!around || !words || words.kind === "title") return { ...found, around: null };
  let asked: Surroundings | null = null;
  const judged = withoutCut(words.text, found, source, () => {
    asked = around(words);
    return asked;
  });
  return { ...judged, around: asked };
}

function anchored(words: CitedWords | null, citation: Citation, source: AnchorText): Anchored {
  const { cited } = citation.target;
  const found = cited ? anchoredAt(cited.place, words, source) : anchoredByLines(words, citation, source);
  if (source.places.length === 0 && !cited) return found;
  return {
    ...found,
    place: located(found.place, citation, source),
    candidates: found.candidates.map((place) => located(place, citation, source)!),
  };
}

/** A place with what names it in the terms of its source's format, or, where a citation names a heading, by its heading. */
function located(place: PassagePlace | null, citation: Citation, source: AnchorText): PassagePlace | null {
  const fragment = place && nameOf(place, citation, source);
  return fragment ? { ...place, fragment } : place;
}

function nameOf(place: PassagePlace, { target, url, link }: Citation, source: AnchorText): string | null {
  if (source.places.length > 0) return fragmentAt(source, place);
  const isWikilink = url.start === link.start + "[[".length;
  return source.document && target.cited ? headingAbove(source.document, place.start, isWikilink) : null;
}

/**
 * Words on the page, at the time or in the section that a link names are intact, elsewhere they have moved. A fragment that names no
 * place of a source with pages or times is wrong; ids and words may name what no reading tells.
 */
function anchoredAt(cited: FragmentPlace, words: CitedWords | null, source: AnchorText): Anchored {
  const stretch = citedStretch(cited, source);
  const isWrong = stretch === null && (cited.kind === "page" || cited.kind === "time") && source.places.length > 0;
  if (!words) {
    if (isWrong) return MISSING;
    const { start, end } = stretch ?? { start: 0, end: source.text.length };
    return { ...MISSING, verdict: "intact", place: source.place(start, end) };
  }
  const lines = stretch ? source.place(stretch.start, stretch.end) : null;
  const near = lines ? { startLine: lines.startLine, endLine: lines.endLine } : {};
  const found = anchor(source, { exact: words.text, ...near, isOutline: words.kind === "title" });
  if (!found.place || (found.verdict !== "intact" && found.verdict !== "moved")) return found;
  const isThere = stretch ? overlaps(stretch, found.place) : !isWrong;
  return { ...found, verdict: isThere ? "intact" : "moved" };
}

function anchoredByLines(words: CitedWords | null, { target }: Citation, source: AnchorText): Anchored {
  const { lines } = target;
  const cited = lines ? { startLine: lines.startLine, endLine: lines.endLine } : {};
  if (words) return anchor(source, { exact: words.text, ...cited, isOutline: words.kind === "title" });
  const found = anchor(source, { exact: "", ...cited });
  return lines && found.place ? { ...found, place: withinColumns(lines, found.place, source) } : found;
}

function withinColumns(
  { startLine, endLine, startColumn, endColumn }: LineRange,
  place: PassagePlace,
  source: AnchorText,
): PassagePlace {
  const start =
    startColumn === undefined ? place.start : source.lines.offsetAt({ line: startLine, column: startColumn });
  const end = endColumn === undefined ? place.end : source.lines.offsetAt({ line: endLine, column: endColumn });
  return end < start ? place : { ...place, start, end };
}

function hull(source: AnchorText, parts: readonly Anchored[]): PassagePlace | null {
  const places = parts.flatMap(({ place }) => place ?? []);
  if (places.length === 0) return null;
  if (places.length === 1) return places[0]!;
  return source.place(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)));
}
