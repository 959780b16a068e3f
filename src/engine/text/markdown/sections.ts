import type { Span } from "../span.ts";
import type { Block } from "./block.ts";

/** A heading with what stands below it. */
export interface Section extends Span {
  readonly heading: Block;
}

/**
 * The sections of a document or of another block that holds headings, in order: each reaches from its heading's beginning to
 * the next heading of the same or a higher level beside it, and so holds those of lower levels.
 */
export function sectionsIn({ children, end }: Block): Section[] {
  const ends: number[] = [];
  const sections: Section[] = [];
  for (const heading of children.filter(({ kind }) => kind === "heading").reverse()) {
    // `ends`: by level, where the next heading of that level or a higher one begins.
    const reach = ends[heading.level] ?? end;
    sections.push({ heading, start: heading.start, end: reach });
    for (let level = heading.level; level <= LOWEST; level++) ends[level] = heading.start;
  }
  return sections.reverse();
}

const LOWEST = 6;
