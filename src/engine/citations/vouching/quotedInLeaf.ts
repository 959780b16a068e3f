import type { Block } from "../../text/markdown/block.ts";
import type { Span } from "../../text/span.ts";
import type { Site } from "../links/links.ts";
import type { BlockText } from "./blockText.ts";
import { firstJoined, inlineSpans, isNewThought } from "./inlineWords.ts";
import type { NoteBlocks } from "./noteBlocks.ts";
import { type Bond, type BoundQuotation, isLongEnough } from "./quotation.ts";
import { sourceBeside } from "./sourceBeside.ts";

/** What is quoted in a paragraph or a heading, with the links in it or beside it. */
export function quotationsInLeaf(leaf: Block, blocks: NoteBlocks): BoundQuotation[] {
  const read = blocks.read(leaf);
  const bonds = bondsWithin(read);
  return read.quoted.flatMap((span, i): BoundQuotation[] => {
    const words = read.words(span, "inline");
    if (!words) return [];
    const bond =
      bonds[i] ?? (isLongEnough(words.text) ? (nearest(read, span) ?? sourceBeside(leaf, words.text, blocks)) : null);
    if (bond) return [{ words, ...bond }];
    return isLongEnough(words.text) ? [{ words, sites: [], reason: null }] : [];
  });
}

/** For each quotation the links of its own sentence: those behind it, or else those before it that it was not taken for. */
export function bondsWithin(read: BlockText): (Bond | null)[] {
  const behind = read.quoted.map((): Site[] => []);
  const isLinkFirst = opensWithLink(read);
  read.sites.forEach((site, i) => {
    const spans = inlineSpans(read, i).filter((span) => !isLinkFirst || holds(span, read.places[i]!));
    for (const span of spans) behind[read.quoted.indexOf(span)]!.push(site);
  });
  const taken = new Set(behind.flat());
  return read.quoted.map((span, i): Bond | null => {
    const own = behind[i]!;
    if (own.length > 0)
      return { sites: own, reason: own[0]!.start < read.plain.startOf(span.end) ? "holds" : "behind" };
    const before = sitesBefore(read, span);
    if (before.length === 0) return null;
    // "“One” [H](a) and “two”": the link is that of the first.
    return { sites: before, reason: before.some((site) => taken.has(site)) ? "near sentence" : "before" };
  });
}

const holds = (span: Span, { start, end }: Span) => span.start <= start && end <= span.end;

/**
 * Whether a paragraph names each source before its words: "[One](...) says “...”, and [two](...) says “...”." It begins with a
 * link and ends with words, and none of its words has a link right behind it.
 */
function opensWithLink({ text, places, quoted }: BlockText): boolean {
  const [first, last] = [places[0], quoted.at(-1)];
  if (!first || !last || first.start > quoted[0]!.start || places.at(-1)!.end > last.start) return false;
  return !quoted.some(({ end }) => {
    const next = places.find(({ start }) => start >= end);
    return next !== undefined && RIGHT_BEHIND.test(text.slice(end, next.start));
  });
}

/** A closing mark, brackets, a dash or a comma. */
const RIGHT_BEHIND = /^[^\p{L}\p{N}]{0,8}$/u;

/** The links before a quotation in its sentence. */
function sitesBefore(read: BlockText, span: Span): readonly Site[] {
  const last = read.places.findLastIndex(({ end }) => end <= span.start);
  if (last < 0 || isNewThought(read, read.places[last]!.end, span.start)) return [];
  if (read.sentenceAt(read.places[last]!.start) !== read.sentenceAt(span.start)) return [];
  return read.sites.slice(firstJoined(read, last), last + 1);
}

/** The link in the sentence before or behind; where the paragraph has links to one place alone, that. */
function nearest(read: BlockText, span: Span): Bond | null {
  if (read.sites.length === 0) return null;
  const own = read.sentenceAt(span.start);
  const distances = read.places.map(({ start }) => {
    const distance = read.sentenceAt(start) - own;
    return distance <= 0 ? -distance : distance + 0.5;
  });
  const best = Math.min(...distances);
  const index = distances.indexOf(best);
  const isAlone = firstJoined(read, read.sites.length - 1) === 0;
  if (best > 1.5 && !isAlone) return null;
  const first = firstJoined(read, index);
  return { sites: read.sites.slice(first, index + 1), reason: "near sentence" };
}
