import type { Quotation } from "../../quotes/quotation.ts";
import type { Article } from "../article/article.ts";
import { quotationAt } from "../article/places.ts";
import type { Citations, ReadLibrary } from "../documents/current.ts";
import { elsewhere, type SourcePlace } from "../quotations/quotedElsewhere.ts";
import { notesCiting } from "./nameCard.ts";

/** What a hover card says of a quotation. */
export interface QuotationCard {
  readonly quotation: Quotation;
  /** Where other sources hold the same words. */
  readonly elsewhere: readonly SourcePlace[];
  readonly citedIn: readonly string[];
}

/** The card of the quotation at an offset, or null where nobody is quoted. */
export function quotationCardAt(
  article: Article,
  offset: number,
  library: ReadLibrary,
  citations: Citations,
): QuotationCard | null {
  const quotation = quotationAt(article, offset);
  if (!quotation) return null;
  return {
    quotation,
    elsewhere: elsewhere(article, quotation, library),
    citedIn: notesCiting(citations, article.uri, quotation),
  };
}
