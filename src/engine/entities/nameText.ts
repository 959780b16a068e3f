import { hashString, NONE } from "../model/hash.ts";
import type { SourceText } from "../text/sourceText.ts";
import type { Span } from "../text/span.ts";
import { tokensOf } from "../text/words.ts";
import { PARTS, type WordForm, type WordReader, WRITTEN } from "./wordForm.ts";

/** How the letters of a sentence are cased; what a capital says hangs on it. */
export const CASING = { plain: 1, capitals: 2, heading: 3, small: 4 } as const;

export type Casing = (typeof CASING)[keyof typeof CASING];

/** A sentence's words, or some of a very long one's: the places from `first`, `length` of them. */
export interface Stretch {
  readonly first: number;
  readonly length: number;
  readonly casing: Casing;
}

/** How many empty places stand between sentences, so that no window reaches into the next one. */
export const GAP = 3;

/** A text as the name recogniser walks through it: its words at places, sentence by sentence, GAP empty places apart. */
export interface NameText {
  readonly prose: string;
  readonly stretches: readonly Stretch[];
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

/** Cuts a text into words and reads each. Words are cut at hyphens: "US-led" holds a name. */
export function readNameText(source: SourceText, reader: WordReader): NameText {
  const forms: WordForm[] = [EMPTY, EMPTY, EMPTY];
  const starts = [0, 0, 0];
  const ends = [0, 0, 0];
  const stretches: Stretch[] = [];
  for (const sentence of source.sentences) {
    const first = forms.length;
    for (const { start, end } of piecesOf(source.prose, sentence)) {
      forms.push(reader.read(source.prose.slice(start, end)));
      starts.push(start);
      ends.push(end);
    }
    stretches.push(...cut(first, forms.length, casingOf(forms, first)));
    for (let gap = 0; gap < GAP; gap++) {
      forms.push(EMPTY);
      starts.push(sentence.end);
      ends.push(sentence.end);
    }
  }
  const casings = new Uint8Array(forms.length);
  for (const { first, length, casing } of stretches) casings.fill(casing, first, first + length);
  return {
    prose: source.prose,
    stretches,
    forms,
    columns: columnsOf(forms),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    casings,
  };
}

/** No sentence is longer; a text of one line, a table or a list is labelled piece by piece, in bounded memory. */
const LONGEST_STRETCH = 1000;

function cut(first: number, end: number, casing: Casing): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = first; from < end; from += LONGEST_STRETCH) {
    stretches.push({ first: from, length: Math.min(LONGEST_STRETCH, end - from), casing });
  }
  return stretches;
}

/** Words and marks, with hyphens as words of their own. */
function piecesOf(prose: string, sentence: Span): Span[] {
  return tokensOf(prose, sentence).flatMap((token) => {
    if (!token.isWord || !/[‐‑-]/.test(token.text)) return [token];
    return [...token.text.matchAll(/[‐‑-]|[^‐‑-]+/g)].map((piece) => ({
      start: token.start + piece.index,
      end: token.start + piece.index + piece[0].length,
    }));
  });
}

/** A sentence needs so many words before its capitals say what it is. */
const ENOUGH = 3;

function casingOf(forms: readonly WordForm[], first: number): Casing {
  let [words, small, capitals, long] = [0, 0, 0, 0];
  for (let i = first; i < forms.length; i++) {
    const { written, length } = forms[i]!;
    if (written === WRITTEN.mark || written === WRITTEN.number) continue;
    words++;
    if (length > 3) long++;
    if (written === WRITTEN.small) small += length > 3 ? 1 : 0;
    if (written === WRITTEN.capitals) capitals++;
  }
  if (words >= ENOUGH && capitals >= 0.7 * words) return CASING.capitals;
  if (words >= ENOUGH && long >= 2 && small <= 0.2 * long) return CASING.heading;
  const hasCapital = forms.slice(first).some(({ written }) => written !== WRITTEN.small && written < WRITTEN.number);
  return hasCapital ? CASING.plain : CASING.small;
}

function emptyForm(): WordForm {
  const nothing = hashString("(nothing)");
  return {
    hashes: PARTS.map((part) => (part.startsWith("aspect") ? NONE : nothing)),
    lower: nothing,
    written: WRITTEN.mark,
    initial: "",
    length: 0,
  };
}

/** For each part of words a column with its hash at each place: features run down columns. */
function columnsOf(forms: readonly WordForm[]): Int32Array[] {
  return PARTS.map((_, part) => Int32Array.from(forms, ({ hashes }) => hashes[part]!));
}
