import { plainOffset } from "../../text/markdown/plainText.ts";
import type { Span } from "../../text/span.ts";
import type { BlockText } from "./blockText.ts";

/**
 * The words of a block quotation that its site `index` vouches for, as plain offsets: what stands before the line that
 * names the source, back to the citation before. Links side by side in one attribution vouch for the same words; a link
 * that opens the quotation vouches for what follows it. Null when there are none.
 */
export function blockSpan(read: BlockText, index: number): Span | null {
  const place = read.places[index];
  if (!place) return null;
  const { text } = read;
  const before = read.places[index - 1];
  const from = before ? lineEnd(text, before.end) : calloutEnd(text);
  const to = attributionStart(read, place.start);
  if (from < to && holdsWords(text.slice(from, to))) return { start: from, end: to };
  if (before) return blockSpan(read, index - 1);
  const next = read.places[index + 1];
  const after = { start: place.end, end: next ? next.start : text.length };
  const opening = OPENS_QUOTATION.exec(text.slice(after.start, after.end));
  return opening ? { start: after.start + opening[0].length, end: after.end } : null;
}

/** Past the first line of a callout, "[!quote] Its title", which editors show as a heading. */
export function calloutEnd(text: string): number {
  return CALLOUT.exec(text)?.[0].length ?? 0;
}

const CALLOUT = /^\[![\w-]+\][+-]?[^\n]*\n/u;

/** After a link that opens a quotation come a colon, a dash or a line break. */
const OPENS_QUOTATION = /^\s*(?:[:–—―-]|\n)\s*/u;

const holdsWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Where the words end and the naming of their source begins, before the link at the plain offset `link`. */
function attributionStart({ plain, block: quotation }: BlockText, link: number): number {
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
