/** Words that must stand side by side in a sentence, and words that must not be there. */
import type { Dictionary } from "./dictionary.ts";
import { foldedWords } from "./foldedWords.ts";
import type { Segment } from "./segment.ts";

const words = new Uint32Array(1024);

export class Phrases {
  private readonly wanted: readonly Int32Array[];
  private readonly banned: readonly Int32Array[];

  constructor(exact: readonly string[], without: readonly string[], dictionary: Dictionary) {
    const numbers = (phrase: string) =>
      Int32Array.from(foldedWords(phrase, false), ({ text }) => dictionary.find(text));
    this.wanted = exact.map(numbers).filter(({ length }) => length > 0);
    this.banned = without.map(numbers).filter((phrase) => phrase.length > 0 && !phrase.includes(-1));
  }

  get isEmpty(): boolean {
    return this.wanted.length + this.banned.length === 0;
  }

  /** No sentence can hold a word that the dictionary does not know. */
  get isHopeless(): boolean {
    return this.wanted.some((phrase) => phrase.includes(-1));
  }

  /** Whether a sentence holds all it must and nothing it must not. */
  allow(segment: Segment, sentence: number): boolean {
    if (this.isEmpty) return true;
    const length = segment.wordsOf(sentence, words);
    return this.wanted.every((phrase) => holds(length, phrase)) && !this.banned.some((phrase) => holds(length, phrase));
  }
}

function holds(length: number, phrase: Int32Array): boolean {
  for (let i = 0; i + phrase.length <= length; i++) {
    let same = 0;
    while (same < phrase.length && words[i + same] === phrase[same]) same++;
    if (same === phrase.length) return true;
  }
  return false;
}
