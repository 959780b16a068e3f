import { type Block, type BlockKind, closest } from "../../text/markdown/block.ts";
import { plainOffset } from "../../text/markdown/plainText.ts";
import type { Site } from "../links/links.ts";
import { emphasisedQuotations } from "./emphasised.ts";
import type { NoteBlocks } from "./noteBlocks.ts";
import type { BoundQuotation } from "./quotation.ts";
import { quotationsWithLinks, quotationWithoutLinks } from "./quotedBlock.ts";
import { quotationsInLeaf } from "./quotedInLeaf.ts";
import { quotationsInTable } from "./quotedInTable.ts";

/**
 * What a note quotes, and from which of its links: a judgement, made quotation by quotation, each time for a reason that is
 * named (quotation.ts). The first reason that holds counts; where none does, what governs the part may still tell.
 *
 *   block quotation   a link in it; a paragraph behind or before it that names the source
 *   words in marks    a link behind them, or before them, in their sentence; in a sentence beside; in an item above or below
 *   row of a table    the row's link, for words in marks or a column of quotations
 *   words in italics  a link beside them, where nothing is in marks
 */
export function quotationsIn(block: Block, blocks: NoteBlocks): BoundQuotation[] {
  const found: BoundQuotation[] = [];
  const waiting: Block[] = [block];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one.kind === "blockquote") found.push(...quotedBy(one, blocks, waiting));
    else if (one.kind === "table") found.push(...quotationsInTable(one, blocks));
    else if (isQuotedByHtml(one, blocks)) found.push(...quotationWithoutLinks(one, blocks));
    else if (one.kind === "paragraph" || one.kind === "heading" || one.kind === "html") {
      found.push(...quotationsInLeaf(one, blocks), ...emphasisedQuotations(one, blocks));
    } else for (let i = one.children.length - 1; i >= 0; i--) waiting.push(one.children[i]!);
  }
  return found;
}

/** A block quotation: its own links count; where only quotations within it have some, those are looked at. */
function quotedBy(quotation: Block, blocks: NoteBlocks, waiting: Block[]): BoundQuotation[] {
  const within = blocks.sitesIn(quotation);
  if (within.length === 0) return quotationWithoutLinks(quotation, blocks);
  const inner = quotation.children.filter(({ kind }) => kind === "blockquote");
  const isOwn = (site: Site) => !inner.some(({ start, end }) => start <= site.start && site.start < end);
  if (!within.some(isOwn)) {
    waiting.push(...inner.toReversed());
    return [];
  }
  return quotationsWithLinks(blocks.read(quotation));
}

/** A paragraph between the tags of a block quotation in HTML. */
function isQuotedByHtml({ kind, previous }: Block, { note }: NoteBlocks): boolean {
  if (kind !== "paragraph" || previous?.kind !== "html") return false;
  return /^<blockquote\b/i.test(note.text.slice(previous.start, previous.end).trimStart());
}

/** The note's own sentence around a citation; what stands before the block quotation that it closes. */
export function contextAt(site: Site, blocks: NoteBlocks): string {
  const quotation = outermostQuotation(site.leaf);
  const container = quotation ? introductionOf(quotation) : containerOf(site);
  if (!container) return "";
  const { plain, sentences, text } = blocks.read(container);
  const at = quotation ? text.length : plainOffset(plain, site.start);
  const sentence = sentences.findLast(({ start }) => start <= at);
  return sentence ? text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ").trim() : "";
}

const isQuotation = (kind: BlockKind) => kind === "blockquote";

function outermostQuotation(block: Block): Block | null {
  let found: Block | null = null;
  for (let one = closest(block, isQuotation); one; one = one.parent && closest(one.parent, isQuotation)) found = one;
  return found;
}

/** The paragraph or heading before a block quotation, or else after it: what the note itself says of it. */
function introductionOf({ previous, next }: Block): Block | null {
  return [previous, next].find((one) => one?.kind === "paragraph" || one?.kind === "heading") ?? null;
}

/** What a link stands among: its paragraph, its heading, its row of a table. */
const containerOf = ({ leaf }: Site): Block => (leaf.kind === "tableCell" ? leaf.parent! : leaf);
