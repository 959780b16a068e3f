import type { WordTable } from "./anchorText.ts";

/** Rare words that vote, and the votes that are counted at most: bounds the cost in any document. */
const MOST_VOTERS = 32;
const MOST_VOTES = 3000;
/** So many voters with so many votes are heard enough: what is left are words that stand everywhere. */
const ENOUGH_VOTERS = 8;
const ENOUGH_VOTES = 500;
/** Places that are worth a full alignment. */
const MOST_CANDIDATES = 6;
/** A place with less than this part of the best one's votes is not. */
const WORTH_A_LOOK = 0.3;

/**
 * The likeliest places of a sequence of words in a document, best first: each word that is rare in the document votes
 * for the shifts between its place in the sequence and its places in the document, the rarer the louder; where many
 * agree within `slack` words, the sequence probably stands. `ids` are the words' numbers, -1 for none; `near` is where
 * the sequence once began.
 */
export function candidatesOf(table: WordTable, ids: ArrayLike<number>, slack: number, near: number): Peak[] {
  const peaks = peaksOf(votesOf(table, ids, Math.max(1, slack >> 1), near));
  peaks.sort((a, b) => b.weight - a.weight || Math.abs(a.shift - near) - Math.abs(b.shift - near));
  const candidates: Peak[] = [];
  for (const peak of peaks) {
    if (candidates.length === MOST_CANDIDATES) break;
    if (candidates.every(({ shift }) => Math.abs(shift - peak.shift) > slack)) candidates.push(peak);
  }
  return candidates;
}

/** The votes for the shifts of one bucket: how loud they are, and the shifts' sum, as loud. */
interface Votes {
  weight: number;
  moment: number;
}

/** A place at which the sequence probably stands. */
export interface Peak {
  /** The index of the sequence's first word among the document's; may be negative. */
  readonly shift: number;
  /** How loud the votes for it are. */
  readonly weight: number;
}

/** Votes by bucket: those for the shifts from `bucket * width` on. */
function votesOf(table: WordTable, ids: ArrayLike<number>, width: number, near: number): Map<number, Votes> {
  const votes = new Map<number, Votes>();
  let counted = 0;
  for (const [i, { index, places }] of votersOf(table, ids).entries()) {
    if (i >= ENOUGH_VOTERS && counted + places.length > ENOUGH_VOTES) break;
    const weight = 1 / (1 + Math.log2(places.length));
    const heard = nearest(places, near + index, MOST_VOTES - counted);
    counted += heard.length;
    for (const place of heard) vote(votes, place - index, width, weight);
    if (counted >= MOST_VOTES) break;
  }
  return votes;
}

function vote(votes: Map<number, Votes>, shift: number, width: number, weight: number): void {
  const bucket = Math.floor(shift / width);
  const known = votes.get(bucket);
  if (known) {
    known.weight += weight;
    known.moment += weight * shift;
  } else votes.set(bucket, { weight, moment: weight * shift });
}

/** The words of the sequence that the document has, the rarest first. */
function votersOf(table: WordTable, ids: ArrayLike<number>): { index: number; places: Int32Array }[] {
  const voters: { index: number; places: Int32Array }[] = [];
  for (let index = 0; index < ids.length; index++) {
    const places = table.occurrences(ids[index]!);
    if (places.length > 0) voters.push({ index, places });
  }
  return voters.sort((a, b) => a.places.length - b.places.length).slice(0, MOST_VOTERS);
}

/** At most `most` of the places around `near`. */
function nearest(places: Int32Array, near: number, most: number): Int32Array {
  if (places.length <= most) return places;
  let from = 0;
  while (from + most < places.length && near - places[from]! > places[from + most]! - near) from++;
  return places.subarray(from, from + most);
}

/** Buckets taken with their next: shifts that agree may lie on both sides of a boundary. */
function peaksOf(votes: ReadonlyMap<number, Votes>): Peak[] {
  const peaks: Peak[] = [];
  let most = 0;
  for (const [bucket, { weight, moment }] of votes) {
    const next = votes.get(bucket + 1);
    const all = weight + (next?.weight ?? 0);
    peaks.push({ weight: all, shift: Math.round((moment + (next?.moment ?? 0)) / all) });
    most = Math.max(most, all);
  }
  return peaks.filter(({ weight }) => weight >= WORTH_A_LOOK * most);
}
