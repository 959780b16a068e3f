import { hashString, NONE } from "../../model/hash.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Casing, SentenceReader, SentenceWords } from "./sentenceWords.ts";
import { LETTER_CASES, PARTS, type WordForm } from "./wordForm.ts";

/** A sentence's words, or some of a very long one's: the places from `first`, `length` of them. */
export interface WordRange {
  readonly first: number;
  readonly length: number;
  readonly casing: Casing;
  /** The sentence that this is; null for a part of one. */
  readonly sentence: SentenceWords | null;
}

/** How many empty places stand between sentences, so that no window reaches into the next one. */
export const GAP = 3;

/** A text as the name recogniser walks through it: its words at places, sentence by sentence, GAP empty places apart. */
export interface NameText {
  readonly prose: string;
  readonly stretches: readonly WordRange[];
  /** The word at each place; EMPTY in a gap. */
  readonly forms: readonly WordForm[];
  /** Its hashes, a column for each of PARTS. */
  readonly columns: readonly Int32Array[];
  /** UTF-16 offsets of the word at each place. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The casing of the sentence at each place. */
  readonly casings: Uint8Array;
}

/** What stands in a gap. */
export const EMPTY: WordForm = emptyForm();

/** Cuts a text into words and reads each. */
export function readNameText(source: SourceText, reader: SentenceReader): NameText {
  const sentences = source.sentences.map(({ start, end }) => reader.read(source.prose.slice(start, end)));
  const size = sentences.reduce((sum, { forms }) => sum + forms.length + GAP, GAP);
  const forms: WordForm[] = new Array<WordForm>(size).fill(EMPTY);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const casings = new Uint8Array(size);
  const stretches: WordRange[] = [];
  let first = GAP;
  sentences.forEach((sentence, s) => {
    const { start, end } = source.sentences[s]!;
    const { length } = sentence.forms;
    for (let i = 0; i < length; i++) {
      forms[first + i] = sentence.forms[i]!;
      starts[first + i] = start + sentence.starts[i]!;
      ends[first + i] = start + sentence.ends[i]!;
    }
    casings.fill(sentence.casing, first, first + length);
    starts.fill(end, first + length, first + length + GAP);
    ends.fill(end, first + length, first + length + GAP);
    addStretches(stretches, first, sentence);
    first += length + GAP;
  });
  return { prose: source.prose, stretches, forms, columns: columnsOf(forms), starts, ends, casings };
}

/** No stretch is longer; a text of one line, a table or a list is labelled piece by piece, in bounded memory. */
const LONGEST_STRETCH = 1000;

function addStretches(stretches: WordRange[], first: number, sentence: SentenceWords): void {
  const { casing, forms } = sentence;
  const isWhole = forms.length <= LONGEST_STRETCH;
  for (let from = 0; from < forms.length; from += LONGEST_STRETCH) {
    const length = Math.min(LONGEST_STRETCH, forms.length - from);
    stretches.push({ first: first + from, length, casing, sentence: isWhole ? sentence : null });
  }
}

function emptyForm(): WordForm {
  const nothing = hashString("(nothing)");
  return {
    hashes: PARTS.map((part) => (part.startsWith("aspect") ? NONE : nothing)),
    lower: nothing,
    written: LETTER_CASES.mark,
    initial: "",
    length: 0,
  };
}

/** For each part of words a column with its hash at each place: features run down columns. */
function columnsOf(forms: readonly WordForm[]): Int32Array[] {
  return PARTS.map((_, part) => {
    const column = new Int32Array(forms.length);
    for (let i = 0; i < forms.length; i++) column[i] = forms[i]!.hashes[part]!;
    return column;
  });
}
