/**
 * Some sentences, indexed for good: what a segment holds never changes, except that sentences die.
 *
 * Three things are kept, all in typed arrays:
 * - each sentence as the numbers of its words in order (varints): what ranking reads, so texts are not needed;
 * - for each word the sentences that hold it: gaps as varints, or one bit a sentence when the word is in more than one
 *   sentence of 32 (`COMMON`). A bitmap answers "and that one?" at once, so common words are never walked through;
 * - for each two common words that stand side by side, the sentences in which they do: what tells sentences apart when
 *   nothing but common words is remembered ("it was not that they had").
 */

/** A word in more than one sentence of so many is common. */
export const COMMON = 32;

/** Segments smaller than this have no common words: walking their lists costs nothing. */
export const SMALLEST_WITH_COMMON = 2048;

/** The sentences of one article within a segment. `holder` is null once they are replaced or dropped. */
export interface Placed {
  readonly article: string;
  holder: object | null;
  /** Number of its first sentence in the segment. */
  first: number;
  readonly count: number;
  /** Says what the sentences were made from, see `SentenceIndex.set`; "" when nothing is said. */
  content: string;
}

/** Sentences as the numbers of their words. */
export interface Sentences {
  /** Varints. */
  readonly tokens: Uint8Array;
  /** Where a sentence begins in `tokens`; one more at the end. */
  readonly starts: Uint32Array;
  /** One bit a sentence: it holds a quotation. */
  readonly quoted: Uint32Array;
  /** In order, without gaps. */
  readonly articles: readonly Placed[];
}

/** Lists of sentences, by a row number. */
export interface Postings {
  /** Gaps between sentence numbers as varints, the first one from -1. */
  readonly bytes: Uint8Array;
  /** Where a list begins in `bytes`; one more at the end. */
  readonly starts: Uint32Array;
}

export class Segment {
  readonly size: number;
  /** One bit a sentence that is no longer there. */
  readonly dead: Uint32Array;
  deadCount = 0;

  constructor(
    readonly sentences: Sentences,
    /** The words that occur, rising; a word's row is its place here. */
    readonly words: Uint32Array,
    /** In how many sentences of the segment the word of a row is. */
    readonly counts: Uint32Array,
    /** By row; empty for common words. */
    readonly postings: Postings,
    /** By word: a bit a sentence. */
    readonly bitmaps: ReadonlyMap<number, Uint32Array>,
    /** By word: which of the common words it is. */
    readonly commonNumbers: ReadonlyMap<number, number>,
    /** By number of the first common word * how many there are + number of the second. */
    readonly pairs: Postings,
  ) {
    this.size = sentences.starts.length - 1;
    this.dead = new Uint32Array((this.size + 31) >>> 5);
  }

  /** The row of a word, or -1. */
  rowOf(word: number): number {
    const { words } = this;
    let low = 0;
    let high = words.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = words[middle]!;
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The row in `pairs` of two words side by side, or -1 when one is not common. */
  pairRowOf(first: number, second: number): number {
    const a = this.commonNumbers.get(first);
    const b = this.commonNumbers.get(second);
    return a === undefined || b === undefined ? -1 : a * this.commonNumbers.size + b;
  }

  isDead(sentence: number): boolean {
    return hasBit(this.dead, sentence);
  }

  isQuoted(sentence: number): boolean {
    return hasBit(this.sentences.quoted, sentence);
  }

  /** Marks the sentences of an article as gone. */
  bury(placed: Placed): void {
    for (let i = placed.first; i < placed.first + placed.count; i++) setBit(this.dead, i);
    this.deadCount += placed.count;
  }

  /** The article that a sentence belongs to. */
  articleAt(sentence: number): Placed {
    const { articles } = this.sentences;
    let low = 0;
    let high = articles.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (articles[middle]!.first <= sentence) low = middle;
      else high = middle - 1;
    }
    return articles[low]!;
  }

  /** Writes the words of a sentence into `into` and returns how many there are; what does not fit is left out. */
  wordsOf(sentence: number, into: Uint32Array): number {
    return wordsOf(this.sentences, sentence, into);
  }
}

/** Writes the words of a sentence into `into` and returns how many there are; what does not fit is left out. */
export function wordsOf({ tokens, starts }: Sentences, sentence: number, into: Uint32Array): number {
  const end = starts[sentence + 1]!;
  let at = starts[sentence]!;
  let count = 0;
  while (at < end && count < into.length) {
    let byte = tokens[at++]!;
    let word = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = tokens[at++]!;
      word |= (byte & 127) << shift;
    }
    into[count++] = word;
  }
  return count;
}

export function hasBit(bits: Uint32Array, at: number): boolean {
  return ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1;
}

export function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}
