/**
 * The close look: how well a sentence follows what was typed, word by word.
 *
 * Each typed word may be matched with one word of the sentence or be missing. Of all ways the one is taken that scores
 * best by ranking.ts, found by dynamic programming over the pairs (typed word, place in the sentence), of which there
 * are some ten in a sentence: half a microsecond. Words not typed cost nothing but the gap that they make.
 */
import type { Term } from "./queryTerms.ts";
import { BEGINNING, GAP, LENGTH, QUOTED, SIDE_BY_SIDE, SWAP } from "./ranking.ts";
import type { Segment } from "./segment.ts";

/** Pairs that are looked at in a sentence, and words of a sentence. */
const MOST_PAIRS = 256;
const MOST_WORDS = 1024;
/** A word is compared with those matched to the last so many typed words. */
const REACH = 6;

const words = new Uint32Array(MOST_WORDS);
const NONE = -1;

// The pairs of the present sentence.
const pairEntry = new Int32Array(MOST_PAIRS);
const pairStart = new Int32Array(MOST_PAIRS);
const pairEnd = new Int32Array(MOST_PAIRS);
/** The pair of the same typed word before this one. */
const pairBefore = new Int32Array(MOST_PAIRS);
/** The pairs in the order of the typed words. */
const order = new Int32Array(MOST_PAIRS);
/** The score of the best chain that ends with a pair, and the pair before it in that chain. */
const best = new Float64Array(MOST_PAIRS);
const cameFrom = new Int32Array(MOST_PAIRS);

/** Cost by distance. */
const GAPS = Float64Array.from({ length: MOST_WORDS + 1 }, (_, distance) => GAP * Math.log2(1 + distance));
const LENGTHS = Float64Array.from({ length: MOST_WORDS + 1 }, (_, length) => LENGTH * Math.log2(1 + length));

export class QueryAlignment {
  /** By word of the dictionary: its first entry + 1, or 0. */
  private entryOf = new Int32Array(0);
  // Entries: a variant of a term; `nextEntry` is the next one of the same word.
  private readonly used: number[] = [];
  private terms: number[] = [];
  private worths: number[] = [];
  private covers: number[] = [];
  private afters: number[] = [];
  private nextEntry: number[] = [];
  private termCount = 0;
  /** What a side-by-side bonus is worth, by the term on its right. */
  private bonuses = new Float64Array(0);
  /** By term: its last pair in the present sentence. */
  private lastPairs = new Int32Array(0);
  private bestPair = NONE;

  /** Makes ready for a query; `vocabulary` is the size of the dictionary. */
  prepare(terms: readonly Term[], vocabulary: number): void {
    this.forget();
    if (this.entryOf.length < vocabulary) this.entryOf = new Int32Array(vocabulary + (vocabulary >> 2));
    this.termCount = terms.length;
    this.lastPairs = new Int32Array(terms.length).fill(NONE);
    this.bonuses = Float64Array.from(terms, ({ worth }, i) => {
      const before = terms[i - 1]?.worth ?? 0;
      return SIDE_BY_SIDE.base + SIDE_BY_SIDE.perRarity * (worth + before);
    });
    terms.forEach(({ variants }, term) => {
      for (const { word, worth, covers, after } of variants) {
        if (this.entryOf[word] === 0) this.used.push(word);
        this.terms.push(term);
        this.worths.push(worth);
        this.covers.push(covers);
        this.afters.push(after);
        this.nextEntry.push(this.entryOf[word]!);
        this.entryOf[word] = this.terms.length;
      }
    });
  }

  private forget(): void {
    for (const word of this.used) this.entryOf[word] = 0;
    this.used.length = 0;
    this.terms = [];
    this.worths = [];
    this.covers = [];
    this.afters = [];
    this.nextEntry = [];
  }

  /** The score of a sentence. */
  score(segment: Segment, sentence: number): number {
    const length = segment.wordsOf(sentence, words);
    const pairs = this.findPairs(length);
    const score = this.chain(pairs);
    return score + (segment.isQuoted(sentence) ? QUOTED : 0) - LENGTHS[length]!;
  }

  /** Whether the sentence scored last holds anything that was typed. */
  get foundAny(): boolean {
    return this.bestPair !== NONE;
  }

  /** The numbers of the words of a sentence that match, rising. */
  matches(segment: Segment, sentence: number): number[] {
    this.score(segment, sentence);
    const matched = new Set<number>();
    for (let pair = this.bestPair; pair !== NONE; pair = cameFrom[pair]!) {
      for (let i = pairStart[pair]!; i <= pairEnd[pair]!; i++) matched.add(i);
    }
    return [...matched].sort((a, b) => a - b);
  }

  /** Finds the pairs of the sentence in `words` and puts them into the order of the typed words. */
  private findPairs(length: number): number {
    const { entryOf, terms, afters, nextEntry } = this;
    const lastPairOf = this.lastPairs;
    lastPairOf.fill(NONE);
    let count = 0;
    for (let i = 0; i < length; i++) {
      for (let entry = entryOf[words[i]!]! - 1; entry >= 0; entry = nextEntry[entry]! - 1) {
        const after = afters[entry]!;
        if (after >= 0 && (i === 0 || words[i - 1] !== after)) continue;
        if (count === MOST_PAIRS) break;
        pairEntry[count] = entry;
        pairStart[count] = after >= 0 ? i - 1 : i;
        pairEnd[count] = i;
        pairBefore[count] = lastPairOf[terms[entry]!]!;
        lastPairOf[terms[entry]!] = count++;
      }
    }
    let placed = 0;
    for (let term = 0; term < this.termCount; term++) {
      for (let pair = lastPairOf[term]!; pair !== NONE; pair = pairBefore[pair]!) order[placed++] = pair;
    }
    return count;
  }

  /** The score of the best chain of pairs. */
  private chain(count: number): number {
    const { worths, terms } = this;
    let highest = 0;
    this.bestPair = NONE;
    for (let i = 0; i < count; i++) {
      const pair = order[i]!;
      const entry = pairEntry[pair]!;
      const isBeginning = terms[entry] === 0 && pairStart[pair] === 0;
      let most = isBeginning ? BEGINNING : 0;
      let from = NONE;
      for (let j = i - 1; j >= 0; j--) {
        const before = order[j]!;
        if (terms[entry]! - terms[pairEntry[before]!]! > REACH) break;
        const sum = best[before]! + this.step(before, pair);
        if (sum > most) {
          most = sum;
          from = before;
        }
      }
      best[pair] = most + worths[entry]!;
      cameFrom[pair] = from;
      if (best[pair]! > highest) {
        highest = best[pair]!;
        this.bestPair = pair;
      }
    }
    return highest;
  }

  /** What it brings or costs that `pair` follows `before`. */
  private step(before: number, pair: number): number {
    const { terms, covers } = this;
    const entry = pairEntry[before]!;
    const term = terms[pairEntry[pair]!]!;
    const typed = term - (terms[entry]! + covers[entry]! - 1);
    if (typed <= 0) return Number.NEGATIVE_INFINITY;
    const there = pairStart[pair]! - pairEnd[before]!;
    if (there === typed) return typed === 1 ? this.bonuses[term]! : 0;
    if (there > 0) return -GAPS[Math.abs(there - typed)]!;
    const apart = pairStart[before]! - pairEnd[pair]!;
    if (apart <= 0) return Number.NEGATIVE_INFINITY;
    return -SWAP - GAPS[apart]!;
  }
}
