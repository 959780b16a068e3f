import type { Days } from "../../text/dates/dates.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import { type ComparedWord, comparedWords } from "./contentWords.ts";

/** A sentence of the source that may hold what the note tells. */
export interface PassageSentence extends Span {
  readonly words: readonly ComparedWord[];
}

/** What a citation cites, as far as claims are held against it. Spans are offsets of the source. */
export interface Passage {
  readonly article: Article;
  /** The cited sentences. */
  readonly cited: readonly PassageSentence[];
  /** The cited sentences, the one before and the one behind. */
  readonly sentences: readonly PassageSentence[];
  /** The paragraphs of these sentences: they hold the names. */
  readonly paragraphs: readonly Span[];
  /** Where the source says what it is about: its title and first sentence. */
  readonly head: Span;
  readonly published: Days | null;
}

/** So many sentences are compared at most: who cites more cites a document. */
const MOST_SENTENCES = 40;

/** The passage at a place of a source; null when no sentence stands there, or too many do. */
export function passageAt(article: Article, place: Span, published: Days | null): Passage | null {
  const { source } = article;
  const wanted = place.end > place.start ? place : { start: place.start, end: place.start + 1 };
  const first = source.sentences.findIndex((sentence) => overlaps(sentence, wanted));
  const last = source.sentences.findLastIndex((sentence) => overlaps(sentence, wanted));
  if (first < 0 || last - first > MOST_SENTENCES) return null;
  const sentences = source.sentences
    .slice(Math.max(0, first - 1), last + 2)
    .map(({ start, end }) => ({ start, end, words: comparedWords(source.prose, { start, end }) }));
  const cited = sentences.filter((sentence) => overlaps(sentence, wanted));
  const paragraphs = source.paragraphs.filter((paragraph) =>
    sentences.some((sentence) => overlaps(paragraph, sentence)),
  );
  const head = { start: 0, end: source.sentences[Math.min(HEAD_SENTENCES, source.sentences.length) - 1]!.end };
  return { article, cited, sentences, paragraphs, head, published };
}

/** The title, a dateline, the first sentence or two: they say what the whole source is about. */
const HEAD_SENTENCES = 3;

/** The words of a passage's spans. */
export function proseIn({ article }: Passage, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => article.source.prose.slice(start, end)).join("\n");
}
