/**
 * The ranking, in numbers: all that decides which sentence stands first, and nothing else.
 *
 * A sentence's score is the sum of
 *   what its words are worth     rarity of each typed word * how surely the sentence's word is the one meant;
 *   how they follow one another  a bonus for words side by side as typed, costs for gaps and for swapped order;
 *   a little                     for a match that begins the sentence, for quotations, for short sentences.
 * Rarity is 1 + log2(1 + sentences / sentences with the word): about 2 for "the", 10 for "ambitions", 21 among a million for a name that
 * occurs once. All other numbers below are in that unit.
 *
 * To change the ranking, change a number here and run test/bench/search with a seed of your own: it says for each kind
 * of query how often the right sentence is first.
 */

/** How surely a word of a sentence is the one that was typed. */
export const SURENESS = {
  exact: 1,
  /** The last word typed may be incomplete. */
  completion: 0.85,
  /** A word before the last is seldom incomplete. */
  completionWithin: 0.6,
  /** A letter wrong, by the length of the typed word; short words are near to too many others. */
  oneSlip: (length: number) => (length < 4 ? 0.5 : length < 6 ? 0.6 : 0.7),
  twoSlips: 0.55,
  /** Incomplete and mistyped, both. */
  misspeltCompletion: 0.6,
  /** Typed in two words what is one, or in one what is two. */
  joined: 0.95,
} as const;

/** Two typed words side by side in the sentence, too, in this order: once for their rarity, once for itself. */
export const SIDE_BY_SIDE = { base: 0.6, perRarity: 0.04 } as const;
/** For each doubling of the distance between where a word stands and where it was expected. */
export const GAP = 0.2;
/** A word that stands before the one after which it was typed. */
export const SWAP = 0.8;

/** The first typed word is the first word of the sentence. */
export const BEGINNING = 0.6;
export const QUOTED = 0.3;
/** For each doubling of a sentence's length. */
export const LENGTH = 0.3;

/** What any word is worth, however common: otherwise one "the" more would be worth less than a gap. */
const WORD = 1;

/** What a word is worth that `count` sentences of `total` hold. */
export function rarity(count: number, total: number): number {
  return WORD + Math.log2(1 + total / Math.max(1, count));
}

/** So many sentences, the best by their words alone, are looked at closely. */
export const LOOKED_AT = 400;

/** The same of a passage that stands somewhere as it is: nearly all of its words are there, so it is among the first. */
export const LOOKED_AT_VERBATIM = 80;
