import { VOID } from "./elements.ts";
import type { Attributes } from "./tags.ts";

/** What says what an element is for; values longer than this say nothing. */
const KEPT = [
  "class",
  "id",
  "role",
  "href",
  "itemprop",
  "rel",
  "style",
  "hidden",
  "aria-hidden",
  "aria-modal",
  "lang",
  "dir",
];
const LONGEST = 300;

/** Characters of private use around the number of a block. Attributes are lost where reader view puts paragraphs in the place of others; words are not. */
const [OPEN, CLOSE] = ["\uf8f0", "\uf8f1"];

/** A small well-formed copy of a page, in whose text the number of each block stands; scripts, styles and long attributes are left out. */
export class PageCopy {
  private readonly pieces: string[] = [];

  opens(name: string, attributes: Attributes): void {
    if (!isCopied(name)) return;
    const kept = KEPT.flatMap((key) => {
      const value = attributes.get(key);
      return value === undefined || value.length > LONGEST ? [] : ` ${key}="${escaped(value)}"`;
    });
    this.pieces.push(`<${name}${kept.join("")}>`);
  }

  closes(name: string): void {
    if (isCopied(name) && !VOID.has(name)) this.pieces.push(`</${name}>`);
  }

  /** The text goes on; `block`: the number of the block that begins with these words, null when none does. */
  says(words: string, block: number | null): void {
    if (block !== null) this.pieces.push(`${OPEN}${block}${CLOSE}`);
    this.pieces.push(escaped(words));
  }

  get html(): string {
    return this.pieces.join("");
  }
}

/** The numbers of the blocks that stand in a text. */
export function blocksIn(text: string): number[] {
  return [...text.matchAll(/\uf8f0(\d+)\uf8f1/g)].map(([, number]) => Number(number));
}

const escaped = (text: string) => text.replace(/[&<>"\uf8f0\uf8f1]/g, (mark) => `&#${mark.charCodeAt(0) & 0x7f};`);

/** Whoever reads the copy puts an element `html` around it. */
const isCopied = (name: string) => name !== "html" && /^[a-z][a-z0-9-]*$/.test(name);
