/**
 * Segments and the dictionary's words as bytes, so that a start loads the index instead of making it: reading, a
 * checksum and a look at each word, where making it means to read every text letter by letter.
 *
 * A segment never changes, so it is written once, when it is big enough to be worth it (`WORTH_SAVING`), and removed
 * when a merge has taken its place. Its words are numbers of the dictionary, which only ever grows: the words are saved
 * in stretches, each with the number of its first. Whether an article's sentences in a loaded segment are still those of
 * its text is asked of the `content` that each article there carries; what is not, is dead from the start.
 */
import { arraysFromBytes, arraysToBytes } from "./arrayBytes.ts";
import type { Dictionary } from "./dictionary.ts";
import { EMPTY_HASH, hashWith } from "./searchWords.ts";
import { type Placed, Segment } from "./segment.ts";

/** WHATWG's Encoding standard, which every JavaScript host has. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Smaller segments are made again in a moment. */
export const WORTH_SAVING = 2048;

/**
 * A segment as the parts of a file, with what tells the dictionary that it belongs to: `known` of its words are enough to
 * read it again.
 */
export function segmentToBytes(segment: Segment, dictionary: Dictionary, known: number): Uint8Array[] {
  const { sentences, words, counts, postings, bitmaps, pairs } = segment;
  return arraysToBytes([
    Uint32Array.of(known, markOf(dictionary, known)),
    sentences.starts,
    sentences.tokens,
    // A copy: which sentences are quoted may still be told, while the rest never changes.
    sentences.quoted.slice(),
    new TextEncoder().encode(JSON.stringify(sentences.articles.map(toRow))),
    words,
    counts,
    postings.bytes,
    postings.starts,
    Uint32Array.from(bitmaps.keys()),
    pairs.bytes,
    pairs.starts,
    ...bitmaps.values(),
  ]);
}

/**
 * A segment of bytes that `segmentToBytes` wrote; nobody's sentences are alive in it yet. Null when its words are
 * another dictionary's.
 */
export function segmentFromBytes(bytes: Uint8Array, dictionary: Dictionary): Segment | null {
  const arrays = arraysFromBytes(bytes);
  const [belongs, starts, tokens, quoted, articles, words, counts, lists, listStarts, common, pairs, pairStarts] =
    arrays;
  const size = belongs![0]!;
  if (size > dictionary.size || belongs![1] !== markOf(dictionary, size)) return null;
  const numbers = [...(common as Uint32Array)];
  const sentences = {
    starts: starts as Uint32Array,
    tokens: tokens as Uint8Array,
    quoted: quoted as Uint32Array,
    articles: (JSON.parse(new TextDecoder().decode(articles as Uint8Array)) as Row[]).map(toPlaced),
  };
  return new Segment(
    sentences,
    words as Uint32Array,
    counts as Uint32Array,
    { bytes: lists as Uint8Array, starts: listStarts as Uint32Array },
    new Map(numbers.map((word, i) => [word, arrays[12 + i] as Uint32Array])),
    new Map(numbers.map((word, i) => [word, i])),
    { bytes: pairs as Uint8Array, starts: pairStarts as Uint32Array },
  );
}

/** Tells a dictionary of `size` words from others: its last words. */
function markOf({ letters, starts }: Dictionary, size: number): number {
  let mark = EMPTY_HASH;
  for (let i = starts[Math.max(0, size - MARKED_WORDS)]!; i < starts[size]!; i++) mark = hashWith(mark, letters[i]!);
  return mark >>> 0;
}

const MARKED_WORDS = 100;

/** Name, content ("" for what is dead), first sentence, how many. */
type Row = [string, string, number, number];

function toRow({ article, holder, content, first, count }: Placed): Row {
  return [article, holder === null ? "" : content, first, count];
}

function toPlaced([article, content, first, count]: Row): Placed {
  return { article, content, first, count, holder: null };
}

/** The words of a dictionary from number `from` on, as the parts of a file. */
export function wordsToBytes({ letters, starts, size }: Dictionary, from: number): Uint8Array[] {
  return arraysToBytes([
    Uint32Array.of(from, size),
    starts.slice(from, size + 1),
    letters.slice(starts[from]!, starts[size]!),
  ]);
}

/** The number behind the last word that `wordsToBytes` wrote. */
export function wordsEnd(bytes: Uint8Array): number {
  return (arraysFromBytes(bytes)[0] as Uint32Array)[1]!;
}

/**
 * Adds words that follow those which a dictionary has, and yields once in some thousand of them: time to rest. Returns false
 * when they do not follow.
 */
export function* addWords(bytes: Uint8Array, dictionary: Dictionary): Generator<void, boolean> {
  const [range, starts, letters] = arraysFromBytes(bytes) as [Uint32Array, Uint32Array, Uint16Array];
  const [from, size] = [range[0]!, range[1]!];
  if (from !== dictionary.size) return false;
  for (let word = from; word < size; word++) {
    const start = starts[word - from]! - starts[0]!;
    const end = starts[word - from + 1]! - starts[0]!;
    let hash = EMPTY_HASH;
    for (let i = start; i < end; i++) hash = hashWith(hash, letters[i]!);
    if (dictionary.intern(letters.subarray(start, end), end - start, hash) !== word) return false;
    if (word % WORDS_A_SLICE === 0) yield;
  }
  return true;
}

const WORDS_A_SLICE = 8192;
