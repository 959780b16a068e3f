import { referenceAt } from "./characterReferences.ts";
import { htmlElements } from "./htmlElements.ts";
import { HtmlTags, tagName } from "./htmlTags.ts";
import type { Inlines, Mark } from "./inlines.ts";
import { Letters } from "./letters.ts";

/**
 * Reads a block of HTML (CommonMark 0.31, 4.6), in which nothing is Markdown: its words, its anchors, and what its elements say is
 * quoted, struck out or set in italics. Linear in the text's length, without recursion.
 */
export function readHtml(text: string): Inlines {
  const letters = new Letters(text);
  const tags = new HtmlTags(text);
  const marks: Mark[] = [];
  for (let at = nextSign(text, 0); at >= 0; ) {
    const end = text[at] === "<" ? readTag(text, at, tags, letters, marks) : readReference(text, at, letters);
    at = nextSign(text, end);
  }
  const all = [...marks, ...htmlElements(text, marks, BLOCKS)];
  return { runs: letters.runs([]), marks: all.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Elements of blocks that say that words are quoted. */
const BLOCKS = { blockquote: "quoted" } as const;

/** Elements that nobody reads. */
const UNREAD = /^(?:script|style|template|textarea|title)$/;

/** The elements between which a text begins anew. What stands in one row, or in one figure, is read as one. */
const BREAKS = /^\/?(?:p|div|li|ul|ol|dl|dt|dd|tr|table|section|article|details|summary|h[1-6]|hr|pre)$/;

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? -1;
}

const SIGN = /[<&]/g;

/** @returns where to read on */
function readTag(text: string, at: number, tags: HtmlTags, letters: Letters, marks: Mark[]): number {
  const end = tags.endAt(at);
  if (end < 0) return at + 1;
  const label = tagName(text.slice(at, Math.min(end, at + LONGEST_NAME)));
  const behind = UNREAD.test(label) ? endOfElement(text, end, label) : end;
  if (BREAKS.test(label)) letters.replace(at, behind, "\n\n");
  else if (label === "br") letters.replace(at, behind, "\n");
  else if (CELLS.test(label)) letters.replace(at, behind, " ");
  else letters.hide(at, behind);
  marks.push({ kind: "html", start: at, end: behind, inner: { start: at, end: behind }, destination: null, label });
  return behind;
}

const CELLS = /^\/?(?:td|th|figcaption|blockquote)$/;
const LONGEST_NAME = 16;

function endOfElement(text: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}[^>]*>`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found ? found.index + found[0].length : text.length;
}

function readReference(text: string, at: number, letters: Letters): number {
  const reference = referenceAt(text, at);
  if (!reference) return at + 1;
  letters.replace(at, at + reference.length, reference.text);
  return at + reference.length;
}
