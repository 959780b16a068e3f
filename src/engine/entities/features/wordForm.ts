import { combine, hashString, NONE } from "../../model/hash.ts";
import type { WordClasses } from "../../model/wordClasses.ts";

/** How a word is written: the cases that say whether it may be a name. */
export const LETTER_CASES = { small: 1, capital: 2, capitals: 3, mixed: 4, number: 5, mark: 6 } as const;

export type LetterCase = (typeof LETTER_CASES)[keyof typeof LETTER_CASES];

/**
 * What a word says by itself, each as a hash: as it stands and in small letters; its shape ("Xxxxx-Xx", long runs cut to
 * three) and outline (runs as one); its first and last letters, NONE when it has no more than these; the classes of
 * words used alike, from fine to broad, and the aspects that words of different classes share.
 */
export const PARTS = [
  "exact",
  "lower",
  "shape",
  "outline",
  "fine",
  "middle",
  "broad",
  "prefix2",
  "prefix3",
  "prefix4",
  "suffix1",
  "suffix2",
  "suffix3",
  "suffix4",
  "aspect1",
  "aspect2",
  "aspect3",
  "aspect4",
  "aspect5",
] as const;

export type Part = (typeof PARTS)[number];

/** A word, wherever it stands. */
export interface WordForm {
  /** In the order of PARTS. */
  readonly hashes: readonly number[];
  readonly lower: number;
  readonly written: LetterCase;
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
    const hashes: Record<Part, number> = {
      exact: hashString(plain),
      lower: hashString(lower),
      shape: hashString(shapeOf(plain, 3)),
      outline: hashString(shapeOf(plain, 1)),
      prefix2: firstLetters(lower, 2),
      prefix3: firstLetters(lower, 3),
      prefix4: firstLetters(lower, 4),
      suffix1: lastLetters(lower, 1),
      suffix2: lastLetters(lower, 2),
      suffix3: lastLetters(lower, 3),
      suffix4: lastLetters(lower, 4),
      ...this.useOf(lower, written),
    };
    return {
      hashes: PARTS.map((part) => hashes[part]),
      lower: hashes.lower,
      written,
      initial: /^[\p{L}]/u.test(text) ? text[0]!.toUpperCase() : "",
      length: text.length,
    };
  }

  /** Unknown words are of a class of their own and have no aspects; marks and numbers are apart from these. */
  private useOf(lower: string, written: LetterCase): Record<PartOfUse, number> {
    const { classes } = this;
    const entry = classes.entryOf(lower);
    const aspect = (number: number) => (entry < 0 ? NONE : combine(ASPECT, classes.aspect(entry, number)));
    const aspects = {
      aspect1: aspect(0),
      aspect2: aspect(1),
      aspect3: aspect(2),
      aspect4: aspect(3),
      aspect5: aspect(4),
    };
    if (entry < 0) {
      const unknown = combine(UNKNOWN, written === LETTER_CASES.mark || written === LETTER_CASES.number ? written : 0);
      return { ...aspects, fine: unknown, middle: unknown, broad: unknown };
    }
    const fine = classes.classOf(entry);
    return {
      ...aspects,
      fine: combine(FINE, fine),
      middle: combine(MIDDLE, classes.middle(fine)),
      broad: combine(BROAD, classes.broad(fine)),
    };
  }
}

type PartOfUse = "fine" | "middle" | "broad" | `aspect${1 | 2 | 3 | 4 | 5}`;

const ASPECT = hashString("aspect");
const UNKNOWN = hashString("unknown");
const firstLetters = (word: string, count: number) => (word.length > count ? hashString(word.slice(0, count)) : NONE);
const lastLetters = (word: string, count: number) => (word.length > count ? hashString(word.slice(-count)) : NONE);

const LONGEST = 60;
const FINE = hashString("fine");
const MIDDLE = hashString("middle");
const BROAD = hashString("broad");

function writtenAs(text: string): LetterCase {
  if (/^\p{N}/u.test(text)) return LETTER_CASES.number;
  if (!/\p{L}/u.test(text)) return LETTER_CASES.mark;
  if (text === text.toLowerCase()) return LETTER_CASES.small;
  if (/^[\p{Lu}\p{Lt}]/u.test(text)) {
    const isAll = text === text.toUpperCase() && text.replace(/[^\p{L}]/gu, "").length > 1;
    return isAll ? LETTER_CASES.capitals : LETTER_CASES.capital;
  }
  return LETTER_CASES.mixed;
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
