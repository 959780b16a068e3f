import type { AnchorText } from "./anchorText.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { type WantedWord, type WantedWords, withEitherCase } from "./wantedWords.ts";

/** A single word stands anywhere. */
const FEWEST_WORDS = 2;

/**
 * Where the parts of a quotation stand that its elisions join in another order than the source's: the document's words
 * `from` to `to`, exclusive; null when that is not what is wrong with it. `paragraphs`: over how many they may stand.
 */
export function swappedParts(
  document: AnchorText,
  { runs, joints }: WantedWords,
  near: number,
  paragraphs: number,
): Pick<Occurrence, "from" | "to"> | null {
  if (joints.length === 0 || joints.some(({ kind }) => kind !== "elision")) return null;
  if (runs.some((run) => run.filter(({ isWord }) => isWord).length < FEWEST_WORDS)) return null;
  const found = runs.map((run) => nearest(document, run, near));
  const places = found.flatMap((place) => place ?? []);
  if (places.length < runs.length) return null;
  const from = Math.min(...places.map((place) => place.from));
  const to = Math.max(...places.map((place) => place.to));
  const { starts, ends } = document.words;
  return document.paragraphsIn({ start: starts[from]!, end: ends[to - 1]! }) <= paragraphs ? { from, to } : null;
}

function nearest(document: AnchorText, run: readonly WantedWord[], near: number): Occurrence | undefined {
  const alone: WantedWords = { runs: [withEitherCase(run)], joints: [], lead: [], trail: [] };
  const all = occurrencesOf(document, alone, near);
  return all.reduce<Occurrence | undefined>(
    (best, one) => (best && Math.abs(best.from - near) <= Math.abs(one.from - near) ? best : one),
    undefined,
  );
}
