import type { Span } from "../../text/span.ts";
import { foldedWords } from "../sameText/fold.ts";

/** A word or a mark of a sentence, as its sense is read; UTF-16 offsets of the text. */
export interface SenseWord extends Span {
  /** In small letters, apostrophes straight; of marks, as written, but for quotation marks, which are all alike. */
  readonly key: string;
  readonly isWord: boolean;
  /** Whether it begins with a capital. */
  readonly isCapital: boolean;
}

/** A word or a mark of a text, as its sense is read. */
export function senseWord(text: string, { start, end }: Span): SenseWord {
  const written = text.slice(start, end);
  const isWord = /[\p{L}\p{N}]/u.test(written);
  const [folded] = isWord || QUOTING.test(written) ? foldedWords(written) : [];
  return { key: (folded?.key ?? written).toLowerCase(), start, end, isWord, isCapital: /^\p{Lu}/u.test(written) };
}

const QUOTING = /^["'`´‘’‚‛“”„‟«»‹›＂「」『』]/u;

/** The words and marks of a text, in order. */
export function senseWords(text: string): SenseWord[] {
  return withoutHyphens(foldedWords(text).map((word) => senseWord(text, word)));
}

/** A hyphen within a word is no mark. */
export function withoutHyphens(words: readonly SenseWord[]): SenseWord[] {
  return words.filter(
    ({ key, start, end }, i) => !(/^[-‐‑]$/u.test(key) && words[i - 1]?.end === start && words[i + 1]?.start === end),
  );
}

/** A set of words, from a line of them. */
export const setOf = (line: string): ReadonlySet<string> => new Set(line.split(" "));
