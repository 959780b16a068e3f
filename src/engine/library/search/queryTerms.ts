/**
 * What was typed -> terms: for each typed word the words of the dictionary that it may stand for, and what each is worth.
 */
import type { Dictionary } from "./dictionary.ts";
import { rarity, SURENESS } from "./ranking.ts";
import { searchWords } from "./searchWords.ts";
import { completions, misspelt, misspeltCompletions } from "./similarWords.ts";

/** A word of the dictionary that a typed word may stand for. */
export interface Variant {
  readonly word: number;
  /** What finding it is worth, see ranking.ts. */
  readonly worth: number;
  /** How many typed words it stands for: 2 where "glide slope" was typed for "glideslope". */
  readonly covers: number;
  /** The word that must stand before it, where "glideslope" was typed for "glide slope"; otherwise -1. */
  readonly after: number;
}

/** One typed word. */
export interface Term {
  /** The best first. */
  readonly variants: readonly Variant[];
  /** What finding the word as typed (or as most likely meant) is worth. */
  readonly worth: number;
}

/** More typed words than this are not looked at. */
const MOST_TERMS = 100;
/** So many words of a passage tell it from others. */
const TELLING = 14;
/** Of the completions of a beginning, so many of the most frequent are looked for. */
const MOST_COMPLETIONS = 400;
const MOST_MISSPELT = 60;

/** Makes terms; remembers what it found for a word, because of a query that is typed only the last word changes. */
export class QueryTerms {
  private readonly remembered = new Map<string, Guess[]>();
  private rememberedVersion = -1;

  constructor(private readonly dictionary: Dictionary) {}

  /**
   * The terms of typed words; `total` is how many sentences there are, `version` another number whenever words have
   * come or gone.
   */
  read(typed: string, total: number, version: number): Term[] {
    this.forgetStale(version);
    const words = searchWords(typed, false).slice(0, MOST_TERMS);
    // Behind a space or a stop the last word is complete.
    const open = words.length > 0 && words[words.length - 1]!.end === typed.length;
    return words.map(({ text }, i) => {
      const guesses = this.guesses(text, open && i === words.length - 1);
      const next = words[i + 1]?.text;
      return this.toTerm(guesses, next === undefined ? null : text + next, total);
    });
  }

  /** The terms of a passage that is known, not remembered: its first words, each of which stands for itself. */
  readVerbatim(passage: string, total: number): Term[] {
    const words = searchWords(passage, false).slice(0, TELLING);
    return words.map(({ text }) => this.toTerm(this.itself(text), null, total));
  }

  private toTerm(guesses: readonly Guess[], joined: string | null, total: number): Term {
    const { frequencies } = this.dictionary;
    const held = guesses.reduce((sum, { word, sureness }) => sum + frequencies[word]! * sureness * sureness, 0);
    const worth = guesses.length > 0 ? rarity(held, total) : 0;
    const variants: Variant[] = guesses.map(({ word, sureness, after }) => ({
      word,
      worth: worth * sureness,
      covers: 1,
      after,
    }));
    const whole = joined === null ? -1 : this.dictionary.find(joined);
    if (whole >= 0 && frequencies[whole]! > 0) {
      variants.push({
        word: whole,
        worth: rarity(frequencies[whole]!, total) * SURENESS.joined,
        covers: 2,
        after: -1,
      });
    }
    variants.sort((a, b) => b.worth - a.worth);
    return { variants, worth };
  }

  private guesses(typed: string, isOpen: boolean): Guess[] {
    const key = isOpen ? `${typed}*` : typed;
    const known = this.remembered.get(key);
    if (known) return known;
    const guesses = strongest(this.guess(typed, isOpen));
    this.remembered.set(key, guesses);
    return guesses;
  }

  private guess(typed: string, isOpen: boolean): Guess[] {
    const { dictionary } = this;
    const { frequencies } = dictionary;
    const guesses = this.itself(typed);
    const known = guesses.length > 0 ? frequencies[guesses[0]!.word]! : 0;
    const likely = ({ word }: { word: number }) => frequencies[word]! > known * MISTYPED;
    if (typed.length > 2) {
      const sureness = SURENESS.oneSlip(typed.length);
      const slips = misspelt(typed, 1, dictionary)
        .filter(likely)
        .sort((a, b) => frequencies[b.word]! - frequencies[a.word]!);
      for (const { word } of slips.slice(0, MOST_MISSPELT)) guesses.push({ word, sureness, after: -1 });
    }
    if (isOpen || (typed.length > 3 && known === 0)) {
      const sureness = isOpen ? SURENESS.completion : SURENESS.completionWithin;
      for (const word of completions(typed, MOST_COMPLETIONS, dictionary)) guesses.push({ word, sureness, after: -1 });
    }
    if (known === 0 && typed.length > 3) guesses.push(...this.parted(typed));
    if (guesses.length === 0 && typed.length > 4) guesses.push(...this.farther(typed, isOpen));
    return guesses;
  }

  private itself(typed: string): Guess[] {
    const word = this.dictionary.find(typed);
    return word >= 0 && this.dictionary.frequencies[word]! > 0 ? [{ word, sureness: SURENESS.exact, after: -1 }] : [];
  }

  /** "glideslope" -> "glide" before "slope", in all ways that leave two known words. */
  private parted(typed: string): Guess[] {
    const guesses: Guess[] = [];
    for (let at = 1; at < typed.length; at++) {
      const after = this.dictionary.find(typed.slice(0, at));
      const word = this.dictionary.find(typed.slice(at));
      if (after >= 0 && word >= 0) guesses.push({ word, sureness: SURENESS.joined, after });
    }
    return guesses;
  }

  private farther(typed: string, isOpen: boolean): Guess[] {
    const guesses: Guess[] = misspelt(typed, 2, this.dictionary).map(({ word }) => ({
      word,
      sureness: SURENESS.twoSlips,
      after: -1,
    }));
    if (!isOpen) return guesses;
    const sureness = SURENESS.misspeltCompletion;
    const begun = misspeltCompletions(typed, MOST_MISSPELT, this.dictionary);
    return [...guesses, ...begun.map((word) => ({ word, sureness, after: -1 }))];
  }

  /** What was found is right until words come or go. */
  private forgetStale(version: number): void {
    if (this.rememberedVersion === version && this.remembered.size < MOST_REMEMBERED) return;
    this.remembered.clear();
    this.rememberedVersion = version;
  }
}

const MOST_REMEMBERED = 500;

/** A typed word is taken for a mistyped one if the other is so many times as frequent. */
const MISTYPED = 20;

interface Guess {
  readonly word: number;
  readonly sureness: number;
  readonly after: number;
}

/** Of guesses at one word, the surest. */
function strongest(guesses: readonly Guess[]): Guess[] {
  const best = new Map<number, Guess>();
  for (const guess of guesses) {
    const other = best.get(guess.word);
    if (!other || other.sureness < guess.sureness) best.set(guess.word, guess);
  }
  return [...best.values()];
}
