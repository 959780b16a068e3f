/**
 * All words of all sentences, each with a number: the order in which words arrived, so that common words, which arrive
 * early, have small numbers and take few bytes wherever a sentence is kept.
 *
 * Letters stand in one array and numbers in an open hash table, because strings in a Map take four times the memory
 * and would have to be made for each of twenty million words read. A number is never given up: a word that no
 * sentence holds any longer has frequency 0 and costs its letters only.
 */

import { grown, Numbers } from "./growing.ts";
import { EMPTY_HASH, hashWith, LONGEST_WORD } from "./searchWords.ts";

const EMPTY = -1;

export class Dictionary {
  /** How many words there are; numbers run from 0 to size - 1. */
  size = 0;
  /** Letters of all words, one after the other. */
  letters = new Uint16Array(1 << 16);
  /** Where the letters of a word begin; they end where the next word's begin. */
  starts = new Uint32Array(1 << 12);
  /** In how many sentences a word stands. */
  frequencies = new Uint32Array(1 << 12);
  /** Numbers of the words by length, and which letters they have (see `lettersSeen`), in step. */
  readonly byLength: Numbers[] = [];
  readonly seenByLength: Numbers[] = [];
  /** Numbers of the words by their first two letters. */
  private readonly byBeginning = new Map<number, Numbers>();
  /** Open addressing; a slot is a word and its hash side by side, so that a miss of the cache is one. */
  private table = new Int32Array(1 << 14).fill(EMPTY);

  /** The number of a word, given one if it is new. */
  intern(letters: Uint16Array, length: number, hash: number): number {
    const slot = this.slotOf(letters, length, hash);
    const known = this.table[slot]!;
    return known === EMPTY ? this.add(letters, length, hash, slot) : known;
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    if (word.length > probe.length) return EMPTY;
    let hash = EMPTY_HASH;
    for (let i = 0; i < word.length; i++) {
      probe[i] = word.charCodeAt(i);
      hash = hashWith(hash, probe[i]!);
    }
    return this.table[this.slotOf(probe, word.length, hash)]!;
  }

  /** How many letters a word has. */
  lengthOf(word: number): number {
    return this.starts[word + 1]! - this.starts[word]!;
  }

  /** The words whose first letters (one or two of them are looked at) are those of `prefix`, in any order. */
  beginningWith(prefix: string): Numbers[] {
    const first = prefix.charCodeAt(0);
    if (prefix.length > 1) {
      const words = this.byBeginning.get(first * 65536 + prefix.charCodeAt(1));
      return words ? [words] : [];
    }
    return [...this.byBeginning].flatMap(([key, words]) => (Math.floor(key / 65536) === first ? [words] : []));
  }

  /** Where in the table a word is, or would be. */
  private slotOf(letters: Uint16Array, length: number, hash: number): number {
    const { table, starts } = this;
    const mask = table.length - 2;
    let slot = firstSlot(hash) & mask;
    for (;;) {
      const word = table[slot]!;
      if (word === EMPTY) return slot;
      if (table[slot + 1] === hash && starts[word + 1]! - starts[word]! === length) {
        if (this.isSpelled(starts[word]!, letters, length)) return slot;
      }
      slot = (slot + 2) & mask;
    }
  }

  private isSpelled(start: number, letters: Uint16Array, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.letters[start + i] !== letters[i]) return false;
    return true;
  }

  private add(letters: Uint16Array, length: number, hash: number, slot: number): number {
    const word = this.size++;
    this.makeRoom(length);
    const start = this.starts[word]!;
    for (let i = 0; i < length; i++) this.letters[start + i] = letters[i]!;
    this.starts[word + 1] = start + length;
    this.table[slot] = word;
    this.table[slot + 1] = hash;
    this.list(word, letters, length);
    if (this.size * 4 > this.table.length) this.rehash();
    return word;
  }

  private list(word: number, letters: Uint16Array, length: number): void {
    this.byLength[length] ??= new Numbers();
    this.seenByLength[length] ??= new Numbers();
    this.byLength[length].push(word);
    this.seenByLength[length].push(lettersSeen(letters, 0, length));
    const key = letters[0]! * 65536 + (length > 1 ? letters[1]! : 0);
    const words = this.byBeginning.get(key) ?? new Numbers(4);
    this.byBeginning.set(key, words);
    words.push(word);
  }

  private makeRoom(length: number): void {
    if (this.size + 1 >= this.starts.length) {
      const capacity = this.starts.length * 2;
      this.starts = grown(this.starts, new Uint32Array(capacity));
      this.frequencies = grown(this.frequencies, new Uint32Array(capacity));
    }
    if (this.starts[this.size - 1]! + length > this.letters.length) {
      this.letters = grown(this.letters, new Uint16Array(this.letters.length * 2));
    }
  }

  private rehash(): void {
    const old = this.table;
    const table = new Int32Array(old.length * 2).fill(EMPTY);
    const mask = table.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === EMPTY) continue;
      let slot = firstSlot(old[from + 1]!) & mask;
      while (table[slot] !== EMPTY) slot = (slot + 2) & mask;
      table[slot] = old[from]!;
      table[slot + 1] = old[from + 1]!;
    }
    this.table = table;
  }
}

/** Slots are two numbers wide: even. */
function firstSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}

const probe = new Uint16Array(LONGEST_WORD + 8);

/**
 * Which letters occur, as 32 bits: two words that differ by one letter differ in two bits at most, and asking so takes
 * a nanosecond.
 */
export function lettersSeen(letters: Uint16Array, start: number, length: number): number {
  let seen = 0;
  for (let i = start; i < start + length; i++) seen |= 1 << (letters[i]! & 31);
  return seen >>> 0;
}
