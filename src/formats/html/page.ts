import type { Heading } from "../../engine/text/reading/reading.ts";
import { Unreadable } from "../../engine/text/reading/unreadable.ts";
import { decoded } from "../decoding.ts";
import type { SourceFile } from "../formatReader.ts";
import { signatureOf } from "../signatures.ts";
import type { PageFacts } from "./pageFacts.ts";
import { PageReader } from "./pageReader.ts";
import type { Block } from "./pageText.ts";

/** A web page, or a chapter of a book: its text, and all that is needed to tell what of it is the page's body. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly facts: PageFacts;
  /** See PageCopy. */
  readonly copy: string;
  /** How many elements it has, and how deep they lie within each other. */
  readonly elements: number;
  readonly deepest: number;
}

/**
 * Reads a page; one whose name ends in "xhtml" as XHTML, in which "<p/>" is a whole element.
 * @throws Unreadable when it is no page, or has no text
 */
export function readPage({ name, bytes }: SourceFile): Page {
  if (signatureOf(bytes) !== null) throw new Unreadable("otherFormat");
  const html = decoded(bytes, charsetIn(bytes));
  if (html.includes("\0")) throw new Unreadable("otherFormat");
  const page = new PageReader(html, /\.xhtml$/i.test(name));
  const { text, blocks, elements, deepest } = page.text;
  // No-break spaces stay where they stand between words; alone they are none.
  if (text.trim() === "") throw new Unreadable("noText");
  const headings = page.text.headings.map((heading) => {
    return { ...heading, title: text.slice(heading.start, heading.end).replaceAll("\n", " ") };
  });
  return { text, blocks, headings, facts: page.facts, copy: page.copy.html, elements, deepest };
}

/** What the head of a page says that it is encoded in (HTML Living Standard, "prescan a byte stream"). */
function charsetIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1] ??
    null
  );
}
