import type { WordClasses } from "../../model/wordClasses.ts";
import { RecentResults } from "../../text/recentResults.ts";
import { tokensOf } from "../../text/words.ts";
import { LETTER_CASES, type WordForm, WordReader } from "./wordForm.ts";

/** How the letters of a sentence are cased; what a capital says hangs on it. */
export const CASING = { plain: 1, capitals: 2, heading: 3, small: 4 } as const;

export type Casing = (typeof CASING)[keyof typeof CASING];

/** What a sentence says by itself, in whatever text it stands. The same object for the same words as long as it is remembered. */
export interface SentenceWords {
  readonly forms: readonly WordForm[];
  /** UTF-16 offsets of each word, from the start of the sentence. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly casing: Casing;
}

/** Two generations of as many words are remembered: several long articles that are being edited. */
const MOST_WORDS = 30_000;

/** Reads sentences, each of them once as long as it is remembered. */
export class SentenceReader {
  private readonly words: WordReader;
  private readonly recent = new RecentResults<SentenceWords>(MOST_WORDS);

  constructor(classes: WordClasses) {
    this.words = new WordReader(classes);
  }

  read(sentence: string): SentenceWords {
    return this.recent.get(sentence, () => this.readNew(sentence), costOf);
  }

  /** Words are cut at hyphens, which become words of their own: "US-led" holds a name. */
  private readNew(sentence: string): SentenceWords {
    const forms: WordForm[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const push = (text: string, start: number) => {
      forms.push(this.words.read(text));
      starts.push(start);
      ends.push(start + text.length);
    };
    for (const { text, start, isWord } of tokensOf(sentence, { start: 0, end: sentence.length })) {
      if (!isWord || !HYPHEN.test(text)) push(text, start);
      else for (const piece of text.matchAll(PIECES)) push(piece[0], start + piece.index);
    }
    return { forms, starts, ends, casing: casingOf(forms) };
  }
}

const HYPHEN = /[‐‑-]/;
const PIECES = /[‐‑-]|[^‐‑-]+/g;

/** An empty sentence takes room, too. */
const costOf = ({ forms }: SentenceWords) => 1 + forms.length;

/** A sentence needs so many words before its capitals say what it is. */
const ENOUGH = 3;

function casingOf(forms: readonly WordForm[]): Casing {
  let [words, small, capitals, long] = [0, 0, 0, 0];
  for (const { written, length } of forms) {
    if (written === LETTER_CASES.mark || written === LETTER_CASES.number) continue;
    words++;
    if (length > 3) long++;
    if (written === LETTER_CASES.small) small += length > 3 ? 1 : 0;
    if (written === LETTER_CASES.capitals) capitals++;
  }
  if (words >= ENOUGH && capitals >= 0.7 * words) return CASING.capitals;
  if (words >= ENOUGH && long >= 2 && small <= 0.2 * long) return CASING.heading;
  const hasCapital = forms.some(({ written }) => written !== LETTER_CASES.small && written < LETTER_CASES.number);
  return hasCapital ? CASING.plain : CASING.small;
}
