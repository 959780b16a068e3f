import type { Span } from "../../text/span.ts";
import type { NotePart } from "./notePart.ts";

/**
 * The quoted words that the site `index` of a paragraph vouches for, without their marks: the quotation that holds the
 * link; else those before it and in its sentence, back to the link before. A link right behind another one vouches for
 * the same words.
 */
export function inlineSpans(stretch: NotePart, index: number): Span[] {
  let own = index;
  while (own > 0 && JOINING.test(between(stretch, own))) own--;
  const site = stretch.sites[own];
  if (!site) return [];
  const last = stretch.quoted.findLastIndex(({ start }) => start < site.start);
  const around = stretch.quoted[last];
  if (around && site.end <= around.end) return [around];
  return quotedBefore(stretch, site, last, stretch.sites[own - 1]?.end ?? 0);
}

/** What stands between two links for the same words. */
const JOINING = /^[\s,;/|()[\]&+]*(?:and|also|see|cf\.?)?[\s,;/|()[\]&+]*$/iu;
const LONGEST_JOINING = 24;

function between({ text, sites }: NotePart, index: number): string {
  const gap = text.slice(sites[index - 1]!.end, sites[index]!.start);
  return gap.length > LONGEST_JOINING ? "another thought" : gap;
}

function quotedBefore({ text, quoted, sentences }: NotePart, site: Span, last: number, from: number): Span[] {
  const vouched: Span[] = [];
  let until = site.start;
  for (let i = last; i >= 0 && quoted[i]!.start >= from; i--) {
    if (isNewThought(text, sentences, quoted[i]!.end, until)) break;
    vouched.unshift(quoted[i]!);
    until = quoted[i]!.start;
  }
  return vouched;
}

/** Whether a sentence that says something ends between a quotation and what follows it. */
function isNewThought(text: string, sentences: readonly Span[], from: number, to: number): boolean {
  const ending = sentences.findLast(({ end }) => end < to);
  return ending !== undefined && ending.end > from && /[\p{L}\p{N}]/u.test(text.slice(from, ending.end));
}
