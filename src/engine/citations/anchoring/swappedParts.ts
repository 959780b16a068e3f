import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import type { WordRange } from "./placing.ts";
import type { SoughtPassage } from "./soughtPassage.ts";
import { type WantedWord, type WantedWords, withEitherCase } from "./wantedWords.ts";

/** A single word stands anywhere. */
const FEWEST_WORDS = 2;

/**
 * Where the parts of a quotation stand that its elisions join in another order than the source's; null when that is not what
 * is wrong with it.
 */
export function swappedParts(sought: SoughtPassage): WordRange | null {
  const { document, words, allowance } = sought;
  const { runs, joints } = words;
  if (joints.length === 0 || joints.some(({ kind }) => kind !== "elision")) return null;
  if (runs.some((run) => run.filter(({ isWord }) => isWord).length < FEWEST_WORDS)) return null;
  const found = runs.map((run) => nearest(sought, run));
  const places = found.flatMap((place) => place ?? []);
  if (places.length < runs.length) return null;
  const from = Math.min(...places.map((place) => place.from));
  const to = Math.max(...places.map((place) => place.to));
  const { starts, ends } = document.words;
  return document.paragraphsIn({ start: starts[from]!, end: ends[to - 1]! }) <= allowance.paragraphs
    ? { from, to }
    : null;
}

function nearest(sought: SoughtPassage, run: readonly WantedWord[]): Occurrence | undefined {
  const { near } = sought;
  const alone: WantedWords = { runs: [withEitherCase(run)], joints: [], lead: [], trail: [] };
  const all = occurrencesOf({ ...sought, words: alone });
  return all.reduce<Occurrence | undefined>(
    (best, one) => (best && Math.abs(best.from - near) <= Math.abs(one.from - near) ? best : one),
    undefined,
  );
}
