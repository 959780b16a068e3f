import type { ArchivedName, ArchivedSentence, ArchivedSource, ArchivedWords } from "../../archived.ts";
import type { Entity } from "../../entities/grouping/entities.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import { placeAt } from "../../text/reading/places.ts";
import type { Reading } from "../../text/reading/reading.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { contains, overlaps, type Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import { sourceDate } from "../article/sourceDate.ts";

/** A source as an archive keeps it; `path`: where it lies, whose folders may tell its date. */
export function archivedSource(article: Article, path: string): ArchivedSource {
  const { source } = article;
  const reading = source.reading ?? plainReading(source);
  return {
    reading,
    title: reading.title || source.title,
    date: reading.date,
    days: sourceDate(path, source),
    authors: reading.authors,
    url: reading.url,
    language: reading.language ?? source.language,
    sentences: sentencesOf(article),
  };
}

/** Of a text nothing is known but its words. */
function plainReading({ text, title }: SourceText): Reading {
  const nothing = { date: null, authors: [], url: null, language: null, pages: null };
  return { text, title, ...nothing, places: [], headings: [], turns: [], asides: [], warnings: [] };
}

function sentencesOf({ source, quotations, entities }: Article): ArchivedSentence[] {
  const { text, lines, sentences, reading } = source;
  const said = spread(sentences, quotations.flatMap(piecesOf), overlaps);
  const mentions = entities.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })));
  const named = spread(sentences, mentions, contains);
  const formsOf = formsById(entities);
  return sentences.map(({ start, end }, number) => ({
    number,
    start,
    end,
    text: text.slice(start, end),
    ...lines.positionAt(start),
    place: placeAt(reading?.places ?? [], start)?.locator ?? null,
    said: said[number]!.map((piece) => wordsOf(piece, { start, end }, formsOf)),
    names: namesOf(named[number]!.map(({ entity }) => entity)),
  }));
}

interface Piece extends Span {
  readonly quotation: Quotation;
}

function piecesOf(quotation: Quotation): Piece[] {
  return quotation.segments.map(({ start, end }) => ({ start, end, quotation }));
}

/** For each sentence, in order, the things that belong to it; both are looked at from left to right once. */
function spread<T extends Span>(
  sentences: readonly Span[],
  things: readonly T[],
  belongs: (sentence: Span, thing: Span) => boolean,
): T[][] {
  const sorted = [...things].sort((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  let first = 0;
  return sentences.map((sentence) => {
    while (first < sorted.length && sorted[first]!.start < sentence.start - longest) first++;
    const own: T[] = [];
    for (let i = first; i < sorted.length && sorted[i]!.start < sentence.end; i++)
      if (belongs(sentence, sorted[i]!)) own.push(sorted[i]!);
    return own;
  });
}

function wordsOf(
  { start, end, quotation }: Piece,
  sentence: Span,
  formsOf: ReadonlyMap<string, string[]>,
): ArchivedWords {
  const { kind, speakerName, speakerId } = quotation;
  return {
    start: Math.max(start, sentence.start),
    end: Math.min(end, sentence.end),
    kind,
    speaker: speakerName,
    forms: (speakerId !== null && formsOf.get(speakerId)) || (speakerName === null ? [] : [speakerName]),
  };
}

function formsById(entities: readonly Entity[]): ReadonlyMap<string, string[]> {
  return new Map(entities.map(({ id, name, aliases }) => [id, [...new Set([name, ...aliases])]]));
}

/** Each once, in the order of the text. */
function namesOf(entities: readonly Entity[]): ArchivedName[] {
  return [...new Set(entities)].map(({ name, type, aliases }) => ({ name, type, aliases }));
}
