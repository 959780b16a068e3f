import type { Quotation, QuotationKind } from "../quotes/quotation.ts";
import type { Span } from "../text/span.ts";
import { contains } from "../text/span.ts";
import type { Article } from "./article.ts";
import type { Library } from "./library.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import { quotedSpans } from "./places.ts";
import { isMarked, narrow, quotationsIn } from "./quoteFilters.ts";
import { cutAround } from "./search/excerpt.ts";
import { parseQuery } from "./search/query.ts";
import type { Hit } from "./search/sentenceIndex.ts";

/** What is asked of the quote search. */
export interface QuoteQuery {
  /** As typed: words in any order, "exact words", -word, speaker: about: in: kind: */
  readonly text: string;
  readonly limit: number;
  /** The document that is open: its quotations are listed while nothing is typed. */
  readonly open?: string;
  /** Only passages of this document. */
  readonly only?: string;
  readonly quotationsOnly?: boolean;
}

/** Characters of a passage that fit a row of a list, beside its speaker and its place. */
const ROW = 58;

/** A passage that answers a query. */
export interface QuoteHit extends Span {
  readonly uri: string;
  /** The passage cut around the words that match, on one line. */
  readonly excerpt: string;
  /** Where the matching words stand in `excerpt`. */
  readonly matches: readonly Span[];
  readonly speakerName: string | null;
  /** Null for a passage that nobody says. */
  readonly kind: QuotationKind | null;
}

/** Searches the sentences of all sources; with nothing to search for, lists quotations in the order of the text. */
export function searchQuotes(query: QuoteQuery, library: Library, names: NameDirectory): QuoteHit[] {
  const { words, exact, without, filters } = parseQuery(query.text);
  const { within, accepts } = narrow(filters, query.only, library, names);
  if (words === "" && exact.length === 0) {
    const alone = within ?? (filters.length === 0 ? new Set([query.open ?? ""]) : undefined);
    const reported = filters.some(({ name, value }) => name === "kind" && "indirect".startsWith(value.toLowerCase()));
    return listQuotations(query.limit, alone, accepts, reported, library);
  }
  const accept = (uri: string, sentence: number) => {
    const article = library.get(uri);
    const passage = article?.source.sentences[sentence];
    if (!article || !passage || !accepts(article, passage)) return false;
    return !query.quotationsOnly || quotationsIn(article, passage).some(isMarked);
  };
  const needsText = query.quotationsOnly || filters.some(({ name }) => name !== "in");
  const options = { limit: query.limit, exact, without, ...(within && { within }), ...(needsText && { accept }) };
  return library.sentences.search(words, options).flatMap((hit) => toQuoteHit(hit, library));
}

function listQuotations(
  limit: number,
  within: ReadonlySet<string> | undefined,
  accepts: (article: Article, passage: Span) => boolean,
  reported: boolean,
  library: Library,
): QuoteHit[] {
  const hits: QuoteHit[] = [];
  for (const article of library.all()) {
    if (within && !within.has(article.uri)) continue;
    for (const quotation of article.quotations) {
      if (hits.length >= limit) return hits;
      if ((reported || isMarked(quotation)) && accepts(article, quotation)) hits.push(quotationHit(article, quotation));
    }
  }
  return hits;
}

function quotationHit(article: Article, quotation: Quotation): QuoteHit {
  const { uri, source } = article;
  const { start, end } = quotation;
  const { excerpt, matches } = cutAround(source.text.slice(start, end), [], ROW);
  return { uri, start, end, excerpt, matches, speakerName: quotation.speakerName, kind: quotation.kind };
}

function toQuoteHit(hit: Hit, library: Library): QuoteHit[] {
  const article = library.get(hit.article);
  const sentence = article?.source.sentences[hit.sentence];
  if (!article || !sentence) return [];
  const matches = hit.matches.map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }));
  const { passage, quotation } = passageOf(article, sentence, matches);
  const within = matches.flatMap((match) =>
    contains(passage, match) ? [{ start: match.start - passage.start, end: match.end - passage.start }] : [],
  );
  const cut = cutAround(article.source.text.slice(passage.start, passage.end), within, ROW);
  const said = { speakerName: quotation?.speakerName ?? null, kind: quotation?.kind ?? null };
  return [{ uri: article.uri, ...passage, excerpt: cut.excerpt, matches: cut.matches, ...said }];
}

/** What is quoted of a sentence when all that matches was said, otherwise the sentence. */
function passageOf(
  article: Article,
  sentence: Span,
  matches: readonly Span[],
): { passage: Span; quotation?: Quotation } {
  const quotations = quotationsIn(article, sentence);
  for (const quotation of quotations.filter(isMarked)) {
    for (const segment of quotation.segments) {
      const passage = { start: Math.max(segment.start, sentence.start), end: Math.min(segment.end, sentence.end) };
      if (matches.every((match) => contains(passage, match))) return { passage, quotation };
    }
  }
  const quotation = quotations.find((candidate) =>
    matches.some((match) => quotedSpans(candidate).some((span) => contains(span, match))),
  );
  return quotation ? { passage: sentence, quotation } : { passage: sentence };
}
