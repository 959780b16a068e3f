import type { Block } from "../../text/markdown/block.ts";
import type { Site } from "../links/links.ts";
import { closingOf, leadsOn, onlyNamesSource } from "./attribution.ts";
import type { BlockText } from "./blockText.ts";
import { blockSpan, calloutEnd } from "./blockWords.ts";
import { firstJoined } from "./inlineWords.ts";
import { type NoteBlocks, paragraphOf, readBefore, readBehind } from "./noteBlocks.ts";
import type { Bond, BoundQuotation } from "./quotation.ts";

/** The words of a block quotation that links of its own vouch for, and those links. */
export function quotationsWithLinks(read: BlockText): BoundQuotation[] {
  const found: { start: number; end: number; sites: Site[] }[] = [];
  read.sites.forEach((site, i) => {
    const span = blockSpan(read, i);
    if (!span) return;
    const same = found.find(({ start, end }) => start === span.start && end === span.end);
    if (same) same.sites.push(site);
    else found.push({ ...span, sites: [site] });
  });
  return found.flatMap(({ sites, ...span }) => {
    const words = read.words(span, "block");
    return words ? [{ words, sites, reason: "holds" as const }] : [];
  });
}

/** A block quotation without a link of its own: all of its words, with the links that stand around it. */
export function quotationWithoutLinks(block: Block, blocks: NoteBlocks): BoundQuotation[] {
  const read = blocks.read(block);
  const words = read.words({ start: calloutEnd(read.text), end: read.text.length }, "block");
  if (!words) return [];
  return [{ words, ...(sourceAround(block, blocks) ?? { sites: [], reason: null }) }];
}

/** What names the source of a block: surely behind it, before it with a colon, loosely behind it, or near. */
function sourceAround(block: Block, blocks: NoteBlocks): Bond | null {
  const behind = closing(block, blocks);
  if (behind?.how === "surely") return { sites: behind.sites, reason: "closes" };
  const before = introduction(block, blocks);
  if (before?.isSure) return { sites: before.sites, reason: before.reason };
  if (behind) return { sites: behind.sites, reason: "closes" };
  return before && { sites: before.sites, reason: before.reason };
}

function closing(block: Block, blocks: NoteBlocks): { sites: readonly Site[]; how: "surely" | "loosely" } | null {
  const next = readBehind(block);
  const leaf = next?.kind === "list" ? paragraphOf(next.children[0]) : next?.kind === "paragraph" ? next : null;
  const read = leaf && blocks.read(leaf);
  const how = read && closingOf(read, next?.kind === "list");
  return how ? { sites: joinedFrom(read, 0), how } : null;
}

function introduction(block: Block, blocks: NoteBlocks) {
  const before = readBefore(block);
  if (before?.kind !== "paragraph") return null;
  const read = blocks.read(before);
  const last = read.places.length - 1;
  if (last < 0) return null;
  const sites = read.sites.slice(firstJoined(read, last));
  const isLastSentence = read.sentenceAt(read.places[last]!.start) === read.sentences.length - 1;
  if (isLastSentence && leadsOn(read.text)) return { sites, reason: "introduces" as const, isSure: true };
  const isItem = block.parent?.kind === "listItem";
  if (isItem && onlyNamesSource(read)) return { sites, reason: "item" as const, isSure: true };
  return isLastSentence ? { sites, reason: "near paragraph" as const, isSure: false } : null;
}

/** A link and those that stand side by side with it. */
export function joinedFrom(read: BlockText, index: number): readonly Site[] {
  return read.sites.filter((_, i) => i >= index && firstJoined(read, i) <= index);
}
