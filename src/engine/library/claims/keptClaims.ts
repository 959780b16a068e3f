import type { Citation } from "../../citations/links/citation.ts";
import type { Article } from "../article/article.ts";
import { LastUsed } from "../collections/lastUsed.ts";
import type { Claim } from "./claim.ts";
import { type CitedClaim, type CitedPlace, citesPassage, sentenceClaims } from "./noteClaims.ts";
import { type CitingSentence, citingSentences, type TellingNote } from "./tellings.ts";

/** So many sentences are read, or found as they were, without a breath. */
const AT_ONCE = 20;

/** So many notes are remembered: those that somebody is writing in. */
const NOTES = 32;

/** What a sentence told when it was compared last. */
interface KeptSentence {
  /** The sources as they were read then. */
  readonly sources: readonly (Article | undefined)[];
  /** Citations by their place in the sentence, spans from the sentence's beginning. */
  readonly claims: readonly CitedClaim[];
}

type KeptSentences = ReadonlyMap<string, KeptSentence>;

/** The claims of notes, sentence by sentence: what a key leaves alone is not compared again. */
export class KeptClaims {
  private readonly notes = new LastUsed<KeptSentences>(NOTES);

  /**
   * The claims of a note by the number of the citation, see `noteClaims`. Breathes before each sentence that has to be compared;
   * `breathe` says whether anybody still wants to know, and if not, nothing is told.
   */
  async of(
    note: TellingNote & Pick<Article, "uri">,
    placeOf: (citation: number) => CitedPlace | null,
    breathe: () => Promise<boolean>,
  ): Promise<ReadonlyMap<number, Claim[]>> {
    const before = this.notes.get(note.uri);
    const kept = new Map<string, KeptSentence>();
    const found = new Map<number, Claim[]>();
    let isWanted = true;
    let read = 0;
    for (const sentence of citingSentences(note)) {
      if (++read % AT_ONCE === 0) isWanted = await breathe();
      const { telling, citations } = sentence;
      const places = citations.map((i) => (citesPassage(note.citations[i]!) ? placeOf(i) : null));
      const sources = places.map((place) => place?.source);
      const key = keyOf(note.citations, sentence, places);
      let known = before?.get(key) ?? kept.get(key);
      if (!known || known.sources.some((source, i) => source !== sources[i])) {
        isWanted &&= await breathe();
        const claims = sentenceClaims(note.citations, sentence, places);
        known = { sources, claims: claims.map((one) => moved(one, citations.indexOf(one.citation), -telling.start)) };
      }
      kept.set(key, known);
      if (!isWanted) break;
      for (const one of known.claims) {
        const { citation, claim } = moved(one, citations[one.citation]!, telling.start);
        found.set(citation, [...(found.get(citation) ?? []), claim]);
      }
    }
    this.notes.set(note.uri, isWanted ? kept : new Map([...(before ?? []), ...kept]));
    return isWanted ? found : new Map();
  }
}

function moved({ claim }: CitedClaim, citation: number, by: number): CitedClaim {
  return { citation, claim: { ...claim, start: claim.start + by, end: claim.end + by } };
}

/** All that a sentence's claims hang on, beside the text of its sources. */
function keyOf(
  all: readonly Citation[],
  { telling, citations }: CitingSentence,
  places: readonly (CitedPlace | null)[],
) {
  const { text, start, language, names } = telling;
  const told = names.map((name) => [name.text, name.start - start, name.type, name.entity.name, name.entity.aliases]);
  const cited = citations.map((i, n) => [all[i]!.link.start - start, places[n]?.place.start, places[n]?.place.end]);
  return JSON.stringify([text, language, told, cited]);
}
