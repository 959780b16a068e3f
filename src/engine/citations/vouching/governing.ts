import type { Block } from "../../text/markdown/block.ts";
import { isSourceLine, onlyNamesSource } from "./attribution.ts";
import type { NoteBlocks } from "./noteBlocks.ts";

/** How a block changes what names the source of the blocks behind it. */
export interface Governor {
  /** Of a heading, which ends what headings of its level and below it say; 0 of a line "Source: ...". */
  readonly level: number;
  /** Whether it has a link that names the source. */
  readonly namesSource: boolean;
}

/** What a block at a note's edge says of the source of what follows; null for one that says nothing. */
export function governorOf(block: Block, blocks: NoteBlocks): Governor | null {
  if (block.kind === "heading") return { level: block.level, namesSource: blocks.sitesIn(block).length > 0 };
  if (block.kind !== "paragraph") return null;
  const read = blocks.read(block);
  const opensSection = block.previous === null || block.previous.kind === "heading";
  return isSourceLine(read) || (opensSection && onlyNamesSource(read)) ? { level: 0, namesSource: true } : null;
}

/** What names the source of the blocks that follow, while a note is gone through from its beginning. */
export class Governing<Source> {
  private readonly sections: { readonly level: number; readonly source: Source | null }[] = [];
  private line: Source | null = null;

  /** `whole`: what names the source of the whole note. */
  constructor(private readonly whole: Source | null) {}

  pass({ level, namesSource }: Governor, source: Source): void {
    if (level === 0) {
      this.line = source;
      return;
    }
    this.line = null;
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop();
    this.sections.push({ level, source: namesSource ? source : null });
  }

  /** What names the source here; null when nothing does. */
  get source(): Source | null {
    return this.line ?? this.sections.findLast(({ source }) => source !== null)?.source ?? this.whole;
  }
}
