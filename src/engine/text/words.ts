import { isCapital, isLetter, isNumber, isSpace, isWordCharacter, unitsAt } from "./characters.ts";
import type { Span } from "./span.ts";

/**
 * A word, number or punctuation mark with its place. A word keeps what is inside it (don't, al-Sisi,
 * 3.5, U.S.); its full stop stays only where it belongs to initials. A possessive 's is a token of its own.
 */
export interface Token extends Span {
  readonly text: string;
  /** True for words and numbers, false for a punctuation mark. */
  readonly isWord: boolean;
}

/**
 * The tokens of `text` within `span`, in order; offsets are those of `text`. Initials with their stops (U.S., J.), then words
 * and numbers joined inside by one apostrophe, hyphen, stop or comma between digits, then 's, then any one mark. Scripts
 * that are written without spaces give one token a run. Written out rather than matched by a pattern: everything
 * that reads a text begins here.
 */
export function tokensOf(text: string, span: Span): Token[] {
  const part = text.slice(span.start, span.end);
  const tokens: Token[] = [];
  for (let at = 0; at < part.length; ) {
    if (isSpace(part, at)) {
      at++;
      continue;
    }
    const end = initialsEnd(part, at) || wordEnd(part, at) || possessiveEnd(part, at) || at + unitsAt(part, at);
    const isWord = isLetter(part, at) || isNumber(part, at);
    tokens.push({ start: span.start + at, end: span.start + end, text: part.slice(at, end), isWord });
    at = end;
  }
  return tokens;
}

/** Where initials end that begin at `at`: two or more, or one before another capital ("J. Abara"); 0 when there are none. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  let count = 0;
  while (isCapital(text, end) && text[end + unitsAt(text, end)] === ".") {
    end += unitsAt(text, end) + 1;
    count++;
  }
  if (count !== 1) return count === 0 ? 0 : end;
  let next = end;
  while (next < text.length && isSpace(text, next)) next++;
  return next > end && isCapital(text, next) ? end : 0;
}

/** Where the word or number at `at` ends, with what is joined to it; 0 when there is none. */
function wordEnd(text: string, at: number): number {
  let end = runEnd(text, at);
  if (end === at) return 0;
  while (joins(text, end)) end = runEnd(text, end + 1);
  return end;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordCharacter(text, end)) end += unitsAt(text, end);
  return end;
}

/** Whether the mark at `at` joins the letters before and behind it to one word. */
function joins(text: string, at: number): boolean {
  const next = at + 1;
  if (next >= text.length || !isWordCharacter(text, next)) return false;
  switch (text[at]) {
    case "'":
    case "’":
      return possessiveEnd(text, at) === 0;
    case "-":
    case "‐":
    case "‑":
      return true;
    case ".":
    case ",":
      return isNumber(text, before(text, at)) && isNumber(text, next);
    case "&":
      return isLetter(text, before(text, at)) && isLetter(text, next);
    default:
      return false;
  }
}

/** Where the character before `at` begins. */
function before(text: string, at: number): number {
  return at > 1 && unitsAt(text, at - 2) === 2 ? at - 2 : at - 1;
}

/** Where a possessive 's at `at` ends; 0 when there is none. */
function possessiveEnd(text: string, at: number): number {
  const isMark = text[at] === "'" || text[at] === "’";
  if (!isMark || (text[at + 1] !== "s" && text[at + 1] !== "S")) return 0;
  return at + 2 < text.length && isWordCharacter(text, at + 2) ? 0 : at + 2;
}

/** The number of the first word that ends behind an offset; the count of words when there is none. */
export function wordAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
