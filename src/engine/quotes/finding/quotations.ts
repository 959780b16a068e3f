import type { Entity } from "../../entities/grouping/entities.ts";
import type { Reference } from "../../entities/references/references.ts";
import quotes from "../../model/quotes.bin";
import tags from "../../model/tags.bin";
import { readWeights } from "../../model/weights.ts";
import classes from "../../model/wordClasses.bin";
import { WordClasses } from "../../model/wordClasses.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Quotation } from "../quotation.ts";
import { QuoteReader } from "./quoteReader.ts";

let reader: QuoteReader | null = null;

/**
 * The quotations of a text, direct, mixed and indirect, in order of their start; offsets are those of `source.text`.
 * Learnt from annotated news (model/README.md); linear in the length of the text, whatever it holds. The weights are made ready
 * at the first call.
 */
export function findQuotations(
  source: SourceText,
  entities: readonly Entity[],
  references: readonly Reference[],
): Quotation[] {
  reader ??= new QuoteReader(readWeights(tags), readWeights(quotes), new WordClasses(classes));
  return reader.read(source, entities, references);
}
