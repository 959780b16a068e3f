import type { Attribution, CheckedQuotation, QuotationVerdict, TextDocument } from "../engine/engine.ts";
import type { ToldSpeaker } from "./citationFinding.ts";

/** One quotation of a draft as the reports tell it (guide, "In a terminal"). */
export interface QuotationFinding {
  /** Paths are relative to the folder that the command runs in. */
  readonly file: string;
  /** The line on which its words begin. */
  readonly line: number;
  readonly words: string;
  readonly verdict: QuotationVerdict;
  /** Where the words stand, or nearly; of several places the first; null when missing. */
  readonly source: string | null;
  readonly startLine: number | null;
  /** In whose mouth; null where nobody is sure. */
  readonly speaker: Pick<ToldSpeaker, "here" | "there" | "agrees">;
}

export function quotationFindingOf(
  { words, verdict, places: [place] }: CheckedQuotation,
  { here, there, agrees }: Attribution,
  draft: TextDocument,
  pathOf: (uri: string) => string,
): QuotationFinding {
  return {
    file: pathOf(draft.uri),
    line: draft.source.lines.lineAt(words.start),
    words: words.text,
    verdict,
    source: place ? pathOf(place.source) : null,
    startLine: place?.startLine ?? null,
    speaker: { here: here?.name ?? null, there: there?.name ?? null, agrees },
  };
}

/** How many quotations have which verdict. */
export function quotationSummary(findings: readonly QuotationFinding[]): Record<QuotationVerdict, number> {
  const summary = { intact: 0, changed: 0, ambiguous: 0, missing: 0 };
  for (const { verdict } of findings) summary[verdict]++;
  return summary;
}
