import type { Article } from "../article/article.ts";
import type { Current } from "../documents/current.ts";
import { parseQuery } from "../search/query.ts";
import { filterOffers, type QueryHelp } from "./filterOffers.ts";
import { type QuotationCard, quotationCardAt } from "./quotationCard.ts";
import type { QuoteHit } from "./quoteHits.ts";
import { type QuoteQuery, searchQuotes } from "./quoteSearch.ts";
import type { SearchContext } from "./searchContext.ts";

/** What is said: at an offset, and wherever the library holds some words. */
export class Quotations {
  constructor(
    private readonly current: Current,
    private readonly context: SearchContext,
  ) {}

  /** What a hover card says of the quotation at an offset; null where nobody is quoted. */
  card(article: Article, offset: number): QuotationCard | null {
    return quotationCardAt(article, offset, this.current);
  }

  /** Passages that answer a query, the best first. */
  search(query: QuoteQuery): QuoteHit[] {
    return searchQuotes(query, this.context);
  }

  /** What helps to type a query: what completes its last filter, and which of its filters there are not. */
  help(typed: string): QueryHelp {
    return { offers: filterOffers(typed, this.context), unknown: parseQuery(typed).unknown };
  }
}
