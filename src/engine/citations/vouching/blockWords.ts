import type { Block } from "../../text/markdown/block.ts";
import { plainOffset } from "../../text/markdown/plainText.ts";
import type { Span } from "../../text/span.ts";
import type { NotePart } from "./notePart.ts";

/**
 * The words of a block quotation that its site `index` vouches for, as plain offsets: what stands before the line that
 * names the source, back to the citation before. Links side by side in one attribution vouch for the same words; a link
 * that opens the quotation vouches for what follows it. Null when there are none.
 */
export function blockSpan(quotation: Block, stretch: NotePart, index: number): Span | null {
  const site = stretch.sites[index];
  if (!site) return null;
  const { text } = stretch.plain;
  const before = stretch.sites[index - 1];
  const from = before ? lineEnd(text, before.end) : calloutEnd(text);
  const to = attributionStart(quotation, stretch, site.start);
  if (holdsWords(text.slice(from, to)) && from < to) return { start: from, end: to };
  if (before) return blockSpan(quotation, stretch, index - 1);
  const next = stretch.sites[index + 1];
  const after = { start: site.end, end: next ? next.start : text.length };
  return OPENS_QUOTATION.test(text.slice(after.start, after.end)) ? after : null;
}

/** Past the first line of a callout, "[!quote] Its title", which editors show as a heading. */
function calloutEnd(text: string): number {
  return CALLOUT.exec(text)?.[0].length ?? 0;
}

const CALLOUT = /^\[![\w-]+\][+-]?[^\n]*\n/u;

/** After a link that opens a quotation come a colon, a dash or a line break. */
const OPENS_QUOTATION = /^\s*(?:[:–—―-]|\n)/u;

const holdsWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Where the words end and the naming of their source begins, before the link at the plain offset `link`. */
function attributionStart(quotation: Block, { plain }: NotePart, link: number): number {
  const block = quotation.children.findLast((child) => child.start <= plain.startOf(link));
  const blockStart = block ? plainOffset(plain, block.start) : 0;
  const lead = plain.text.slice(blockStart, link);
  const isFirst = block === quotation.children[0];
  if (!isFirst && (block?.kind === "list" || ATTRIBUTION.test(lead) || !holdsWords(lead))) return blockStart;
  const dashed = /(?:\n|(?<=[.!?…"”’»)\]])\s*)\s*[-–—―]{1,3}\s*[^\n]{0,120}$/u.exec(lead);
  if (dashed) return blockStart + dashed.index;
  const bracketed = /\s*[([][^()[\]\n]{0,120}$/u.exec(lead);
  if (bracketed) return blockStart + bracketed.index;
  return link;
}

/** A paragraph of its own that names the source: after a dash or a bracket, or one that ends no sentence. */
const ATTRIBUTION = /^\s*(?:[-–—―~([]|(?:source|from|see)\b|[^.!?…]{0,80}$)/iu;
