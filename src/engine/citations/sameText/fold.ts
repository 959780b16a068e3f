import { isLineBreak } from "../../text/lineIndex.ts";
import { Kind, kindAt, lengthAt } from "./letterKinds.ts";
import { FEET, INCHES, measureAt } from "./measures.ts";
import { noteSignStart } from "./noteNumbers.ts";

/**
 * A text as the words and marks that meaning hangs on. Two texts are the same when their keys are: folded away are
 * the shapes of quotation marks, dashes and ellipses, every space and line break, Markdown's ">" before a line and
 * its emphasis, composed and decomposed accents, soft hyphens, zero-width characters, ligatures and the long s. Letters, digits,
 * case, order and all other punctuation stay, and so do feet and inches. A note number set high is a word of its own.
 */
export interface FoldedWord {
  /** What is compared (see `isSameKey`): a word, one of MARK, DASH, ELLIPSIS, FEET, INCHES, or a punctuation mark. */
  readonly key: string;
  /** UTF-16 offsets in the text that was folded. */
  readonly start: number;
  readonly end: number;
  /** Whether a letter or a digit is in it. */
  readonly isWord: boolean;
  /**
   * Set where a line ends in a hyphen and its word goes on in the next line. Whether that hyphen belongs to the word
   * cannot be seen ("well-\nknown", "exam-\nple"): `key` is without it, these are the two halves.
   */
  readonly halves?: readonly [FoldedWord, FoldedWord, FoldedWord];
}

export const MARK = '"';
export const DASH = "-";
export const ELLIPSIS = "…";

/**
 * The other keys that a key counts as. A quotation mark behind a number may be one of measure: where that cannot be seen
 * on one side, it is what stands on the other. But feet are no inches.
 */
export function keysLike(key: string): readonly string[] {
  return key === MARK ? MEASURES : MEASURES.includes(key) ? [MARK] : NONE;
}

const MEASURES = [FEET, INCHES];
const NONE: readonly string[] = [];

/** Whether two keys count as the same. */
export function isSameKey(a: string, b: string): boolean {
  return a === b || keysLike(a).includes(b);
}

/** Receives the words of a text in order. */
export type WordSink = (
  key: string,
  start: number,
  end: number,
  isWord: boolean,
  halves?: FoldedWord["halves"],
) => void;

/** The folded words of a text, in order. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  fold(text, (key, start, end, isWord, halves) => {
    words.push(halves ? { key, start, end, isWord, halves } : { key, start, end, isWord });
  });
  return words;
}

/** Folds a text into `sink`; linear in its length. */
export function fold(text: string, sink: WordSink): void {
  let at = 0;
  let lineBegins = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code === SPACE ? Kind.Space : isPlain(code) ? Kind.Letter : kindAt(text, at);
    if (kind === Kind.Space) {
      lineBegins ||= isLineBreak(code);
      at++;
    } else if (kind === Kind.Ignored) {
      lineBegins = false;
      at++;
    } else if (lineBegins && text[at] === ">") {
      at++;
    } else {
      lineBegins = false;
      at = kind === Kind.Letter || kind === Kind.Digit ? foldWord(text, at, sink) : foldMark(text, at, kind, sink);
    }
  }
}

/** One word from `start`; with its second half where a hyphen at the line's end breaks it. Returns where it ends. */
function foldWord(text: string, start: number, sink: WordSink): number {
  const plainEnd = plainWordEnd(text, start);
  if (plainEnd > start) {
    sink(text.slice(start, plainEnd), start, plainEnd, true);
    return plainEnd;
  }
  const end = noteSignStart(text, start, wordEnd(text, start));
  const rest = secondHalf(text, end);
  if (rest < 0) {
    sink(keyOf(text, start, end), start, end, true);
    return end;
  }
  const restEnd = wordEnd(text, rest);
  const first = { key: keyOf(text, start, end), start, end, isWord: true };
  const hyphen = { key: DASH, start: end, end: end + 1, isWord: false };
  const second = { key: keyOf(text, rest, restEnd), start: rest, end: restEnd, isWord: true };
  sink(first.key + second.key, start, restEnd, true, [first, hyphen, second]);
  return restEnd;
}

/** Where a word of nothing but ASCII letters and digits ends, when a space follows or a mark and a space: nearly always. Else `start`. */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next === SPACE || isLineBreak(next)) return end;
  return next < 128 && next !== HYPHEN && text.charCodeAt(end + 1) === SPACE ? end : start;
}

const SPACE = 32;
const HYPHEN = 45;

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Where a word ends: it keeps an apostrophe between letters, a stop or comma between digits, and soft hyphens. */
function wordEnd(text: string, start: number): number {
  let end = start;
  let at = start;
  let last = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === Kind.Letter || kind === Kind.Digit) {
      last = kind;
      at += lengthAt(text, at);
      end = at;
    } else if (kind === Kind.Ignored && !EMPHASIS.includes(text[at]!)) at = afterSoftBreak(text, at);
    else if (joins(text, at, kind, last)) at++;
    else break;
  }
  return end;
}

function joins(text: string, at: number, kind: number, before: number): boolean {
  if (at + 1 >= text.length) return false;
  const after = kindAt(text, at + 1);
  if (kind === Kind.Mark) return APOSTROPHES.includes(text[at]!) && before === Kind.Letter && after === Kind.Letter;
  const separates = kind === Kind.Stop || text[at] === ",";
  return separates && before === Kind.Digit && after === Kind.Digit;
}

const APOSTROPHES = "'’‘`´′＇";
/** Part words, or "5*3" would read as 53. */
const EMPHASIS = "*_";
const SOFT_HYPHEN = "\u00ad";

/** Past an ignored character; past the line break as well where a soft hyphen has shown at a line's end. */
function afterSoftBreak(text: string, at: number): number {
  if (text[at] !== SOFT_HYPHEN) return at + 1;
  const next = nextLine(text, at + 1);
  return next > 0 ? next : at + 1;
}

/** Where the second half of a word begins that a hyphen at `at` breaks at the line's end, or -1. */
function secondHalf(text: string, at: number): number {
  if (at >= text.length || !"-‐".includes(text[at]!)) return -1;
  const next = nextLine(text, at + 1);
  return next > 0 && /\p{Ll}/u.test(text[next]!) ? next : -1;
}

/** The first character of the next line, when only spaces stand before the line break at or after `at`; else -1. */
function nextLine(text: string, at: number): number {
  LINE_BREAK.lastIndex = at;
  const match = LINE_BREAK.exec(text);
  return match && LINE_BREAK.lastIndex < text.length ? LINE_BREAK.lastIndex : -1;
}

/** Bounded, so that a text of nothing but spaces costs no more than its length. */
const LINE_BREAK = /[ \t]{0,8}(?:\r\n|\r|\n)[ \t]{0,32}(?:>[ \t]{0,8}){0,4}/y;

/** One mark from `start`; a run of stops, of dashes or of quotation marks (nested, or doubled single ones) is one. */
function foldMark(text: string, start: number, kind: number, sink: WordSink): number {
  const measure = kind === Kind.Mark ? measureAt(text, start) : null;
  if (measure) {
    sink(measure.key, start, measure.end, false);
    return measure.end;
  }
  let end = start + lengthAt(text, start);
  let key = text.slice(start, end);
  if (kind === Kind.Mark) {
    key = MARK;
    end = runEnd(text, end, (next) => next === Kind.Mark);
  } else if (kind === Kind.Dash) {
    key = DASH;
    while (end < text.length && kindAt(text, end) === Kind.Dash) end++;
  } else if (kind === Kind.Stop || kind === Kind.Ellipsis) {
    end = runEnd(text, end, (next) => next === Kind.Stop || next === Kind.Ellipsis);
    if (kind === Kind.Ellipsis || end > start + 1) key = ELLIPSIS;
  } else if (kind === Kind.Ideograph) {
    while (end < text.length && COMBINING.test(text[end]!)) end++;
    key = text.slice(start, end).normalize("NFC");
  }
  sink(key, start, end, kind === Kind.Ideograph);
  return end;
}

const COMBINING = /\p{M}/u;

/** Where a run of marks of a kind ends, spaced (". . .") or not. */
function runEnd(text: string, end: number, goesOn: (kind: number) => boolean): number {
  for (;;) {
    const next = afterSpace(text, end);
    if (next >= text.length || !goesOn(kindAt(text, next))) return end;
    end = next + lengthAt(text, next);
  }
}

/** The next character from `at` on that is not folded away. */
function afterSpace(text: string, at: number): number {
  let lineBegins = false;
  for (let next = at; next < text.length; next++) {
    const kind = kindAt(text, next);
    if (kind === Kind.Space) lineBegins ||= isLineBreak(text.charCodeAt(next));
    else if (kind === Kind.Ignored) lineBegins = false;
    else if (!lineBegins || text[next] !== ">") return next;
  }
  return text.length;
}

const PLAIN = /^[\x21-\x26\x28-\x29\x2b-\x5e\x61-\x7e]*$/;

function keyOf(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  if (PLAIN.test(word)) return word;
  let key = "";
  for (const character of word) {
    const kind = kindAt(character, 0);
    if (kind === Kind.Mark) key += "'";
    else if (kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Stop || character === ",") key += character;
  }
  return key.normalize("NFC").replace(TYPE, (type) => type.normalize("NFKC"));
}

/** Printers' types: one sign for two or three letters (alphabetic presentation forms), and the long s of old prints. */
const TYPE = /[\ufb00-\ufb06\u017f]/g;
