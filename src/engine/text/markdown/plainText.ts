import type { Nodes, Parents, Root } from "mdast";
import { parseMarkdown } from "./markdown.ts";

/** Markdown as it reads: without markup, with the way back to where each character stands. */
export interface PlainText {
  readonly text: string;
  /** The Markdown offset at which the character at a plain offset begins. */
  readonly startOf: (offset: number) => number;
  /** The Markdown offset at which the character before a plain offset ends. */
  readonly endOf: (offset: number) => number;
}

/** A whole Markdown document as it reads; front matter, HTML and link addresses are left out. */
export function plainTextOf(markdown: string): PlainText {
  return readNodes(markdown, [parseMarkdown(markdown)]);
}

/** Some nodes of a document's tree as they read; blocks are parted by a blank line. */
export function readNodes(markdown: string, nodes: readonly Nodes[]): PlainText {
  const reader = new Reader(markdown);
  for (const node of nodes) reader.read(node);
  return reader.finish();
}

const BLOCKS = new Set([
  "paragraph",
  "heading",
  "blockquote",
  "list",
  "listItem",
  "code",
  "table",
  "tableRow",
  "footnoteDefinition",
]);

/** The first plain offset whose character stands at or after a Markdown offset. */
export function plainOffset({ text, startOf }: PlainText, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Reader {
  private readonly pieces: string[] = [];
  private readonly offsets: number[] = [];
  private wantsBreak = "";
  /** Up to where the Markdown has been traced: addresses that the parser found in a text leave nodes without a place. */
  private traced = 0;

  constructor(private readonly markdown: string) {}

  read(node: Nodes): void {
    this.traced = Math.max(this.traced, node.position?.start.offset ?? 0);
    if (BLOCKS.has(node.type)) this.part("\n\n");
    else if (node.type === "tableCell") this.part(" ");
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") this.write(node, node.value);
    else if (node.type === "break") this.part("\n");
    else if (isParent(node)) for (const child of node.children) this.read(child);
    if (BLOCKS.has(node.type)) this.part("\n\n");
    else if (node.type === "tableCell") this.part(" ");
  }

  finish(): PlainText {
    const { offsets } = this;
    const last = offsets.length === 0 ? 0 : offsets.at(-1)! + 1;
    return {
      text: this.pieces.join(""),
      startOf: (offset) => offsets[offset] ?? last,
      endOf: (offset) => (offset <= 0 ? (offsets[0] ?? 0) : offsets[offset - 1]! + 1),
    };
  }

  /** Asks for a break before the next character; the widest that was asked for is written. */
  private part(separator: string): void {
    if (this.offsets.length > 0 && separator.length > this.wantsBreak.length) this.wantsBreak = separator;
  }

  private write(node: Nodes, value: string): void {
    if (value === "") return;
    const start = node.position?.start.offset ?? this.traced;
    const end = node.position?.end.offset ?? this.markdown.length;
    for (let i = 0; i < this.wantsBreak.length; i++) this.offsets.push((this.offsets.at(-1) ?? 0) + 1);
    this.pieces.push(this.wantsBreak, value);
    this.wantsBreak = "";
    this.trace(value, start, end);
  }

  /** Finds each character of a node's value in its Markdown, past escapes, character references and line prefixes. */
  private trace(value: string, start: number, end: number): void {
    let at = start;
    for (let i = 0; i < value.length; ) {
      const reference = this.markdown[at] === "&" ? this.referenceAt(at, value, i) : 0;
      if (reference > 0) {
        const units = value.codePointAt(i)! > 0xffff ? 2 : 1;
        for (let k = 0; k < units; k++) this.offsets.push(at + reference - 1);
        i += units;
        at += reference;
      } else {
        const found = this.find(value[i]!, at, end);
        this.offsets.push(found);
        at = found + 1;
        i++;
      }
    }
    this.traced = at;
  }

  /** The length of a character reference that was decoded here, or 0. */
  private referenceAt(at: number, value: string, i: number): number {
    REFERENCE.lastIndex = at;
    const written = REFERENCE.exec(this.markdown)?.[0] ?? "";
    return written !== "" && !value.startsWith(written, i) ? written.length : 0;
  }

  /** Where a character stands next; what is skipped is short, so a character that is not found stays where it is. */
  private find(character: string, at: number, end: number): number {
    const limit = Math.min(end, at + LONGEST_SKIP);
    for (let k = at; k < limit; k++) if (this.markdown[k] === character) return k;
    return Math.max(0, Math.min(at, end - 1));
  }
}

const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;

/** The indentation and the ">" of a line, or a code fence with its language. */
const LONGEST_SKIP = 200;

/** Whether a node holds other nodes. */
export function isParent(node: Nodes): node is Parents | Root {
  return "children" in node;
}
