import type { Quotation, QuotationKind } from "../../quotes/quotation.ts";
import { spokenWords } from "../../quotes/spokenWords.ts";
import type { Span } from "../../text/span.ts";
import { contains } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import { type ArticlePlace, quotedSpans } from "../article/places.ts";
import { fileName } from "../article/uri.ts";
import { cutAround } from "../search/excerpt.ts";
import type { Hit } from "../search/sentenceIndex.ts";
import { isMarked, quotationsIn } from "./quoteFilters.ts";

/** A passage that answers a query. */
export interface QuoteHit extends ArticlePlace {
  /** The passage cut around the words that match, on one line. */
  readonly excerpt: string;
  /** Where the matching words stand in `excerpt`. */
  readonly matches: readonly Span[];
  /** Where they stand in the document. */
  readonly matched: readonly Span[];
  readonly speakerName: string | null;
  /** Null for a passage that nobody says. */
  readonly kind: QuotationKind | null;
  /** By what it was found: its words, or the name of who says it. */
  readonly by: "words" | "name";
}

/**
 * Characters of a passage that fit a row of a list beside its speaker and its place, "... " at both ends counted out:
 * a Quick Pick shows about 86 characters and would cut off the place. Of one article alone (`alone`) the place is a line.
 */
function roomFor(uri: string, { speakerName, kind }: Pick<QuoteHit, "speakerName" | "kind">, alone: boolean): number {
  if (alone) return MOST;
  const said = (speakerName ? speakerName.length + " · ".length : 0) + (kind === "indirect" ? REPORTED : 0);
  const beside = fileName(uri).length + ":100".length + said;
  return Math.min(Math.max(ROW - beside, LEAST), MOST);
}

/** What a row says of words that are not in marks: "reported · ". */
const REPORTED = 11;
const ROW = 78;
const LEAST = 42;
const MOST = 64;

/** A quotation as a row of a list. */
export function listedHit(article: Article, quotation: Quotation, alone: boolean): QuoteHit {
  const { uri, source } = article;
  const { start, end, kind, speakerName } = quotation;
  const { excerpt } = cutAround(spokenWords(source.text, quotation), [], roomFor(uri, { speakerName, kind }, alone));
  return { document: article, start, end, excerpt, matches: [], matched: [], speakerName, kind, by: "words" };
}

/** A sentence that was found as a row of a list; null when the article no longer has it. */
export function quoteHit(article: Article, hit: Hit, alone: boolean): QuoteHit | null {
  const { source, uri } = article;
  const sentence = source.sentences[hit.sentence];
  if (!sentence) return null;
  const matches = hit.matches.map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }));
  const { passage, quotation } = passageOf(article, sentence, matches);
  const matched = matches.filter((match) => contains(passage, match));
  const within = matched.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }));
  const said = { speakerName: quotation?.speakerName ?? null, kind: quotation?.kind ?? null };
  const cut = cutAround(source.text.slice(passage.start, passage.end), within, roomFor(uri, said, alone));
  return { document: article, ...passage, ...cut, matched, ...said, by: "words" };
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
