import { anchor } from "../anchoring/anchor.ts";
import type { AnchorText, PassagePlace } from "../anchoring/anchorText.ts";
import { type Anchored, MISSING, type VerdictKind } from "../anchoring/verdict.ts";
import type { Citation, CitedWords } from "../links/citation.ts";
import type { LineRange } from "../links/target.ts";

/** One of a citation's words against the source. */
export interface VerifiedWords extends Anchored {
  /** Null for a citation without words: its lines were looked for. */
  readonly words: CitedWords | null;
}

/** What today's source says of a citation. */
export interface Verification {
  /** The gravest verdict of the parts. */
  readonly verdict: VerdictKind;
  /** From the first to the last of the words' places; null when none of them stands anywhere. */
  readonly place: PassagePlace | null;
  /** False when there is no source to look in. */
  readonly sourceFound: boolean;
  /** One for each of the citation's words; one without words when it has none. */
  readonly parts: readonly VerifiedWords[];
}

/** From the gravest on. */
const GRAVITY: readonly VerdictKind[] = ["missing", "changed", "ambiguous", "moved", "intact"];

/** Verifies a citation against today's source; `undefined` when there is no such source. Never throws. */
export function verify(citation: Citation, source: AnchorText | undefined): Verification {
  const sought: readonly (CitedWords | null)[] = citation.words.length > 0 ? citation.words : [null];
  const parts = sought.map((words) => ({ words, ...(source ? anchored(words, citation, source) : MISSING) }));
  const verdict = GRAVITY.find((kind) => parts.some((part) => part.verdict === kind)) ?? "missing";
  return { verdict, place: source ? hull(source, parts) : null, sourceFound: source !== undefined, parts };
}

function anchored(words: CitedWords | null, { target }: Citation, source: AnchorText): Anchored {
  const { lines } = target;
  const cited = lines ? { startLine: lines.startLine, endLine: lines.endLine } : {};
  if (words) return anchor(source, { exact: words.text, ...cited, isOutline: words.kind === "title" });
  const found = anchor(source, { exact: "", ...cited });
  return lines && found.place ? { ...found, place: withinColumns(lines, found.place, source) } : found;
}

function withinColumns(
  { startLine, endLine, startColumn, endColumn }: LineRange,
  place: PassagePlace,
  source: AnchorText,
): PassagePlace {
  const start =
    startColumn === undefined ? place.start : source.lines.offsetAt({ line: startLine, column: startColumn });
  const end = endColumn === undefined ? place.end : source.lines.offsetAt({ line: endLine, column: endColumn });
  return end < start ? place : { ...place, start, end };
}

function hull(source: AnchorText, parts: readonly Anchored[]): PassagePlace | null {
  const places = parts.flatMap(({ place }) => place ?? []);
  if (places.length === 0) return null;
  if (places.length === 1) return places[0]!;
  return source.place(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)));
}
