import { anchor } from "../../citations/anchor.ts";
import { prepare } from "../../citations/anchorText.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import type { Span } from "../../text/span.ts";
import type { Article } from "../article.ts";
import type { CitationRegister } from "../citing/citationRegister.ts";
import type { Library } from "../library.ts";
import { notesCiting } from "../names/nameCard.ts";
import { quotationAt } from "../places.ts";

/** What a hover card says of a quotation. */
export interface QuotationCard {
  readonly quotation: Quotation;
  /** Where other sources hold the same words. */
  readonly elsewhere: readonly Place[];
  readonly citedIn: readonly string[];
}

/** A passage of a document. */
export interface Place extends Span {
  readonly uri: string;
}

/** The card of the quotation at an offset, or null where nobody is quoted. */
export function quotationCardAt(
  article: Article,
  offset: number,
  library: Library,
  register: CitationRegister,
): QuotationCard | null {
  const quotation = quotationAt(article, offset);
  if (!quotation) return null;
  return {
    quotation,
    elsewhere: elsewhere(article, quotation, library),
    citedIn: notesCiting(register, article.uri, quotation),
  };
}

/** Few words are anybody's: "yes, of course" stands everywhere and is not the same quotation. */
const FEWEST_WORDS = 5;
const MOST_PLACES = 5;

function elsewhere(article: Article, quotation: Quotation, library: Library): Place[] {
  const first = quotation.segments[0] ?? quotation;
  const words = article.source.text.slice(first.start, first.end);
  if (words.split(/\s+/u).length < FEWEST_WORDS) return [];
  const accept = (uri: string) => uri !== article.uri;
  const hits = library.sentences.search(words, { limit: MOST_PLACES, accept });
  return hits.flatMap(({ article: uri, sentence }) => {
    const source = library.get(uri)?.source;
    const span = source?.sentences[sentence];
    return source && span && holds(source.text.slice(span.start, span.end), words) ? [{ uri, ...span }] : [];
  });
}

/** Whether a sentence holds the words, or is one of the sentences that they are. */
function holds(sentence: string, words: string): boolean {
  const same = (text: string, exact: string) => {
    const { verdict } = anchor(prepare(text), { exact });
    return verdict === "intact" || verdict === "moved";
  };
  return same(sentence, words) || same(words, sentence);
}
