import type { WordTable } from "./anchorText.ts";

/** Rare words that vote, and the votes that are counted at most: bounds the cost in any document. */
const MOST_VOTERS = 32;
const MOST_VOTES = 6000;
/** Places that are worth a full alignment. */
const MOST_CANDIDATES = 6;

/**
 * The likeliest places of a sequence of words in a document, best first: each word that is rare in the document votes
 * for the shifts between its place in the sequence and its places in the document, the rarer the louder; where many
 * agree within `slack` words, the sequence probably stands. `ids` are the words' numbers, -1 for none; `near` is where
 * the sequence once began. Returns indexes into the document's words of the sequence's first word; may be negative.
 */
export function candidatesOf(table: WordTable, ids: ArrayLike<number>, slack: number, near: number): number[] {
  const votes = votesOf(table, ids, near);
  votes.sort((a, b) => a.shift - b.shift);
  const peaks = peaksOf(votes, slack);
  return peaks
    .sort((a, b) => b.weight - a.weight || Math.abs(a.shift - near) - Math.abs(b.shift - near))
    .slice(0, MOST_CANDIDATES)
    .map((peak) => peak.shift);
}

interface Vote {
  readonly shift: number;
  readonly weight: number;
}

function votesOf(table: WordTable, ids: ArrayLike<number>, near: number): Vote[] {
  const voters: { index: number; places: Int32Array }[] = [];
  for (let index = 0; index < ids.length; index++) {
    const places = table.occurrences(ids[index]!);
    if (places.length > 0) voters.push({ index, places });
  }
  voters.sort((a, b) => a.places.length - b.places.length);
  const votes: Vote[] = [];
  for (const { index, places } of voters.slice(0, MOST_VOTERS)) {
    const weight = 1 / (1 + Math.log2(places.length));
    const heard = nearest(places, near + index, MOST_VOTES - votes.length);
    for (const place of heard) votes.push({ shift: place - index, weight });
    if (votes.length >= MOST_VOTES) break;
  }
  return votes;
}

/** At most `most` of the places around `near`. */
function nearest(places: Int32Array, near: number, most: number): Int32Array {
  if (places.length <= most) return places;
  let from = 0;
  while (from + most < places.length && near - places[from]! > places[from + most]! - near) from++;
  return places.subarray(from, from + most);
}

/** The stretches of `slack` in which votes weigh most, none overlapping a heavier one. */
function peaksOf(votes: readonly Vote[], slack: number): Vote[] {
  const windows: Vote[] = [];
  let from = 0;
  let weight = 0;
  for (let to = 0; to < votes.length; to++) {
    weight += votes[to]!.weight;
    while (votes[to]!.shift - votes[from]!.shift > slack) weight -= votes[from++]!.weight;
    windows.push({ shift: votes[(from + to) >> 1]!.shift, weight });
  }
  windows.sort((a, b) => b.weight - a.weight);
  const peaks: Vote[] = [];
  for (const window of windows) {
    if (peaks.length === MOST_CANDIDATES) break;
    if (peaks.every((peak) => Math.abs(peak.shift - window.shift) > slack)) peaks.push(window);
  }
  return peaks;
}
