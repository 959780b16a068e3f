import type { Span } from "../../text/span.ts";

/** A sentence that answers a query. */
export interface Hit {
  readonly article: string;
  /** Its number in the article, as given to `set`. */
  readonly sentence: number;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** The words that matched: offsets within the sentence, in order. */
  readonly matches: Span[];
}

/** Pairs of characters overlap in scripts without spaces: one match each run. */
export function joined(matches: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const match of matches) {
    const last = runs[runs.length - 1];
    if (last && match.start < last.end) runs[runs.length - 1] = { start: last.start, end: match.end };
    else runs.push(match);
  }
  return runs;
}
