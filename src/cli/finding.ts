import type { CheckedCitation, Verification, WordsElsewhere } from "../engine/engine.ts";

/** One citation as the reports tell it (design.md, "Batch formats"). */
export interface Finding {
  /** Paths are relative to the folder that the command runs in. */
  readonly note: string;
  /** The line of the link. */
  readonly line: number;
  readonly source: string;
  /** As cited: "8" or "8-9"; null when the whole file is. */
  readonly lines: string | null;
  readonly verdict: Verification["verdict"];
  readonly words: string;
  /** Where the words stand today; null when missing. */
  readonly startLine: number | null;
  readonly endLine: number | null;
  /** The other source that holds missing words, and the line where it does; null when none does. */
  readonly elsewhere: { readonly source: string; readonly startLine: number } | null;
}

/** `line`: of the link in its note, 1-based. */
export function findingOf(
  checked: CheckedCitation,
  line: number,
  elsewhere: WordsElsewhere | null,
  pathOf: (uri: string) => string,
): Finding {
  const { citation, source, verification } = checked;
  return {
    note: pathOf(checked.note),
    line,
    source: source === null ? citation.target.path : pathOf(source),
    lines: linesOf(citation.target.lines),
    verdict: verification.verdict,
    words: citation.words.map(({ text }) => text).join(" ... "),
    startLine: verification.place?.startLine ?? null,
    endLine: verification.place?.endLine ?? null,
    elsewhere: elsewhere && { source: pathOf(elsewhere.document.uri), startLine: lineIn(elsewhere) },
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

/** How many citations have which verdict. */
export function summaryOf(findings: readonly Finding[]): Record<Finding["verdict"], number> {
  const summary = { intact: 0, moved: 0, changed: 0, ambiguous: 0, missing: 0, unquoted: 0 };
  for (const { verdict } of findings) summary[verdict]++;
  return summary;
}
