import type { Quotation } from "../../quotes/quotation.ts";
import type { Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import { type FilterName, type ParsedQuery, parseQuery } from "../search/query.ts";
import { searchWords } from "../search/searchWords.ts";
import { namedSpeaker } from "./namedSpeaker.ts";
import { isMarked, type Narrowing, narrow, quotationsIn } from "./quoteFilters.ts";
import { listedHit, type QuoteHit, quoteHit } from "./quoteHits.ts";
import { foldedText, type SearchContext } from "./searchContext.ts";

/** What is asked of the quote search. */
export interface QuoteQuery {
  /** As typed, see search/query.ts. */
  readonly text: string;
  readonly limit: number;
  /** The document that is open: its quotations are listed while nothing is typed. */
  readonly open?: string;
  /** Only passages of this document. */
  readonly only?: string;
  readonly quotationsOnly?: boolean;
  /** Words that name somebody find what they say, too, not only the sentences that hold the words. */
  readonly byName?: boolean;
}

/** Searches the sentences of all sources; with nothing to search for, lists quotations in the order of the text. */
export function searchQuotes(query: QuoteQuery, ground: SearchContext): QuoteHit[] {
  const parsed = parseQuery(query.text);
  const narrowing = narrow(parsed.filters, query.only, ground);
  if (parsed.words === "" && parsed.exact.length === 0) return listed(query, parsed, narrowing, ground);
  const found = sentences(parsed, query, narrowing, ground);
  const said = query.byName && parsed.exact.length === 0 ? saidByNamed(parsed, query, narrowing, ground) : [];
  return merged(found, said, query.limit);
}

/** With so many words found beside a name, the sentences that hold all that was typed stay in front. */
const WORDS_FIRST = 3;

/** Sentences with all words, then what is said by whom the words name, then all others. */
function merged(found: readonly Found[], said: readonly QuoteHit[], limit: number): QuoteHit[] {
  if (said.length === 0) return found.map(({ hit }) => hit);
  const first = found.filter(({ isWhole }) => isWhole).slice(0, WORDS_FIRST);
  const others = found.filter((one) => !first.includes(one));
  const hits = new Map<string, QuoteHit>();
  for (const hit of [...first.map(({ hit }) => hit), ...said, ...others.map(({ hit }) => hit)]) {
    const key = `${hit.document.uri} ${hit.start}`;
    if (!hits.has(key)) hits.set(key, hit);
  }
  return [...hits.values()].slice(0, limit);
}

/** What they say whom some of the words name: what holds the other words, or everything when there are none. */
function saidByNamed(parsed: ParsedQuery, query: QuoteQuery, narrowing: Narrowing, ground: SearchContext): QuoteHit[] {
  const named = namedSpeaker(parsed.words, ground.names);
  if (!named) return [];
  const { ids, rest } = named;
  const narrower = spokenBy(ids, narrowing, ground);
  const limit = Math.ceil(query.limit / 2);
  const hits =
    rest === ""
      ? markedFirst({ ...query, limit }, parsed, narrower, narrower.within, ground)
      : sentences({ ...parsed, words: rest }, { ...query, limit }, narrower, ground).flatMap(({ hit, isWhole }) =>
          isWhole ? hit : [],
        );
  return hits.map((hit) => ({ ...hit, by: "name" }));
}

/** What is left of a narrowing when some people have to speak. */
function spokenBy(ids: ReadonlySet<string>, narrowing: Narrowing, { library }: SearchContext): Narrowing {
  const uris = [...ids].flatMap((id) => library.urisQuoting(id));
  return {
    within: new Set(uris.filter((uri) => narrowing.within?.has(uri) ?? true)),
    asksPassages: true,
    asksQuotations: true,
    oneOf: narrowing.oneOf,
    accepts: (article, passage) =>
      narrowing.accepts(article, passage) &&
      quotationsIn(article, passage).some(({ speakerId }) => ids.has(speakerId ?? "")),
  };
}

interface Found {
  readonly hit: QuoteHit;
  /** Every typed word is there. */
  readonly isWhole: boolean;
}

function sentences(
  { words, exact, without }: ParsedQuery,
  query: QuoteQuery,
  { within, asksPassages, asksQuotations, oneOf, accepts }: Narrowing,
  { library }: SearchContext,
): Found[] {
  const accept = (uri: string, sentence: number) => {
    const article = library.get(uri);
    const passage = article?.source.sentences[sentence];
    if (!article || !passage || !accepts(article, passage)) return false;
    return !query.quotationsOnly || quotationsIn(article, passage).some(isMarked);
  };
  const needsText = query.quotationsOnly || asksPassages;
  const options = {
    limit: query.limit,
    exact,
    without,
    quoted: query.quotationsOnly || asksQuotations,
    ...(oneOf && { oneOf }),
    ...(within && { within }),
    ...(needsText && { accept }),
  };
  const typed = searchWords(words, false).length;
  return library.sentences.search(words, options).flatMap((found) => {
    const article = library.get(found.article);
    const hit = article && quoteHit(article, found, isAlone(query));
    return hit ? { hit, isWhole: found.matches.length >= typed } : [];
  });
}

/** Quotations when there is nothing to search for: of the open document, or of all that the filters leave. */
function listed(query: QuoteQuery, parsed: ParsedQuery, narrowing: Narrowing, ground: SearchContext): QuoteHit[] {
  const { filters } = parsed;
  const within = narrowing.within ?? (filters.length === 0 ? new Set([query.open ?? ""]) : undefined);
  const asks = (wanted: FilterName) => filters.some(({ name, negated }) => name === wanted && !negated);
  if (asks("speaker") && !query.quotationsOnly) return markedFirst(query, parsed, narrowing, within, ground);
  if (filters.some(({ name, value, negated }) => name === "kind" && value === "indirect" && !negated)) {
    return quotations(query, parsed, narrowing, within, isReported, ground);
  }
  const marked = quotations(query, parsed, narrowing, within, isMarked, ground);
  // Where nobody is quoted in marks, what is reported is better than nothing.
  const mayReport = marked.length === 0 && filters.length > 0 && !query.quotationsOnly;
  return mayReport ? quotations(query, parsed, narrowing, within, isReported, ground) : marked;
}

/** All that somebody says: first what stands in marks, then what is reported. */
function markedFirst(
  query: QuoteQuery,
  parsed: ParsedQuery,
  narrowing: Narrowing,
  within: ReadonlySet<string> | undefined,
  ground: SearchContext,
): QuoteHit[] {
  const marked = quotations(query, parsed, narrowing, within, isMarked, ground);
  if (query.quotationsOnly || marked.length >= query.limit) return marked;
  const rest = { ...query, limit: query.limit - marked.length };
  return [...marked, ...quotations(rest, parsed, narrowing, within, isReported, ground)];
}

const isReported = (quotation: Quotation) => !isMarked(quotation);

/** Whether all that is listed is of one article. */
function isAlone({ only, text }: QuoteQuery): boolean {
  return only !== undefined || text.trim() === "";
}

function quotations(
  query: QuoteQuery,
  { without }: ParsedQuery,
  { accepts }: Narrowing,
  within: ReadonlySet<string> | undefined,
  isOfKind: (quotation: Quotation) => boolean,
  { library }: SearchContext,
): QuoteHit[] {
  const unwanted = without.map((phrase) => ` ${foldedText(phrase, false)} `);
  const wanted = (article: Article, { start, end }: Span) => {
    const text = unwanted.length > 0 ? ` ${foldedText(article.source.text.slice(start, end))} ` : "";
    return !unwanted.some((phrase) => text.includes(phrase));
  };
  const hits: QuoteHit[] = [];
  const articles = within ? [...within].flatMap((uri) => library.get(uri) ?? []) : library.all();
  for (const article of articles) {
    for (const quotation of article.quotations) {
      if (hits.length >= query.limit) return hits;
      const fits = isOfKind(quotation) && accepts(article, quotation) && wanted(article, quotation);
      if (fits) hits.push(listedHit(article, quotation, isAlone(query)));
    }
  }
  return hits;
}
