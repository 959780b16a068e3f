import type { Entity } from "../entities/entities.ts";
import type { Reference } from "../entities/references.ts";
import type { SourceText } from "../text/sourceText.ts";
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
  const speakers = new Speakers(entities, references);
  const passages = pairMarks(source);
  const marked = markedQuotations(source, passages, speakers);
  const reported = reportedQuotations(source, passages, speakers);
  return [...marked, ...reported].sort((a, b) => a.start - b.start);
}
