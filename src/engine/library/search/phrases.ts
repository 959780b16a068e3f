/** Words that must stand side by side in a sentence, words of which one must be there, and words that must not. */
import type { Dictionary } from "./dictionary.ts";
import { searchWords } from "./searchWords.ts";
import type { Segment } from "./segment.ts";

const words = new Uint32Array(1024);

/** Phrases as typed; `oneOf` are folded words. */
export interface Wanted {
  readonly exact: readonly string[];
  readonly without: readonly string[];
  readonly oneOf?: ReadonlySet<string> | undefined;
}

export class Phrases {
  private readonly wanted: readonly Int32Array[];
  private readonly banned: readonly Int32Array[];
  private readonly any: ReadonlySet<number> | null;

  constructor({ exact, without, oneOf }: Wanted, dictionary: Dictionary) {
    const numbers = (phrase: string) =>
      Int32Array.from(searchWords(phrase, false), ({ text }) => dictionary.find(text));
    this.wanted = exact.map(numbers).filter(({ length }) => length > 0);
    this.banned = without.map(numbers).filter((phrase) => phrase.length > 0 && !phrase.includes(-1));
    this.any = oneOf ? new Set([...oneOf].map((word) => dictionary.find(word)).filter((word) => word >= 0)) : null;
  }

  get isEmpty(): boolean {
    return this.wanted.length + this.banned.length === 0 && this.any === null;
  }

  /** No sentence can hold a word that the dictionary does not know. */
  get isHopeless(): boolean {
    return this.wanted.some((phrase) => phrase.includes(-1)) || this.any?.size === 0;
  }

  /** Whether a sentence holds all it must and nothing it must not. */
  allow(segment: Segment, sentence: number): boolean {
    if (this.isEmpty) return true;
    const length = segment.wordsOf(sentence, words);
    return (
      (this.any === null || holdsOne(length, this.any)) &&
      this.wanted.every((phrase) => holds(length, phrase)) &&
      !this.banned.some((phrase) => holds(length, phrase))
    );
  }
}

function holdsOne(length: number, any: ReadonlySet<number>): boolean {
  for (let i = 0; i < length; i++) if (any.has(words[i]!)) return true;
  return false;
}

function holds(length: number, phrase: Int32Array): boolean {
  for (let i = 0; i + phrase.length <= length; i++) {
    let same = 0;
    while (same < phrase.length && words[i + same] === phrase[same]) same++;
    if (same === phrase.length) return true;
  }
  return false;
}
