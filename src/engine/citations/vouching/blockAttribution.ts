import { plainOffset } from "../../text/markdown/plainText.ts";
import type { Span } from "../../text/span.ts";
import type { BlockText } from "./blockText.ts";
import { calloutEnd } from "./blockWords.ts";

/**
 * The words of a block quotation without a link: all of it but the title of a callout and what names the speaker or the source
 * at its end, after a dash, in brackets, or as a list of one item. Plain offsets.
 */
export function wordsOfBlock(read: BlockText): Span {
  const { text } = read;
  const start = calloutEnd(text);
  const end = attributionItem(read) ?? ATTRIBUTION.exec(text)?.index ?? BRACKETED.exec(text)?.index ?? text.length;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : { start, end: text.length };
}

/** "- Rowe, report of 1999" in a paragraph of its own is a list in Markdown. */
function attributionItem({ block, plain, text, quoted }: BlockText): number | null {
  const last = block.children.at(-1);
  if (block.children.length < 2 || last?.kind !== "list" || last.children.length > 1) return null;
  const at = plainOffset(plain, last.start);
  const isShort = text.length - at <= LONGEST_ATTRIBUTION;
  return isShort && !quoted.some(({ start }) => start >= at) ? at : null;
}

const LONGEST_ATTRIBUTION = 120;

/** A last line that begins with a dash: "— Ashton Carter". */
const ATTRIBUTION = /\s*\n\s*[-–—―~]{1,3}\s*[^\s–—―-][^\n]{0,120}\s*$/u;

/** Behind the end of a sentence: "(Rowe 1999)". */
const BRACKETED = /(?<=[.!?…"”’»])\s*[([][^()[\]\n]{1,120}[)\]]\s*$/u;
