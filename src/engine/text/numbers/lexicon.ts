import type { Dimension } from "./quantity.ts";

/** A word that is a number, or a part of one. */
export interface Cardinal {
  readonly value: number;
  /** hundred and scale multiply what stands before; whole stands alone, as German compounds do. */
  readonly kind: "unit" | "teen" | "ten" | "hundred" | "scale" | "whole";
}

/** A unit as a language writes it behind a number. */
export interface UnitWord {
  /** Matches at `lastIndex`, where the unit would begin. */
  readonly pattern: RegExp;
  readonly dimension: Dimension;
  readonly name: string;
  /** How many base units it is. */
  readonly factor: number;
}

/** A word that holds a number without telling it: "both", "twice", "halved". */
export interface HiddenNumber {
  readonly value: number;
  readonly dimension: Dimension;
}

/** How a language writes numbers. Words are in lower case. */
export interface Lexicon {
  readonly decimal: "." | ",";
  /** The number that a word is; null when it is none. */
  readonly cardinal: (word: string) => Cardinal | null;
  /** What joins the parts of a number: "two hundred and six". */
  readonly and: string;
  /** Whether tens take teens behind them: soixante-douze. */
  readonly addsTeens: boolean;
  /** "a" before "hundred", "million", "dozen". */
  readonly articles: ReadonlySet<string>;
  /** "dozen": a number that counts as one word, with whether it is meant roughly. */
  readonly groups: ReadonlyMap<string, { readonly value: number; readonly isAbout: boolean }>;
  /** "thirds": what a fraction is parted by. */
  readonly denominators: ReadonlyMap<string, number>;
  readonly halves: ReadonlySet<string>;
  /** What may stand between a fraction and what it is a part of: "of", "the". */
  readonly partOf: ReadonlySet<string>;
  /** The number that an ordinal is. */
  readonly order: (word: string) => number | null;
  /** What makes digits an ordinal, right behind them. */
  readonly orderEnding: RegExp;
  /** What says that a number is not exact, ending where the number begins, or beginning where it ends. */
  readonly aboutBefore: RegExp;
  readonly aboutBehind: RegExp;
  /** What stands between the numbers of a ratio: "one in five". */
  readonly ratio: RegExp;
  readonly hidden: ReadonlyMap<string, HiddenNumber>;
  readonly units: readonly UnitWord[];
  /** Words that end what is counted: "40 soldiers of the guard". */
  readonly endsCounted: ReadonlySet<string>;
  /** What no number of the text stands for: line and page numbers, addresses. The number is the last thing in a match. */
  readonly references: RegExp;
}

/** A table "word value, word value" as a map. */
export function numberTable(table: string): Map<string, number> {
  return new Map(
    table
      .trim()
      .split(/\s*,\s*/)
      .map((entry) => {
        const at = entry.lastIndexOf(" ");
        return [entry.slice(0, at), Number(entry.slice(at + 1))];
      }),
  );
}

/** "dimension name factor: form, form; ..." as units; forms are patterns, and end where a word does. */
export function unitTable(table: string): UnitWord[] {
  return table
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => {
      const [, dimension, name, factor, forms] = /^(\S+) (\S+) (\S+): (.+)$/.exec(line)!;
      const pattern = new RegExp(`(?:${forms!.split(/, /).join("|")})(?![\\p{L}\\d²³])`, "yu");
      return { pattern, dimension: dimension as Dimension, name: name!, factor: Number(factor) };
    });
}

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
