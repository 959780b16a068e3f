/**
 * Sentences -> segment, in three passes over their words: count (how many bytes each list will take), write the lists
 * and count pairs, write pairs. Nothing is sorted but the words, and nothing grows: a million sentences take a second.
 *
 * A generator, so that a big merge can be done in slices while the host goes on answering.
 */
import type { Dictionary } from "./dictionary.ts";
import { Numbers, varintLength } from "./growing.ts";
import type { Postings, Sentences } from "./segment.ts";
import { COMMON, Segment, SMALLEST_WITH_COMMON, setBit, wordsOf } from "./segment.ts";

/** Sentences handled between two rests. */
const SLICE = 2048;

/** At most so many words of a segment are common; more would make the table of pairs big. */
const MOST_COMMON_WORDS = 254;

/** Makes a segment; rests (yields) after each slice of some milliseconds. */
export function* buildSegment(sentences: Sentences, dictionary: Dictionary): Generator<void, Segment> {
  const builder = new SegmentBuilder(sentences, dictionary.size);
  yield* builder.pass((from, to) => builder.countWords(from, to));
  builder.layOutWords();
  yield* builder.pass((from, to) => builder.writeWords(from, to));
  builder.layOutPairs();
  if (builder.commonCount > 0) yield* builder.pass((from, to) => builder.writePairs(from, to));
  return builder.finish();
}

/** Runs a slice-by-slice work to its end. */
export function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

class SegmentBuilder {
  private readonly size: number;
  private readonly tables: WordTables;
  /** The words of the sentence that is read. */
  private readonly read: Uint32Array;
  /** The words met so far, in the order of their first sentences. */
  private readonly met = new Numbers(1024);
  private words: Uint32Array = new Uint32Array(0);
  private postings: Postings = NO_POSTINGS;
  private pairs: Postings = NO_POSTINGS;
  private readonly bitmaps = new Map<number, Uint32Array>();
  private bitmapOf: Uint32Array[] = [];
  private pairLast = new Uint32Array(0);
  private pairPlaces = new Uint32Array(0);
  commonCount = 0;

  constructor(
    private readonly sentences: Sentences,
    vocabulary: number,
  ) {
    this.size = sentences.starts.length - 1;
    this.tables = borrowTables(vocabulary);
    this.read = new Uint32Array(longest(sentences.starts));
  }

  *pass(slice: (from: number, to: number) => void): Generator<void, void> {
    for (let from = 0; from < this.size; from += SLICE) {
      slice(from, Math.min(from + SLICE, this.size));
      yield;
    }
  }

  countWords(from: number, to: number): void {
    const { met, sentences, read: words } = this;
    const { last, counts, places } = this.tables;
    for (let sentence = from; sentence < to; sentence++) {
      const count = wordsOf(sentences, sentence, words);
      for (let i = 0; i < count; i++) {
        const word = words[i]!;
        const seen = last[word]!;
        if (seen === sentence + 1) continue;
        if (seen === 0) met.push(word);
        counts[word]!++;
        places[word]! += varintLength(sentence + 1 - seen);
        last[word] = sentence + 1;
      }
    }
  }

  layOutWords(): void {
    this.words = this.met.toArray().sort();
    this.chooseCommon();
    const { last, places, common } = this.tables;
    const starts = new Uint32Array(this.words.length + 1);
    for (let row = 0; row < this.words.length; row++) {
      const word = this.words[row]!;
      const length = common[word] ? 0 : places[word]!;
      places[word] = starts[row]!;
      starts[row + 1] = starts[row]! + length;
      last[word] = 0;
    }
    this.postings = { bytes: new Uint8Array(starts[this.words.length]!), starts };
  }

  private chooseCommon(): void {
    if (this.size < SMALLEST_WITH_COMMON) return;
    const { counts, common } = this.tables;
    const often = [...this.words.filter((word) => counts[word]! * COMMON > this.size)];
    often.sort((a, b) => counts[b]! - counts[a]!);
    for (const word of often.slice(0, MOST_COMMON_WORDS)) {
      const bitmap = new Uint32Array((this.size + 31) >>> 5);
      this.bitmaps.set(word, bitmap);
      this.bitmapOf.push(bitmap);
      common[word] = ++this.commonCount;
    }
    this.pairLast = new Uint32Array(this.commonCount ** 2);
    this.pairPlaces = new Uint32Array(this.commonCount ** 2);
  }

  writeWords(from: number, to: number): void {
    const { pairLast, pairPlaces, commonCount, sentences, read: words } = this;
    const { last, places, common } = this.tables;
    const { bytes } = this.postings;
    for (let sentence = from; sentence < to; sentence++) {
      const count = wordsOf(sentences, sentence, words);
      let before = 0;
      for (let i = 0; i < count; i++) {
        const word = words[i]!;
        const number = common[word]!;
        if (number > 0) {
          setBit(this.bitmapOf[number - 1]!, sentence);
          if (before > 0) {
            const pair = (before - 1) * commonCount + number - 1;
            const seen = pairLast[pair]!;
            if (seen !== sentence + 1) {
              pairPlaces[pair]! += varintLength(sentence + 1 - seen);
              pairLast[pair] = sentence + 1;
            }
          }
        } else if (last[word] !== sentence + 1) {
          places[word] = writeVarint(bytes, places[word]!, sentence + 1 - last[word]!);
          last[word] = sentence + 1;
        }
        before = number;
      }
    }
  }

  layOutPairs(): void {
    const starts = new Uint32Array(this.commonCount ** 2 + 1);
    for (let pair = 0; pair < this.pairPlaces.length; pair++) {
      starts[pair + 1] = starts[pair]! + this.pairPlaces[pair]!;
      this.pairPlaces[pair] = starts[pair]!;
    }
    this.pairs = { bytes: new Uint8Array(starts[starts.length - 1]!), starts };
    this.pairLast.fill(0);
  }

  writePairs(from: number, to: number): void {
    const { pairLast, pairPlaces, commonCount, sentences, read: words } = this;
    const { common } = this.tables;
    const { bytes } = this.pairs;
    for (let sentence = from; sentence < to; sentence++) {
      const count = wordsOf(sentences, sentence, words);
      let before = 0;
      for (let i = 0; i < count; i++) {
        const word = words[i]!;
        const number = common[word]!;
        if (number > 0 && before > 0) {
          const pair = (before - 1) * commonCount + number - 1;
          if (pairLast[pair] !== sentence + 1) {
            pairPlaces[pair] = writeVarint(bytes, pairPlaces[pair]!, sentence + 1 - pairLast[pair]!);
            pairLast[pair] = sentence + 1;
          }
        }
        before = number;
      }
    }
  }

  finish(): Segment {
    const { sentences, words, postings, bitmaps, pairs, tables } = this;
    const counts = words.map((word) => tables.counts[word]!);
    giveBack(tables, words);
    const numbers = new Map([...bitmaps.keys()].map((word, number) => [word, number]));
    return new Segment(sentences, words, counts, postings, bitmaps, numbers, pairs);
  }
}

/** The bytes of the longest sentence: it has no more words than that. */
function longest(starts: Uint32Array): number {
  let most = 0;
  for (let i = 1; i < starts.length; i++) most = Math.max(most, starts[i]! - starts[i - 1]!);
  return most;
}

/** By word of the dictionary; zero but for the words of the segment that is being made. */
interface WordTables {
  /** The last sentence in which it was seen, + 1. */
  readonly last: Uint32Array;
  /** How many sentences held it. */
  readonly counts: Uint32Array;
  /** The bytes, then the place, of its list. */
  readonly places: Uint32Array;
  /** Its number among the common words + 1, or 0. */
  readonly common: Uint8Array;
}

/** Tables that nobody uses: an article that is saved needs some thousand places of a million, and new ones are all to be zeroed. */
let spare: WordTables | null = null;

function borrowTables(vocabulary: number): WordTables {
  const lent = spare;
  spare = null;
  if (lent && lent.last.length >= vocabulary) return lent;
  // With room for the words of the next articles.
  const size = vocabulary + (vocabulary >>> 3);
  const numbers = () => new Uint32Array(size);
  return { last: numbers(), counts: numbers(), places: numbers(), common: new Uint8Array(size) };
}

function giveBack(tables: WordTables, words: Uint32Array): void {
  for (const table of [tables.last, tables.counts, tables.places, tables.common])
    for (const word of words) table[word] = 0;
  if (!spare || spare.last.length < tables.last.length) spare = tables;
}

const NO_POSTINGS: Postings = { bytes: new Uint8Array(0), starts: new Uint32Array(1) };

function writeVarint(bytes: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}
