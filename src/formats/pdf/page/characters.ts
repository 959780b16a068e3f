import { asStanding } from "./direction.ts";

/** What letters of a PDF are in a text: ligatures as the letters that they are made of, marks of old symbol fonts as what they look like. */

/** Of the fonts Symbol and Wingdings, as Word writes their bullets. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  "\uf06f": "○",
  "\uf0be": "—",
  "\uf02d": "−",
};

const ODD = /[^\u0021-\u007e\u00a1-\u00ac\u00ae-\u02ff]/;
/** Latin and Armenian ligatures, and the shapes that Arabic letters take within a word. */
const JOINED = /[\ufb00-\ufb17\ufb1d-\ufdff\ufe70-\ufefc]+/g;
const SPACE = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g;
const PRIVATE = /[\ue000-\uf8ff]/g;

/** What a glyph says: letters, one space, or nothing. */
export function letters(unicode: string): string {
  if (!ODD.test(unicode)) return unicode;
  return unicode
    .replace(SPACE, " ")
    .replace(UNSEEN, "")
    .replace(JOINED, (shape) => asStanding(shape.normalize("NFKC")))
    .replace(PRIVATE, (mark) => SYMBOLS[mark] ?? "");
}

/** Accents that old fonts draw on their own, and what they put on a letter. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["\u00b4", "\u0301"],
  ["^", "\u0302"],
  ["\u02c6", "\u0302"],
  ["~", "\u0303"],
  ["\u02dc", "\u0303"],
  ["\u00af", "\u0304"],
  ["\u02d8", "\u0306"],
  ["\u02d9", "\u0307"],
  ["\u00a8", "\u0308"],
  ["\u02da", "\u030a"],
  ["\u02dd", "\u030b"],
  ["\u02c7", "\u030c"],
  ["\u00b8", "\u0327"],
  ["\u02db", "\u0328"],
]);

export function isAccent(letter: string): boolean {
  return ACCENTS.has(letter);
}

/** A letter with an accent that is drawn over it: one character where there is one. */
export function accented(letter: string, accent: string): string {
  const bare = letter === "\u0131" ? "i" : letter;
  return (bare + (ACCENTS.get(accent) ?? "")).normalize("NFC");
}

/** Between two of these no space is written: Chinese and Japanese. */
export function isUnspaced(letter: string): boolean {
  return /[\u2e80-\u2fff\u3001-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(letter);
}
