import { type Block, closest } from "../../text/markdown/block.ts";
import { leadsOn, onlyNamesSource } from "./attribution.ts";
import { type NoteBlocks, paragraphOf, readBefore, readBehind } from "./noteBlocks.ts";
import type { Bond } from "./quotation.ts";

/** The links for words of a paragraph that has none: those of an item above or below, or of the paragraph before or behind. */
export function sourceBeside(leaf: Block, words: string, blocks: NoteBlocks): Bond | null {
  if (leaf.kind === "heading") return ofNextAlone(leaf, words, blocks);
  if (leaf.kind !== "paragraph") return null;
  const around = ofSubItem(leaf, blocks) ?? ofItemAbove(leaf, blocks) ?? ofIntroduction(leaf, blocks);
  return around ?? ofNeighbour(leaf, words, blocks);
}

/** "- “words”" with "- [report](...)" below it. */
function ofSubItem(leaf: Block, blocks: NoteBlocks): Bond | null {
  if (leaf.parent?.kind !== "listItem" || leaf.next?.kind !== "list") return null;
  for (const item of leaf.next.children) {
    const below = paragraphOf(item);
    const read = below && blocks.read(below);
    if (read && onlyNamesSource(read)) return { sites: read.sites, reason: "item" };
  }
  return null;
}

/** "- [report](...)" with "- “words”" below it. */
function ofItemAbove(leaf: Block, blocks: NoteBlocks): Bond | null {
  const item = closest(leaf, (kind) => kind === "listItem");
  const above = paragraphOf(item?.parent && closest(item.parent, (kind) => kind === "listItem"));
  const read = above && blocks.read(above);
  if (!read || read.sites.length === 0) return null;
  const isItsOwn = read.quoted.length > 0 && !onlyNamesSource(read) && !leadsOn(read.text);
  return { sites: read.sites, reason: isItsOwn ? "near paragraph" : "item" };
}

/** "From [report](...):" before the list that has the words. */
function ofIntroduction(leaf: Block, blocks: NoteBlocks): Bond | null {
  const list = closest(leaf, (kind) => kind === "list");
  const before = list && readBefore(list);
  const read = before?.kind === "paragraph" ? blocks.read(before) : null;
  return read && read.sites.length > 0 && leadsOn(read.text) ? { sites: read.sites, reason: "introduces" } : null;
}

/** The links of the next paragraph, where that only names a source and this block is nothing but the words. */
export function ofNextAlone(leaf: Block, words: string, blocks: NoteBlocks): Bond | null {
  const next = readBehind(leaf);
  const behind = next?.kind === "paragraph" ? blocks.read(next) : null;
  if (!behind || !onlyNamesSource(behind) || !isAllOf(blocks.read(leaf).text, words)) return null;
  return { sites: behind.sites, reason: "alone" };
}

function ofNeighbour(leaf: Block, words: string, blocks: NoteBlocks): Bond | null {
  const [next, previous] = [readBehind(leaf), readBefore(leaf)];
  const behind = next?.kind === "paragraph" ? blocks.read(next) : null;
  if (behind && onlyNamesSource(behind)) {
    return ofNextAlone(leaf, words, blocks) ?? { sites: behind.sites, reason: "near paragraph" };
  }
  const before = previous?.kind === "paragraph" ? blocks.read(previous) : null;
  if (!before || before.sites.length === 0) return null;
  return onlyNamesSource(before) || leadsOn(before.text) ? { sites: before.sites, reason: "near paragraph" } : null;
}

/** Whether a paragraph is a quotation and its marks. */
const isAllOf = (text: string, words: string) => text.trim().length - words.length <= 4;
