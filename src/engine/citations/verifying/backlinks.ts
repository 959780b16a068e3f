import { lastStartingAt, overlaps, type Span, touches } from "../../text/span.ts";
import type { Citation, CitedWords } from "../links/citation.ts";
import type { Verification } from "./verify.ts";

/** A passage of a source that a note cites. */
export interface Backlink extends Span {
  /** The note, as the caller names it. */
  readonly note: string;
  readonly citation: Citation;
  readonly verification: Verification;
  /** The words that stand there; null when lines are cited without words. */
  readonly words: CitedWords | null;
}

/** The citations of one source, found by where their passages stand today. */
export class Backlinks {
  /** In the source's order. */
  readonly all: readonly Backlink[];
  /** The farthest end of the passages up to each: passages overlap, and this tells how far back to look. */
  private readonly farthest: readonly number[];

  constructor(links: readonly Backlink[]) {
    this.all = [...links].sort((a, b) => a.start - b.start || a.end - b.end);
    let end = 0;
    this.farthest = this.all.map((link) => (end = Math.max(end, link.end)));
  }

  /** Those whose passage touches an offset, in the source's order. */
  at(offset: number): Backlink[] {
    return this.reaching(offset, offset, (link) => touches(link, offset));
  }

  /** Those whose passage shares a character with a span, in the source's order. */
  over(span: Span): Backlink[] {
    return this.reaching(span.start, span.end, (link) => overlaps(link, span));
  }

  private reaching(from: number, to: number, accepts: (link: Backlink) => boolean): Backlink[] {
    const found: Backlink[] = [];
    for (let i = lastStartingAt(this.all, to); i >= 0 && this.farthest[i]! >= from; i--) {
      if (accepts(this.all[i]!)) found.unshift(this.all[i]!);
    }
    return found;
  }
}

/** The backlinks of a verified citation: one for each place where its words stand, none for words that are missing. */
export function backlinksOf(note: string, citation: Citation, verification: Verification): Backlink[] {
  return verification.parts.flatMap(({ place, words }) =>
    place ? [{ start: place.start, end: place.end, note, citation, verification, words }] : [],
  );
}
