import type { Span } from "../../text/span.ts";

/** Where some words stand in a text, as whole words. */
export function wordsAt(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!/[\p{L}\p{N}-]/u.test(`${text[start - 1] ?? " "}${text[end] ?? " "}`)) found.push({ start, end });
  }
  return found;
}
