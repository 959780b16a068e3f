import type { Span } from "../../text/span.ts";
import { foldedWords } from "../sameText/fold.ts";

/** Longer than any word; how far a selection may grow on either side. */
const LONGEST_WORD = 200;

/**
 * The span grown to whole words, without the white space at its edges; never splits a surrogate pair or a letter from
 * its accents. A span of nothing but white space gives an empty one.
 */
export function growToWords(text: string, span: Span): Span {
  let start = Math.max(0, Math.min(span.start, span.end));
  let end = Math.min(text.length, Math.max(span.start, span.end));
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (start === end) return { start, end };
  const from = Math.max(0, start - LONGEST_WORD);
  for (const word of foldedWords(text.slice(from, end + LONGEST_WORD))) {
    const wordStart = from + word.start;
    const wordEnd = from + word.end;
    if (wordStart < start && start < wordEnd) start = wordStart;
    if (wordStart < end && end < wordEnd) end = wordEnd;
  }
  if (splitsPair(text, start)) start--;
  if (splitsPair(text, end)) end++;
  while (end < text.length && /[\p{M}\u200d]/u.test(text[end]!)) end++;
  return { start, end };
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!);
}
