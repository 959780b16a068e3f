import type { Citation } from "../../citations/links/citation.ts";
import type { Days } from "../../text/dates/dates.ts";
import type { Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import type { Claim } from "./claim.ts";
import { claimsOf } from "./claims.ts";
import { type Passage, passageAt, proseIn } from "./passage.ts";
import type { Telling } from "./telling.ts";
import { type CitingSentence, citingSentences, type TellingNote } from "./tellings.ts";

/** What a citation cites, as it stands today. */
export interface CitedPlace {
  readonly source: Article;
  readonly place: Span;
  /** When the source was published. */
  readonly published: Days | null;
}

/**
 * What the sentences of a note tell that the passages which they cite do not hold, by the number of the citation. `placeOf` gives where
 * a citation leads; null where that is not known, and then its sentence is left alone.
 */
export function noteClaims(note: TellingNote, placeOf: (citation: number) => CitedPlace | null): Map<number, Claim[]> {
  const found = new Map<number, Claim[]>();
  for (const sentence of citingSentences(note)) {
    const places = sentence.citations.map((i) => (citesPassage(note.citations[i]!) ? placeOf(i) : null));
    for (const { citation, claim } of sentenceClaims(note.citations, sentence, places)) {
      found.set(citation, [...(found.get(citation) ?? []), claim]);
    }
  }
  return found;
}

/** A claim with the number of the citation that it belongs to. */
export interface CitedClaim {
  readonly citation: number;
  readonly claim: Claim;
}

/** The same of one sentence; `places`: where each of its citations leads, null where that is not known. */
export function sentenceClaims(
  all: readonly Citation[],
  { telling, citations }: CitingSentence,
  places: readonly (CitedPlace | null)[],
): CitedClaim[] {
  const passages = places.map((cited) => cited && passageAt(cited.source, cited.place, cited.published));
  if (passages.some((passage) => passage === null || isOwnThought(telling, passage))) return [];
  const claims = passages.map((passage) => claimsOf(telling, passage!));
  const [first = [], ...others] = claims;
  // What any of the passages holds is held.
  return first
    .filter((claim) => others.every((other) => other.some((one) => isSame(one, claim))))
    .map((claim) => ({ citation: nearestBehind(all, citations, claim), claim }));
}

/** A link to the whole of a source that quotes nothing cites no passage. */
export const citesPassage = ({ target, words }: Citation) =>
  target.lines !== null || target.cited !== undefined || words.length > 0;

const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Oo]ur|ich|wir|mein\p{L}*|je|nous)\b/u;

/** Whether the note speaks for itself, where nobody does so in the passage. */
function isOwnThought({ text }: Telling, passage: Passage): boolean {
  return FIRST_PERSON.test(text) && !FIRST_PERSON.test(proseIn(passage, passage.sentences));
}

const isSame = (a: Claim, b: Claim) => a.kind === b.kind && a.start === b.start;

/** The citation that follows the claim; the last one when none does. */
function nearestBehind(all: readonly Citation[], citations: readonly number[], { start }: Claim): number {
  return citations.find((i) => all[i]!.link.start >= start) ?? citations.at(-1)!;
}
