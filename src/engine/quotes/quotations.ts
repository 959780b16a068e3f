import type { Entity } from "../entities/entities.ts";
import type { Reference } from "../entities/references.ts";
import type { SourceText } from "../text/sourceText.ts";
import { Attributions } from "./attribution.ts";
import { markedQuotations } from "./marked.ts";
import { pairMarks } from "./marks.ts";
import type { Quotation } from "./quotation.ts";
import { reportedQuotations } from "./reported.ts";
import { Speakers } from "./speakers.ts";

/** The quotations of a text, direct, mixed and indirect, in order of their start. */
export function findQuotations(
  source: SourceText,
  entities: readonly Entity[],
  references: readonly Reference[],
): Quotation[] {
  const attributions = new Attributions(source, new Speakers(entities, references));
  const marked = markedQuotations(source, pairMarks(source), attributions);
  const reported = reportedQuotations(source, marked, attributions);
  return [...marked, ...reported].sort((a, b) => a.start - b.start);
}
