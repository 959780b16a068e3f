import type { Quotation } from "../../quotes/quotation.ts";
import type { Article } from "../article/article.ts";
import { type DocumentPlace, quotationAt } from "../article/places.ts";
import type { Current } from "../documents/current.ts";
import { elsewhere } from "./quotedElsewhere.ts";

/** What a hover card says of a quotation. */
export interface QuotationCard {
  readonly quotation: Quotation;
  /** Where other sources hold the same words. */
  readonly elsewhere: readonly DocumentPlace[];
  readonly citedIn: readonly string[];
}

/** The card of the quotation at an offset, or null where nobody is quoted. */
export function quotationCardAt(
  article: Article,
  offset: number,
  { library, citations }: Current,
): QuotationCard | null {
  const quotation = quotationAt(article, offset);
  if (!quotation) return null;
  return {
    quotation,
    elsewhere: elsewhere(article, quotation, library),
    citedIn: citations.notesCiting(article.uri, quotation),
  };
}
