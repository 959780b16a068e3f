/**
 * The words of the dictionary that a typed word may stand for.
 *
 * Only the dictionary is searched, never the sentences, so errors cost the same over a thousand sentences and over a
 * million. All words of about the right length are passed over by the letters they have (one `xor` and a count of bits
 * a word), and what is left is compared letter by letter: 0.1 ms among 200,000 words, less than trigrams take, and
 * nothing to keep up to date.
 */
import type { Dictionary } from "./dictionary.ts";
import { lettersSeen } from "./dictionary.ts";
import { type Letters, slipsBetween } from "./editDistance.ts";

/** A word of the dictionary near a typed one. */
export interface Similar {
  readonly word: number;
  /** Slips of the finger between the two. */
  readonly slips: number;
}

/** The words within `most` slips of `typed`, itself left out; words that no sentence holds any more, too. */
export function misspelt(typed: string, most: number, dictionary: Dictionary): Similar[] {
  const found: Similar[] = [];
  const wanted = lettersOf(typed);
  const seen = lettersSeen(wanted.letters, 0, wanted.length);
  for (let length = Math.max(1, typed.length - most); length <= typed.length + most; length++) {
    const words = dictionary.byLength[length];
    if (!words) continue;
    const seenBy = dictionary.seenByLength[length]!.data;
    for (let i = 0; i < words.length; i++) {
      if (bitCount(seen ^ seenBy[i]!) > 2 * most) continue;
      const word = words.data[i]!;
      if (dictionary.frequencies[word] === 0) continue;
      const slips = slipsBetween(wanted, lettersIn(dictionary, word), most);
      if (slips > 0 && slips <= most) found.push({ word, slips });
    }
  }
  return found;
}

/** The words that begin with `typed` and are longer, the most frequent first, at most `limit`. */
export function completions(typed: string, limit: number, dictionary: Dictionary): number[] {
  const { letters, frequencies } = dictionary;
  const wanted = lettersOf(typed).letters;
  const found: number[] = [];
  for (const words of dictionary.beginningWith(typed)) {
    for (let i = 0; i < words.length; i++) {
      const word = words.data[i]!;
      if (dictionary.lengthOf(word) <= typed.length || frequencies[word] === 0) continue;
      const start = dictionary.starts[word]!;
      let same = 2;
      while (same < typed.length && letters[start + same] === wanted[same]) same++;
      if (same >= typed.length) found.push(word);
    }
  }
  return mostFrequent(found, limit, frequencies);
}

/** The words whose beginning is one slip away from `typed`, the most frequent first, at most `limit`. */
export function misspeltCompletions(typed: string, limit: number, dictionary: Dictionary): number[] {
  const wanted = lettersOf(typed);
  const seen = lettersSeen(wanted.letters, 0, wanted.length);
  const found: number[] = [];
  for (let length = typed.length + 1; length < dictionary.byLength.length; length++) {
    const words = dictionary.byLength[length];
    if (!words) continue;
    const seenBy = dictionary.seenByLength[length]!.data;
    for (let i = 0; i < words.length; i++) {
      if (bitCount(seen & ~seenBy[i]!) > 1) continue;
      const word = words.data[i]!;
      if (dictionary.frequencies[word]! > 0 && beginsLike(wanted, lettersIn(dictionary, word))) found.push(word);
    }
  }
  return mostFrequent(found, limit, dictionary.frequencies);
}

/** Whether a beginning of `word`, as long as `wanted` or one letter more or less, is one slip away from it. */
function beginsLike(wanted: Letters, word: Letters): boolean {
  for (let length = wanted.length - 1; length <= wanted.length + 1; length++) {
    if (length <= word.length && slipsBetween(wanted, { ...word, length }, 1) <= 1) return true;
  }
  return false;
}

function mostFrequent(words: number[], limit: number, frequencies: Uint32Array): number[] {
  words.sort((a, b) => frequencies[b]! - frequencies[a]!);
  return words.slice(0, limit);
}

function lettersOf(word: string): Letters {
  const letters = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
  return { letters, start: 0, length: word.length };
}

function lettersIn(dictionary: Dictionary, word: number): Letters {
  return { letters: dictionary.letters, start: dictionary.starts[word]!, length: dictionary.lengthOf(word) };
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
