/**
 * Text -> folded words, for the index and for what is typed alike.
 *
 * Case, accents and the kind of marks are gone; an apostrophe joins (don't = dont), a possessive 's falls away
 * (Carter's = carter), initials and digits join over their stops (U.S. = us, 1,000 = 1000), a hyphen parts.
 * This is not engine/text's words: that one keeps what the recogniser must see, this one throws away all that a
 * person does not remember, and hands over letters without making a string of each word.
 *
 * Scripts without spaces become overlapping pairs of characters (自衛隊 = 自衛 衛隊 隊), so that any stretch typed is
 * found whatever a segmenter would make of it; Intl.Segmenter cuts a word in a sentence otherwise than the word alone,
 * and takes a hundred times as long.
 */
import {
  APOSTROPHE,
  BETWEEN,
  classify,
  EXPANSIONS,
  FIRST_LETTER,
  KINDS,
  NOTHING,
  SEVERAL,
  STOP,
  UNKNOWN,
  UNSPACED,
} from "./characterClasses.ts";

/** Receives each word: its folded letters in `letters[0..length)`, valid during the call; its place in the text. */
export interface SearchWordSink {
  word(letters: Uint16Array, length: number, hash: number, start: number, end: number): void;
}

/** Longer runs of letters are cut: nobody types more. */
export const LONGEST_WORD = 64;

const letters = new Uint16Array(LONGEST_WORD + 8);

/** Hash of no letters; each letter is added by `hashWith`. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** FNV-1a, which is quick and good enough for words. */
export function hashWith(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** Hands the words of `text` to `sink`, in order. `tails`: whether a run without spaces ends with its last character
 * alone, as it does in the index and not in what is typed. */
export function readSearchWords(text: string, sink: SearchWordSink, tails = true): void {
  const end = text.length;
  let at = 0;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind >= FIRST_LETTER || kind === SEVERAL) at = readWord(text, at, sink);
    else if (kind === UNSPACED) at = readUnspaced(text, at, sink, tails);
    else at++;
  }
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = KINDS[code]!;
  return kind === UNKNOWN ? classify(code) : kind;
}

/** Whether a letter of a spaced script, or a digit, stands at `at` (past the end, none does). */
function isLetterAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = kindAt(text, at);
  return kind >= FIRST_LETTER || kind === SEVERAL;
}

function readWord(text: string, start: number, sink: SearchWordSink): number {
  const end = text.length;
  let at = start;
  let length = 0;
  let hash = EMPTY_HASH;
  while (at < end && length < LONGEST_WORD) {
    const code = text.charCodeAt(at);
    let kind = KINDS[code]!;
    if (kind === UNKNOWN) kind = classify(code);
    if (kind >= FIRST_LETTER) {
      letters[length++] = kind;
      hash = hashWith(hash, kind);
    } else if (kind === BETWEEN || kind === UNSPACED) break;
    else if (kind === SEVERAL) {
      for (const letter of EXPANSIONS.get(code)!) {
        letters[length++] = letter.charCodeAt(0);
        hash = hashWith(hash, letter.charCodeAt(0));
      }
    } else if (kind !== NOTHING && !joins(kind, text, start, at)) {
      sink.word(letters, length, hash, start, at);
      return kind === APOSTROPHE && isPossessive(text, at) ? at + 2 : at;
    }
    at++;
  }
  sink.word(letters, length, hash, start, at);
  return at;
}

/** Whether the mark at `at` belongs inside the word that began at `start`. */
function joins(mark: number, text: string, start: number, at: number): boolean {
  if (!isLetterAt(text, at + 1)) return false;
  if (mark === APOSTROPHE) return at - start <= SHORT_WORD || !isPossessive(text, at);
  if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return true;
  // Initials: one letter on either side of each stop.
  return mark === STOP && (at - start === 1 || text[at - 2] === ".") && !isLetterAt(text, at + 2);
}

/** "it's", "let's", "he's" are words of their own; "Carter's" is Carter. */
const SHORT_WORD = 3;

function isPossessive(text: string, apostrophe: number): boolean {
  return (text.charCodeAt(apostrophe + 1) | 32) === 115 && !isLetterAt(text, apostrophe + 2);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readUnspaced(text: string, start: number, sink: SearchWordSink, tails: boolean): number {
  let at = start;
  while (at < text.length && kindAt(text, at) === UNSPACED) {
    const width = widthAt(text, at);
    const next = at + width;
    const paired = next < text.length && kindAt(text, next) === UNSPACED;
    if (!isWordCharacter(text, at, width)) return next;
    if (paired && isWordCharacter(text, next, widthAt(text, next))) emit(text, at, next + widthAt(text, next), sink);
    else if (tails || at === start) emit(text, at, next, sink);
    at = next;
  }
  return at;
}

/** A pair of surrogates is one character. */
function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Of what needs two code units, letters are words; emoji and broken halves are not. */
function isWordCharacter(text: string, at: number, width: number): boolean {
  const code = text.charCodeAt(at);
  if (width === 1) return code < 0xd800 || code > 0xdfff;
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

function emit(text: string, start: number, end: number, sink: SearchWordSink): void {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at++) {
    letters[at - start] = text.charCodeAt(at);
    hash = hashWith(hash, letters[at - start]!);
  }
  sink.word(letters, end - start, hash, start, end);
}

/** A folded word with its place in the text that it was read from. */
export interface SearchWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of `text` as strings: for what is typed and for the few sentences that are shown. */
export function searchWords(text: string, tails = true): SearchWord[] {
  const words: SearchWord[] = [];
  const word = (from: Uint16Array, length: number, _hash: number, start: number, end: number) => {
    words.push({ text: String.fromCharCode(...from.subarray(0, length)), start, end });
  };
  readSearchWords(text, { word }, tails);
  return words;
}
