import { touches } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import type { WordsElsewhere } from "./elsewhere.ts";
import type { Sighting } from "./sighting.ts";

/** What a hover card says of a citation in a note. */
export interface CitationCard {
  readonly checked: CheckedCitation;
  /** The source as it is read; undefined when there is none. */
  readonly source: Article | undefined;
  /** The cited lines of today, with one before and one after that hold words; 1-based, ends included. */
  readonly shown: { readonly firstLine: number; readonly lastLine: number } | null;
  /** Of missing words, when their source held them last; null when it never did. Undefined when none are missing. */
  readonly lastSeen?: Sighting | null;
  /** The other source that holds the missing words, if one does. */
  readonly elsewhere?: WordsElsewhere;
}

/** The words of a citation that its source does not hold; undefined when none are missing. */
export function missingWords({ verification }: CheckedCitation): string | undefined {
  return verification.parts.find(({ verdict, words }) => verdict === "missing" && words)?.words?.text;
}

/** Of a note's citations the one whose link or words hold the offset, or null. */
export function citationAt(checked: readonly CheckedCitation[], offset: number): CheckedCitation | null {
  const touched = checked.filter(({ citation }) =>
    [citation.link, ...citation.words].some((span) => touches(span, offset)),
  );
  return touched.find(({ citation }) => touches(citation.link, offset)) ?? touched[0] ?? null;
}

/** The card of a citation; `source`: as it is read, if there is any. */
export function citationCardOf(checked: CheckedCitation, source: Article | undefined): CitationCard {
  const place = checked.verification.place;
  if (!source || !place) return { checked, source, shown: null };
  const firstLine = neighbour(source, place.startLine, -1);
  const lastLine = neighbour(source, place.endLine, 1);
  return { checked, source, shown: { firstLine, lastLine } };
}

/** The next line in a direction that holds words; the line itself at the end of the text. */
function neighbour({ source }: Article, line: number, step: 1 | -1): number {
  for (let next = line + step; next >= 1 && next <= source.lines.count; next += step) {
    const { start, end } = source.lines.lineSpan(next);
    if (/\S/u.test(source.text.slice(start, end))) return next;
  }
  return line;
}
