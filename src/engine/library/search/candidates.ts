/**
 * Which sentences are worth a close look: those whose words, wherever they stand, are worth most.
 *
 * In each segment the lists of the rarer words are walked through, adding up what each sentence holds; then the common
 * words are asked only of the sentences touched so far. Where the common words together weigh more than that (typed:
 * nothing but common words, or the one rare word is wrong), their bitmaps are added up over all sentences as well.
 */
import { CandidateList } from "./candidateList.ts";
import { HEAVIEST, sentencesWithMost, type Weighed } from "./commonScan.ts";
import { Numbers } from "./growing.ts";
import type { Term } from "./queryTerms.ts";
import { rarity } from "./ranking.ts";
import { hasBit, type Postings, type Segment } from "./segment.ts";
import { type CommonTerm, commonTerms, listsOf, UNIT } from "./segmentTerms.ts";

/** Sums are counted in so many steps. */
const STEPS = 2048;
/** A step of the sums, which have eight bits below their worth: a quarter of one. */
const STEP_BITS = 11;
/** At most so many sentences, of all segments, are asked for their common words. */
const MOST_ASKED = 16_000;
/** At most so many, of all segments, come out of their common words. */
const MOST_ADDED = 64_000;
/** Marks a sum that holds the common words already. */
const ASKED = 255;
/** A common word weighs 1 to 4 when all sentences are added up: the worth of one. */
const WEIGHT = 1.5;
/** A pair of common words in more than one of so many sentences says nothing. */
const COMMON_PAIR = 16;

export class Candidates {
  /** The sentences of all segments that hold something of what was typed; in no order. */
  readonly list = new CandidateList();
  /** By sentence of the present segment: worth * 256 + the term that was added last. */
  private sums = new Uint32Array(0);
  private readonly touched = new Numbers(1024);
  private readonly counts = new Uint32Array(STEPS + 1);

  /** Whether sentences with nothing but common words were left out, which a thorough look would find. */
  leftOut = false;

  /** Forgets the last query. */
  clear(): void {
    this.leftOut = false;
    this.list.clear();
  }

  /**
   * Adds the sentences of a segment that may be among the `wanted` best; `share`: how much of all sentences it holds, 0
   * to 1; `thorough`: also sentences with nothing but common words.
   */
  add(
    segment: Segment,
    number: number,
    terms: readonly Term[],
    wanted: number,
    share: number,
    thorough: boolean,
  ): void {
    if (this.sums.length < segment.size) this.sums = new Uint32Array(segment.size);
    this.touched.length = 0;
    const common = commonTerms(segment, terms);
    const commonWorth = common.reduce((sum, { worth }) => sum + worth, 0);
    const best = this.walkLists(segment, terms, wanted, commonWorth);
    this.walkPairs(segment, terms);
    if (common.length > 0 && (thorough || best < commonWorth)) this.addCommon(common, MOST_ADDED * share);
    else if (common.length > 1) this.leftOut = true;
    this.prune(wanted, Math.round(commonWorth * UNIT), MOST_ASKED * share);
    this.ask(common);
    this.takeOver(segment, number);
  }

  /**
   * Adds up the lists of the words that are not common, shortest first; returns the worth of all terms so found.
   * A list adds no new sentences once these could not catch up with `wanted` others.
   */
  private walkLists(segment: Segment, terms: readonly Term[], wanted: number, commonWorth: number): number {
    const lists = terms.map((term, i) => listsOf(segment, term, i)).filter(({ cost }) => cost > 0);
    lists.sort((a, b) => a.cost - b.cost);
    const affordable = Math.max(ALWAYS_AFFORDABLE, segment.size / TOO_LONG);
    let found = 0;
    let ahead = lists.reduce((sum, { worth }) => sum + worth, commonWorth);
    for (const { rows, term, worth, cost } of lists) {
      if (found > 0 && cost > affordable) continue;
      const adds = cost < SHORT || this.stepOfRank(wanted) << STEP_BITS < Math.round(ahead * UNIT) << 8;
      let walked = 0;
      for (const { row, worth } of rows) {
        if (walked > affordable) break;
        this.walk(segment.postings, row, Math.round(worth * UNIT), term + 1, adds);
        walked += segment.counts[row]!;
      }
      found += worth;
      ahead -= worth;
    }
    return found;
  }

  /** Common words side by side, as typed. */
  private walkPairs(segment: Segment, terms: readonly Term[]): void {
    for (let i = 0; i + 1 < terms.length; i++) {
      const first = terms[i]!.variants[0];
      const second = terms[i + 1]!.variants[0];
      if (!first || !second) continue;
      const row = segment.pairRowOf(first.word, second.word);
      if (row < 0) continue;
      const bytes = segment.pairs.starts[row + 1]! - segment.pairs.starts[row]!;
      if (bytes * COMMON_PAIR > segment.size) continue;
      this.walk(segment.pairs, row, Math.round(rarity(bytes, segment.size) * PAIR_SHARE * UNIT), 128 + (i & 127), true);
    }
  }

  /**
   * Adds `worth` to the sentences of a list, unless this term was the last to be added there; `adds`: also to those that
   * nothing was added to so far.
   */
  private walk(postings: Postings, row: number, worth: number, stamp: number, adds: boolean): void {
    const { sums, touched } = this;
    const { bytes, starts } = postings;
    const end = starts[row + 1]!;
    let sentence = -1;
    for (let at = starts[row]!; at < end; ) {
      let byte = bytes[at++]!;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        gap |= (byte & 127) << shift;
      }
      sentence += gap;
      const sum = sums[sentence]!;
      if (sum === 0) {
        if (!adds) continue;
        touched.push(sentence);
      } else if ((sum & 255) === stamp) continue;
      sums[sentence] = (((sum >>> 8) + worth) << 8) | stamp;
    }
  }

  /** Adds what all sentences hold of the common words, if it is much; they need not be asked any more. */
  private addCommon(common: readonly CommonTerm[], most: number): void {
    const { sums, touched } = this;
    const weighed: Weighed[] = common.map(({ bitmaps, worth }) => ({
      bitmap: bitmaps[0]!.bitmap,
      weight: Math.max(1, Math.min(HEAVIEST, Math.round(worth / WEIGHT))),
    }));
    for (const { sum, sentences } of sentencesWithMost(weighed, most)) {
      const worth = Math.round(sum * WEIGHT * UNIT);
      for (const sentence of sentences) {
        const before = sums[sentence]!;
        if (before === 0) touched.push(sentence);
        sums[sentence] = (((before >>> 8) + worth) << 8) | ASKED;
      }
    }
  }

  /** Lets go of sentences that stay behind `wanted` others even if they hold all common words. */
  private prune(wanted: number, commonWorth: number, most: number): void {
    const { sums, touched } = this;
    if (touched.length <= wanted) return;
    const step = this.stepOfRank(wanted);
    const { counts } = this;
    let lowestStep = Math.max(0, step - Math.ceil((commonWorth << 8) / (1 << STEP_BITS)));
    for (let sum = sumFrom(counts, lowestStep); sum > most && lowestStep < step; ) sum -= counts[lowestStep++]!;
    const lowest = lowestStep << STEP_BITS;
    let kept = 0;
    for (let i = 0; i < touched.length; i++) {
      const sentence = touched.data[i]!;
      if (sums[sentence]! >= lowest) touched.data[kept++] = sentence;
      else sums[sentence] = 0;
    }
    touched.length = kept;
  }

  /** The step that `rank` of the sentences touched reach, 0 when there are not so many; fills `counts`. */
  private stepOfRank(rank: number): number {
    const { sums, touched } = this;
    if (touched.length <= rank) return 0;
    const counts = this.counts.fill(0);
    for (let i = 0; i < touched.length; i++) counts[Math.min(STEPS, sums[touched.data[i]!]! >>> STEP_BITS)]!++;
    let step = STEPS;
    for (let sum = counts[STEPS]!; step > 0 && sum < rank; ) sum += counts[--step]!;
    return step;
  }

  /** Asks the common words of the sentences touched. */
  private ask(common: readonly CommonTerm[]): void {
    const { sums, touched } = this;
    for (const { bitmaps } of common) {
      for (let i = 0; i < touched.length; i++) {
        const sentence = touched.data[i]!;
        if ((sums[sentence]! & 255) === ASKED) continue;
        for (const { bitmap, worth } of bitmaps) {
          if (!hasBit(bitmap, sentence)) continue;
          sums[sentence]! += worth;
          break;
        }
      }
    }
  }

  private takeOver(segment: Segment, number: number): void {
    const { sums, touched } = this;
    for (let i = 0; i < touched.length; i++) {
      const sentence = touched.data[i]!;
      if (!segment.isDead(sentence)) this.list.push(number, sentence, sums[sentence]! >>> 8);
      sums[sentence] = 0;
    }
  }
}

/**
 * Lists of a term longer than a segment's size / this are left to the close look once others have found something;
 * of a term alone (one or two letters typed) as many are walked through, the most likely words first.
 */
const TOO_LONG = 6;
/** Lists shorter than this are walked through without a thought. */
const SHORT = 1024;
const ALWAYS_AFFORDABLE = 4096;
/** A pair counts so much of its rarity: its words count already. */
const PAIR_SHARE = 0.5;

function sumFrom(counts: Uint32Array, first: number): number {
  let sum = 0;
  for (let i = first; i < counts.length; i++) sum += counts[i]!;
  return sum;
}
