import { combine, hashString, NONE } from "../model/hash.ts";
import type { WordClasses } from "../model/wordClasses.ts";

/** How a word is written: the cases that say whether it may be a name. */
export const WRITTEN = { small: 1, capital: 2, capitals: 3, mixed: 4, number: 5, mark: 6 } as const;

export type Written = (typeof WRITTEN)[keyof typeof WRITTEN];

/** What a word says by itself, wherever it stands; numbers are hashes. Affixes are of the word in small letters. */
export interface WordForm {
  readonly exact: number;
  readonly lower: number;
  /** "Xxxxx-Xx": every letter by its kind, long runs cut to three. */
  readonly shape: number;
  /** "Xx-Xx": runs as one. */
  readonly outline: number;
  /** First letters: 1 to 4 of them; NONE when the word is no longer. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Classes of words used alike, from fine to broad; of unknown words, how they are written and end. */
  readonly fine: number;
  readonly middle: number;
  readonly broad: number;
  readonly written: Written;
  /** The first letter as a capital, for acronyms; "" of marks. */
  readonly initial: string;
  readonly length: number;
}

/** Words seen lately are kept, so that a text's many "the" are read once; then the store is emptied. */
const MOST_KEPT = 20_000;

/** Reads words; one reader may serve many texts. */
export class WordReader {
  private readonly classes: WordClasses;
  private readonly kept = new Map<string, WordForm>();

  constructor(classes: WordClasses) {
    this.classes = classes;
  }

  /** The form of a word; words longer than any word are known by their ends. */
  read(text: string): WordForm {
    const known = this.kept.get(text);
    if (known) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const form = this.formOf(text.length > LONGEST ? text.slice(0, LONGEST) : text);
    this.kept.set(text, form);
    return form;
  }

  private formOf(text: string): WordForm {
    const plain = text.replace(/\p{Nd}/gu, "0");
    const lower = plain.toLowerCase();
    const written = writtenAs(text);
    const fine = this.classes.classOf(lower);
    const unknown = combine(
      hashString("unknown"),
      written === WRITTEN.mark || written === WRITTEN.number ? written : 0,
    );
    return {
      exact: hashString(plain),
      lower: hashString(lower),
      shape: hashString(shapeOf(plain, 3)),
      outline: hashString(shapeOf(plain, 1)),
      prefixes: [1, 2, 3, 4].map((n) => (lower.length > n ? hashString(lower.slice(0, n)) : NONE)),
      suffixes: [1, 2, 3, 4].map((n) => (lower.length > n ? hashString(lower.slice(-n)) : NONE)),
      fine: fine < 0 ? unknown : combine(FINE, fine),
      middle: fine < 0 ? unknown : combine(MIDDLE, this.classes.middle(fine)),
      broad: fine < 0 ? unknown : combine(BROAD, this.classes.broad(fine)),
      written,
      initial: /^[\p{L}]/u.test(text) ? text[0]!.toUpperCase() : "",
      length: text.length,
    };
  }
}

const LONGEST = 60;
const FINE = hashString("fine");
const MIDDLE = hashString("middle");
const BROAD = hashString("broad");

function writtenAs(text: string): Written {
  if (/^\p{N}/u.test(text)) return WRITTEN.number;
  if (!/\p{L}/u.test(text)) return WRITTEN.mark;
  if (text === text.toLowerCase()) return WRITTEN.small;
  if (/^[\p{Lu}\p{Lt}]/u.test(text)) {
    const isAll = text === text.toUpperCase() && text.replace(/[^\p{L}]/gu, "").length > 1;
    return isAll ? WRITTEN.capitals : WRITTEN.capital;
  }
  return WRITTEN.mixed;
}

/** Letters as X and x, digits as 0, everything else as it is; of equal neighbours at most `longest`. */
function shapeOf(text: string, longest: number): string {
  let shape = "";
  let run = 0;
  for (const character of text) {
    const kind = kindOf(character);
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= longest) shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return "X";
  if (/\p{Ll}/u.test(character)) return "x";
  if (/\p{L}/u.test(character)) return "o";
  return character;
}
