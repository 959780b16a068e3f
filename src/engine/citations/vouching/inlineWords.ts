import type { Span } from "../../text/span.ts";
import type { BlockText } from "./blockText.ts";

/**
 * The quoted words that the site `index` of a paragraph vouches for, without their marks: the quotation that holds the
 * link; else those before it and in its sentence, back to the link before. A link right behind another one vouches for
 * the same words.
 */
export function inlineSpans(read: BlockText, index: number): Span[] {
  const place = read.places[firstJoined(read, index)];
  if (!place) return [];
  const last = read.quoted.findLastIndex(({ start }) => start < place.start);
  const around = read.quoted[last];
  if (around && place.end <= around.end) return [around];
  return quotedBefore(read, place, last, read.places[firstJoined(read, index) - 1]?.end ?? 0);
}

/** The first of the links that stand side by side with one, for the same words. */
export function firstJoined(read: BlockText, index: number): number {
  let first = index;
  while (first > 0 && JOINING.test(between(read, first))) first--;
  return first;
}

/** What stands between two links for the same words. */
const JOINING = /^[\s,;/|()[\]&+]*(?:and|also|see|cf\.?)?[\s,;/|()[\]&+]*$/iu;
const LONGEST_JOINING = 24;

function between({ text, places }: BlockText, index: number): string {
  const gap = text.slice(places[index - 1]!.end, places[index]!.start);
  return gap.length > LONGEST_JOINING ? "another thought" : gap;
}

function quotedBefore(read: BlockText, place: Span, last: number, from: number): Span[] {
  const { quoted } = read;
  const vouched: Span[] = [];
  let until = place.start;
  for (let i = last; i >= 0 && quoted[i]!.start >= from; i--) {
    if (isNewThought(read, quoted[i]!.end, until)) break;
    vouched.unshift(quoted[i]!);
    until = quoted[i]!.start;
  }
  return vouched;
}

/** Whether a sentence that says something ends between two offsets. */
export function isNewThought({ text, sentences }: BlockText, from: number, to: number): boolean {
  const ending = sentences.findLast(({ end }) => end < to);
  return ending !== undefined && ending.end > from && /[\p{L}\p{N}]/u.test(text.slice(from, ending.end));
}
