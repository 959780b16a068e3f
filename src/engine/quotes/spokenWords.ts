import type { Quotation } from "./quotation.ts";

/**
 * The words of a quotation as one text, without the marks that are put again at the beginning of each of its paragraphs:
 * they open nothing. What stands around "he said" stays.
 */
export function spokenWords(
  text: string,
  { start, end, segments }: Pick<Quotation, "start" | "end" | "segments">,
): string {
  let words = "";
  let from = start;
  for (const [i, segment] of segments.entries()) {
    const before = segments[i - 1];
    if (!before || !REOPENED.test(text.slice(before.end, segment.start))) continue;
    words += `${text.slice(from, before.end)} `;
    from = segment.start;
  }
  return words + text.slice(from, end);
}

/** The end of a line, perhaps the mark of Markdown's block quotations, and a quotation mark. */
const REOPENED = /^[^\S\r\n]*[\r\n][\s>]*["“”„«»‘’'‹›「『]+\s*$/u;
