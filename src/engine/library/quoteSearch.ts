import type { Quotation, QuotationKind } from "../quotes/quotation.ts";
import type { Span } from "../text/span.ts";
import { contains, overlaps } from "../text/span.ts";
import type { Article } from "./article.ts";
import type { Library } from "./library.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import { holdsPhrase } from "./phrases.ts";
import { quotedSpans } from "./places.ts";
import { cutAround } from "./search/excerpt.ts";
import type { Filter } from "./search/query.ts";
import { parseQuery } from "./search/query.ts";
import type { Hit } from "./search/sentenceIndex.ts";
import { fileName } from "./uri.ts";

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
const ROW = 64;

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
  const narrowed = { ...query, quotationsOnly: query.quotationsOnly || filters.some(isOfQuotations) };
  const accepts = acceptance(narrowed, filters, names);
  if (words === "" && exact.length === 0) return listQuotations(narrowed, filters.length > 0, accepts, library);
  const accept = (uri: string, sentence: number) => {
    const article = library.get(uri);
    const span = article?.source.sentences[sentence];
    if (!article || !span || !accepts(article, span)) return false;
    const text = article.source.text.slice(span.start, span.end);
    return exact.every((phrase) => holdsPhrase(text, phrase)) && !without.some((phrase) => holdsPhrase(text, phrase));
  };
  const sought = [words, ...exact].join(" ").trim();
  const found = library.sentences.search(sought, { limit: query.limit, accept });
  return found.flatMap((hit) => toQuoteHit(hit, library));
}

/** Filters that only a quotation can answer. */
const isOfQuotations = ({ name }: Filter) => name === "speaker" || name === "kind";

type Accepts = (article: Article, span: Span) => boolean;

/** One test for all filters: whether a sentence of an article may be an answer. */
function acceptance(query: QuoteQuery, filters: readonly Filter[], names: NameDirectory): Accepts {
  const tests = filters.map((filter) => testOf(filter, names));
  return (article, span) => {
    if (query.only !== undefined && article.uri !== query.only) return false;
    if (query.quotationsOnly && !quotationsIn(article, span).some(isSaid)) return false;
    return tests.every((test) => test(article, span));
  };
}

function testOf({ name, value }: Filter, names: NameDirectory): Accepts {
  switch (name) {
    case "speaker": {
      const ids = idsOf(value, names);
      return (article, span) => quotationsIn(article, span).some(({ speakerId }) => speakerId && ids.has(speakerId));
    }
    case "about": {
      const ids = idsOf(value, names);
      return (article, span) =>
        article.entities.some(({ id, mentions }) => ids.has(id) && mentions.some((mention) => contains(span, mention)));
    }
    case "in":
      return ({ uri, source }) => `${fileName(uri)} ${source.title}`.toLowerCase().includes(value.toLowerCase());
    case "kind":
      return (article, span) => quotationsIn(article, span).some(({ kind }) => kind.startsWith(value.toLowerCase()));
  }
}

/** Every entity that a person may mean by a name typed in a filter. */
function idsOf(value: string, names: NameDirectory): ReadonlySet<string> {
  return new Set(names.find(value, 20).map(({ id }) => id));
}

/** Words in marks or reported with their speaker; what nobody says is not listed under quotations. */
const isSaid = ({ kind }: Quotation) => kind !== "indirect";

function quotationsIn(article: Article, span: Span): Quotation[] {
  return article.quotations.filter((quotation) => overlaps(quotation, span));
}

function listQuotations(query: QuoteQuery, filtered: boolean, accepts: Accepts, library: Library): QuoteHit[] {
  const uri = query.only ?? (filtered ? undefined : query.open);
  const articles = uri === undefined ? (filtered ? [...library.all()] : []) : [library.get(uri)].filter((a) => !!a);
  const hits: QuoteHit[] = [];
  for (const article of articles) {
    for (const quotation of article.quotations) {
      if (hits.length >= query.limit) return hits;
      if (isSaid(quotation) && accepts(article, quotation)) hits.push(quotationHit(article, quotation));
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
  for (const quotation of quotations.filter(isSaid)) {
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
