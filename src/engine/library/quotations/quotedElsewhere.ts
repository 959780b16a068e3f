import type { Quotation } from "../../quotes/quotation.ts";
import type { Article } from "../article/article.ts";
import { type DocumentPlace, quotedSpans } from "../article/places.ts";
import type { ReadLibrary } from "../documents/current.ts";
import { foldedText } from "./searchContext.ts";

/** Few words are anybody's: "yes, of course" stands everywhere and is not the same quotation. */
const FEWEST_WORDS = 5;
/** Of a long quotation, so many sentences are looked for. */
const MOST_SOUGHT = 3;
/** Sentences that are compared with one of these: the best answers of the index, some of them the article's own. */
const COMPARED = 8;
const MOST_PLACES = 5;

/**
 * Where other sources hold a quotation's words: sentences that hold one of its sentences, or are part of one. Case, accents
 * and marks do not matter.
 */
export function elsewhere(article: Article, quotation: Quotation, library: ReadLibrary): DocumentPlace[] {
  const places = new Map<string, DocumentPlace>();
  for (const words of soughtIn(article, quotation)) {
    for (const place of holding(words, article.uri, library)) places.set(`${place.document.uri} ${place.start}`, place);
  }
  return [...places.values()].slice(0, MOST_PLACES);
}

/** The first sentences of a quotation, as far as they are quoted. */
function soughtIn({ source }: Article, quotation: Quotation): string[] {
  const sought: string[] = [];
  for (const span of quotedSpans(quotation)) {
    for (const { start, end } of source.sentences) {
      if (start >= span.end || sought.length === MOST_SOUGHT) break;
      const words = source.text.slice(Math.max(start, span.start), Math.min(end, span.end));
      if (words.split(/\s+/u).length >= FEWEST_WORDS) sought.push(words);
    }
  }
  return sought;
}

function holding(words: string, ownUri: string, library: ReadLibrary): DocumentPlace[] {
  const hits = library.sentences.search(words, { limit: COMPARED, verbatim: true });
  return hits.flatMap(({ article: uri, sentence }) => {
    const document = uri === ownUri ? undefined : library.get(uri);
    const span = document?.source.sentences[sentence];
    if (!document || !span) return [];
    return areSame(document.source.text.slice(span.start, span.end), words) ? [{ document, ...span }] : [];
  });
}

/** Whether a sentence holds some words side by side, or is part of them. */
function areSame(sentence: string, words: string): boolean {
  const [whole, sought] = [foldedText(sentence, false), foldedText(words, false)];
  if (` ${whole} `.includes(` ${sought} `)) return true;
  return whole.split(" ").length >= FEWEST_WORDS && ` ${sought} `.includes(` ${whole} `);
}
