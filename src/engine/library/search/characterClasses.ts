/**
 * What a character is to the index: a letter (and which, once case and accents are folded), a mark inside a word, or
 * what stands between words.
 *
 * One table of 65,536 numbers, filled as characters are met: a table look-up per character is what lets an index read
 * 140 million characters in a few seconds; regular expressions take five times as long.
 */

/** Stands between words. */
export const BETWEEN = 0;
/** Not looked at yet: call `classify`. */
export const UNKNOWN = 1;
export const APOSTROPHE = 2;
/** A letter of a script without spaces between words (Chinese, Japanese, Thai, ...), or half of a pair of surrogates. */
export const UNSPACED = 3;
/** Left out: accents that stand alone, soft hyphens, joiners, the Arabic stretch. */
export const NOTHING = 4;
export const STOP = 5;
export const COMMA = 6;
/** Folds to more than one letter: see `EXPANSIONS`. */
export const SEVERAL = 7;
/** Kinds from here on are the folded letter or digit itself. */
export const FIRST_LETTER = 48;

/** Kind by UTF-16 code unit. */
export const KINDS: Uint16Array = new Uint16Array(0x10000).fill(UNKNOWN);

/** What a character of kind SEVERAL folds to. */
export const EXPANSIONS = new Map<number, string>();

/** Looks at a character for the first time and remembers its kind. */
export function classify(code: number): number {
  const kind = kindOf(code);
  KINDS[code] = kind;
  return kind;
}

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) return UNSPACED;
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (character === "." || character === ",") return character === "." ? STOP : COMMA;
  if (IGNORED.test(character)) return NOTHING;
  if (!WORD.test(character)) return BETWEEN;
  if (NO_SPACES.test(character)) return UNSPACED;
  return foldedKind(code, character);
}

function foldedKind(code: number, character: string): number {
  const folded = SPELLED_OUT[character.toLowerCase()] ?? withoutAccents(character);
  if (folded.length === 1) return folded.charCodeAt(0);
  if (folded.length === 0 || folded.charCodeAt(0) < FIRST_LETTER) return BETWEEN;
  EXPANSIONS.set(code, folded);
  return SEVERAL;
}

/** Taken apart, stripped of accents, put together again (Korean syllables come apart, too). */
function withoutAccents(character: string): string {
  return character.normalize("NFKD").replace(IGNORED_ALL, "").toLowerCase().normalize("NFKC").replace(IGNORED_ALL, "");
}

const APOSTROPHES = /['\u2018\u2019\u201b\u02bc\u0060\u00b4\uff07]/;
const IGNORED_CLASS =
  "[\\u00ad\\u0640\\u200b-\\u200d\\u2060\\ufe00-\\ufe0f\\ufeff]|(?=\\p{M})[\\p{Script=Inherited}\\p{Script=Arabic}\\p{Script=Hebrew}]";
const IGNORED = new RegExp(IGNORED_CLASS, "u");
const IGNORED_ALL = new RegExp(IGNORED_CLASS, "gu");

/** Vowel signs of India's scripts are marks, and letters all the same. */
const WORD = /[\p{L}\p{N}\p{M}]/u;
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/** Letters that are no accented form of another to Unicode, but are to whoever has no such key. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
