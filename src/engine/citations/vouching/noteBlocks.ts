import type { Block } from "../../text/markdown/block.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import type { Span } from "../../text/span.ts";
import type { Site } from "../links/links.ts";
import { BlockText } from "./blockText.ts";

/** The blocks of a note as they read, each read once, with the places at which it cites. */
export class NoteBlocks {
  /**
   * `sites` are the places at which something is cited, in order, at least those of the blocks that are asked about; `known`,
   * what was read of the note's blocks so far.
   */
  constructor(
    readonly note: MarkdownDocument,
    private readonly sites: readonly Site[],
    private readonly known: Map<Block, BlockText> = new Map(),
  ) {}

  read(block: Block): BlockText {
    const sites = this.sitesIn(block);
    const known = this.known.get(block);
    // Who asked before may have been so far away that the block's links were none of theirs.
    if (known?.sites.length === sites.length) return known;
    const read = new BlockText(this.note, block, sites);
    this.known.set(block, read);
    return read;
  }

  sitesIn({ start, end }: Span): readonly Site[] {
    return this.sites.slice(this.firstFrom(start), this.firstFrom(end));
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.sites.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sites[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The next block but those that nobody reads: definitions, and the tags of HTML that stand around a quotation. */
export function readBehind(block: Block): Block | null {
  let next = block.next;
  while (next && UNREAD.has(next.kind)) next = next.next;
  return next;
}

/** The same before a block. */
export function readBefore(block: Block): Block | null {
  let previous = block.previous;
  while (previous && UNREAD.has(previous.kind)) previous = previous.previous;
  return previous;
}

const UNREAD: ReadonlySet<Block["kind"]> = new Set(["definition", "html"]);

/** The first paragraph of an item of a list. */
export function paragraphOf(item: Block | null | undefined): Block | null {
  const first = item?.children[0];
  return first?.kind === "paragraph" ? first : null;
}
