import {
  type CheckedCitation,
  type Claim,
  type Observations,
  overallAttribution,
  type TextDocument,
  type Verification,
  type WordsElsewhere,
} from "../engine/engine.ts";

/** One citation as the reports tell it (design.md, "Batch formats"). */
export interface Finding {
  /** Paths are relative to the folder that the command runs in. */
  readonly note: string;
  /** The line of the link. */
  readonly line: number;
  readonly source: string;
  /** As cited: "8" or "8-9"; null when the whole file is. */
  readonly lines: string | null;
  /** What the link says behind its path: "L8", "page=12"; null when the whole file is cited. */
  readonly fragment: string | null;
  /** Where the words stand today, in the terms of the source's format; null when missing. */
  readonly locator: string | null;
  readonly verdict: Verification["verdict"];
  readonly words: string;
  /** Where the words stand today; null when missing. */
  readonly startLine: number | null;
  readonly endLine: number | null;
  /** What the note's sentence tells and the passage does not hold. */
  readonly claims: readonly ToldClaim[];
  readonly speaker: ToldSpeaker;
  /** The other source that holds missing words, and the line where it does; null when none does. */
  readonly elsewhere: { readonly source: string; readonly startLine: number } | null;
}

/** In whose mouth the words stand, in the note and in the source; null where that is in doubt. */
export interface ToldSpeaker {
  readonly here: string | null;
  readonly there: string | null;
  /** Null unless both are sure. */
  readonly agrees: boolean | null;
  /** Where the note and the source say so; null where they do not. */
  readonly line: number | null;
  readonly sourceLine: number | null;
}

/** A claim, on its line of the note; `found` is what the source says instead, or null. */
export interface ToldClaim {
  readonly line: number;
  readonly kind: Claim["kind"];
  readonly said: string;
  readonly found: string | null;
}

export function findingOf(
  checked: CheckedCitation,
  { claims, speakers }: Observations,
  elsewhere: WordsElsewhere | null,
  note: TextDocument,
  pathOf: (uri: string) => string,
): Finding {
  const { citation, source, verification } = checked;
  return {
    note: pathOf(checked.note),
    line: note.source.lines.lineAt(citation.link.start),
    source: source === null ? citation.target.path : pathOf(source),
    lines: linesOf(citation.target.lines),
    fragment: citation.target.cited?.fragment ?? fragmentOf(citation.target.lines),
    locator: verification.place && (verification.place.fragment ?? fragmentOf(verification.place)),
    verdict: verification.verdict,
    words: citation.words.map(({ text }) => text).join(" ... "),
    startLine: verification.place?.startLine ?? null,
    endLine: verification.place?.endLine ?? null,
    claims: claims.map(({ start, kind, said, found }) => ({
      line: note.source.lines.lineAt(start),
      kind,
      said,
      found: found?.words ?? null,
    })),
    speaker: speakerOf(speakers, note),
    elsewhere: elsewhere && { source: pathOf(elsewhere.document.uri), startLine: lineIn(elsewhere) },
  };
}

function speakerOf(speakers: Observations["speakers"], note: TextDocument): ToldSpeaker {
  const { here, there, agrees } = overallAttribution(speakers);
  return {
    here: here?.name ?? null,
    there: there?.name ?? null,
    agrees,
    line: here && note.source.lines.lineAt(here.start),
    sourceLine: there?.line ?? null,
  };
}

/** Where all the words begin, or the first of those that stand there. */
function lineIn({ places, whole }: WordsElsewhere): number {
  return (whole ?? [...places.values()][0]!).startLine;
}

function linesOf(lines: CheckedCitation["citation"]["target"]["lines"]): string | null {
  if (!lines) return null;
  return lines.startLine === lines.endLine ? String(lines.startLine) : `${lines.startLine}-${lines.endLine}`;
}

/** "L8", "L8-L9". */
function fragmentOf(lines: { readonly startLine: number; readonly endLine: number } | null): string | null {
  if (!lines) return null;
  const { startLine, endLine } = lines;
  return startLine === endLine ? `L${startLine}` : `L${startLine}-L${endLine}`;
}

/** How many citations have which verdict. */
export function summaryOf(findings: readonly Finding[]): Record<Finding["verdict"], number> {
  const summary = { intact: 0, moved: 0, changed: 0, ambiguous: 0, missing: 0, unquoted: 0 };
  for (const { verdict } of findings) summary[verdict]++;
  return summary;
}
