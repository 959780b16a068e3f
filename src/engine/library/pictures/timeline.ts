import { type DateExpression, dateExpressions } from "../../text/dates/dateExpressions.ts";
import type { Days } from "../../text/dates/dates.ts";
import { contains, lastStartingAt, overlaps, type Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import { type DocumentPlace, quotedSpans } from "../article/places.ts";
import { isMarked } from "../quotations/quoteFilters.ts";
import { cutAround } from "../search/excerpt.ts";

/** A source with its date. */
export interface DatedSource {
  readonly uri: string;
  readonly title: string;
  readonly days: Days;
  readonly quotations: number;
}

/** A sentence that names a date. Its span is the whole sentence. */
export interface DatedSentence extends Span {
  readonly uri: string;
  readonly days: Days;
  /** The words that name it: where they stand in the document. */
  readonly words: Span;
  /** Whether these words alone tell the days, or only together with the source's date. */
  readonly by: DateExpression["by"];
  /** The source's date. */
  readonly published: Days | null;
  /** Who is quoted in the sentence, at the date if several are; null when nobody is, or nobody who is named. */
  readonly speakerName: string | null;
  /** Whether somebody is quoted in it. */
  readonly isSaid: boolean;
}

/** A dated sentence as a row shows it. */
export interface TimelineRow extends DatedSentence, DocumentPlace {
  /** The sentence cut around the words that name the date, on one line. */
  readonly excerpt: string;
  /** The words that name the date. */
  readonly expression: string;
}

export interface Timeline {
  /** By date. */
  readonly sources: readonly DatedSource[];
  readonly sentences: readonly TimelineRow[];
  /** How many of each there would be without a limit. */
  readonly totalSources: number;
  readonly totalSentences: number;
  /** Sources that say nothing of their date. */
  readonly undated: number;
}

/** The sentences of an article that name a date, in order; one that names two comes twice. */
export function datedSentences(article: Article, published: Days | null): DatedSentence[] {
  const { uri, source, quotations } = article;
  const found: DatedSentence[] = [];
  const said = quotations.filter(isMarked).flatMap(quotedSpans);
  const isSaid = (offset: number) => said.some((span) => span.start <= offset && offset < span.end);
  let people: People | undefined;
  for (const { start, end } of source.sentences) {
    const setting = { published, isSaid: (offset: number) => isSaid(start + offset) };
    for (const named of dateExpressions(source.text.slice(start, end), setting)) {
      const words = { start: start + named.start, end: start + named.end };
      people ??= peopleIn(article);
      if (isOwnDate(named, published) || isPerson(people, source.text, words)) continue;
      const quotation =
        quotations.find((one) => contains(one, words)) ?? quotations.find((one) => overlaps(one, { start, end }));
      const speaker = { speakerName: quotation?.speakerName ?? null, isSaid: quotation !== undefined };
      found.push({ uri, start, end, days: named.days, words, by: named.by, published, ...speaker });
    }
  }
  return found;
}

/** A byline or a dateline: it says when the source was published, and no more. */
function isOwnDate({ days, by }: DateExpression, published: Days | null): boolean {
  return by === "words" && published !== null && days.from === published.from && days.to === published.to;
}

/** The people whom an article names: where, and in which words. */
interface People {
  readonly mentions: readonly Span[];
  readonly words: ReadonlySet<string>;
}

function peopleIn({ entities }: Article): People {
  const people = entities.filter(({ type }) => type === "person");
  const mentions = people.flatMap((person) => person.mentions).sort((a, b) => a.start - b.start);
  return { mentions, words: new Set(people.flatMap(({ name, aliases }) => [name, ...aliases].join(" ").split(" "))) };
}

/** Where Theresa May is named, "by May" and "of May" may be hers; "in May" is not. */
function isPerson({ mentions, words }: People, text: string, { start, end }: Span): boolean {
  const mention = mentions[lastStartingAt(mentions, end - 1)];
  if (mention && mention.end > start) return true;
  const [before, name] = text.slice(start, end).split(/\s+/);
  return words.has(name ?? "") && !/^(?:in|during|since|early|late|mid)$/i.test(before!);
}

/** Cuts a sentence for a row. */
export function timelineRow(document: Article, dated: DatedSentence): TimelineRow {
  const { source } = document;
  const { start, end, words } = dated;
  const within = { start: words.start - start, end: words.end - start };
  const written = source.text.slice(start, end);
  // Nobody reads emphasis and addresses in a row; to blank them out takes another reading of the whole document.
  const isMarkup = source.format === "markdown" && /[*_`[\]<]/.test(written);
  const { excerpt } = cutAround(isMarkup ? source.prose.slice(start, end) : written, [within], ROW);
  return {
    ...dated,
    document,
    excerpt: isMarkup ? closed(excerpt) : excerpt,
    expression: inOneLine(source.text, words),
  };
}

/** Without the holes that markup leaves. */
const closed = (text: string) =>
  text
    .replace(/ {2,}/g, " ")
    .replace(/ (?=[,.;:!?])/g, "")
    .trim();

const inOneLine = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/g, " ");

/** UTF-16 units of a row. */
const ROW = 140;

/** Somebody's words before a source's own; the later before the earlier. */
export function bySayingThenDate(a: DatedSentence, b: DatedSentence): number {
  return Number(b.isSaid) - Number(a.isSaid) || byLatest(a, b);
}

export function byLatest(a: { days: Days; uri: string }, b: { days: Days; uri: string }): number {
  return b.days.from - a.days.from || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);
}
