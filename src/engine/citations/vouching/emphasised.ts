import type { Block } from "../../text/markdown/block.ts";
import { plainOffset } from "../../text/markdown/plainText.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Site } from "../links/links.ts";
import type { BlockText } from "./blockText.ts";
import { firstJoined, isNewThought } from "./inlineWords.ts";
import type { NoteBlocks } from "./noteBlocks.ts";
import { type BoundQuotation, isLongEnough } from "./quotation.ts";
import { ofNextAlone } from "./sourceBeside.ts";

/**
 * Words that a paragraph sets in italics or highlights and links to a source beside them, or in the next paragraph, where nothing
 * in it stands in quotation marks: many people quote so. What may be the title of a book is none.
 */
export function emphasisedQuotations(leaf: Block, blocks: NoteBlocks): BoundQuotation[] {
  const read = blocks.read(leaf);
  if (read.quoted.length > 0) return [];
  return emphasisedIn(leaf, read).flatMap((span): BoundQuotation[] => {
    const words = read.words(span, "inline");
    if (!words || !isLongEnough(words.text) || isTitle(words.text)) return [];
    const sites = siteBeside(read, span);
    if (sites.length === 0) {
      const bond = ofNextAlone(leaf, words.text, blocks);
      return bond ? [{ words, ...bond }] : [];
    }
    const isSaid = SAID.test(read.text.slice(0, span.start)) || read.text.slice(0, span.start).trim() === "";
    return [{ words, sites, reason: isSaid ? "behind" : "near emphasis" }];
  });
}

/** What leads on to somebody's words. */
const SAID =
  /(?:\b(?:said|says|wrote|writes|told|added|asked|replied|claims?|claimed|reads?|states?|stated|that)|[:：,])[\s“"]*$/iu;

function emphasisedIn(leaf: Block, read: BlockText): Span[] {
  const marked = leaf.inlines.marks
    .filter(({ kind }) => kind === "emphasis")
    .map(({ inner }) => ({ start: plainOffset(read.plain, inner.start), end: plainOffset(read.plain, inner.end) }));
  const highlighted = [...read.text.matchAll(/==([^=\n]+)==/g)].map(({ 1: words, index }) => ({
    start: index + 2,
    end: index + 2 + words!.length,
  }));
  return [...marked, ...highlighted].filter((span) => !read.places.some((place) => overlaps(place, span)));
}

/** Most words of a title have a capital. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.6;
}

/** The link behind words in their sentence, or else before them. */
function siteBeside(read: BlockText, { start, end }: Span): readonly Site[] {
  const behind = read.places.findIndex((place) => place.start >= end);
  if (behind >= 0 && !isNewThought(read, end, read.places[behind]!.start)) return [read.sites[behind]!];
  const before = read.places.findLastIndex((place) => place.end <= start);
  if (before < 0 || isNewThought(read, read.places[before]!.end, start)) return [];
  return read.sites.slice(firstJoined(read, before), before + 1);
}
