import { sentencesOf } from "../../text/sentences.ts";
import type { ReadLibrary } from "../documents/current.ts";
import { searchWords } from "../search/searchWords.ts";

/** Which sources are looked into. */
export type SourceFilter = (uri: string) => boolean;

/** Of a quotation so many stretches are searched for, the longest first: the right sentence need not hold the first words. */
const MOST_PROBES = 3;
/** The sentence index puts the right sentence first; twins and near misses come behind it. */
const SENTENCES = 12;
/** So many sources are looked into closely that may hold all the words, and so many that may hold nearly all. */
const MOST_SOURCES = 12;
const MOST_NEARLY = 3;
/** So much is shared where all the words stand; an editor's brackets and elisions cost the rest. */
export const NEARLY_ALL = 0.85;
/** Fewer sentences are too few to choose among. */
const ENOUGH = 6;
/** A sentence that shares less with the stretch that was searched for is another one. */
const LEAST_SHARED = 0.5;
/** A stretch of fewer words tells nothing. */
const FEWEST_WORDS = 4;

/** A source that may hold some words. */
export interface LikelySource {
  readonly uri: string;
  /** How much of a sentence of theirs its likest sentence holds, from 0 to 1. */
  readonly share: number;
}

/** The sources that may hold some words, word for word or nearly, the likeliest first. */
export function likelySources(words: string, library: ReadLibrary, isSource: SourceFilter): LikelySource[] {
  const best = new Map<string, number>();
  for (const probe of probesOf(words)) {
    const wanted = new Set(wordsOf(probe));
    for (const { article, sentence } of hits(probe, library, isSource)) {
      const source = library.asRead(article)?.source;
      const span = source?.sentences[sentence];
      if (!source || !span) continue;
      const share = shared(wanted, wordsOf(source.text.slice(span.start, span.end)));
      if (share >= LEAST_SHARED) best.set(article, Math.max(share, best.get(article) ?? 0));
    }
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .filter(([, share], i) => i < (share >= NEARLY_ALL ? MOST_SOURCES : MOST_NEARLY))
    .map(([uri, share]) => ({ uri, share }));
}

function hits(probe: string, library: ReadLibrary, isSource: SourceFilter) {
  const found = library.sentences.search(probe, {
    limit: SENTENCES,
    verbatim: true,
  });
  const kept = found.filter(({ article }) => isSource(article));
  // What is left out may hold so many of the sentences that others were pushed out.
  if (kept.length >= ENOUGH || found.length < SENTENCES) return kept;
  return library.sentences.search(probe, {
    limit: SENTENCES,
    verbatim: true,
    accept: isSource,
  });
}

/** How much of the shorter of two sentences the other holds: a quotation may begin or end within one. */
function shared(wanted: ReadonlySet<string>, standing: readonly string[]): number {
  const held = new Set(standing.filter((word) => wanted.has(word))).size;
  return held / Math.max(1, Math.min(wanted.size, new Set(standing).size));
}

const wordsOf = (text: string) => searchWords(text).map(({ text: word }) => word);

/** Marks of an elision, which joins stretches that may stand far apart. */
const ELISION = /\s*(?:[[(]\s*)?(?:…|\.\s?\.\s?\.)(?:\s?\.)?(?:\s*[\])])?\s*/u;

/** The stretches of a quotation that stand in one sentence each: its sentences, parted at elisions. */
function probesOf(words: string): string[] {
  const stretches = words
    .slice(0, LONGEST_READ)
    .split(ELISION)
    .flatMap((part) =>
      sentencesOf(part, { start: 0, end: part.length }).map(({ start, end }) => part.slice(start, end)),
    );
  const long = stretches.filter((stretch) => wordsOf(stretch).length >= FEWEST_WORDS);
  if (long.length === 0) return [words.slice(0, LONGEST_READ)];
  return long.sort((a, b) => b.length - a.length).slice(0, MOST_PROBES);
}

/** Of a very long quotation its beginning is searched for. UTF-16 units. */
const LONGEST_READ = 5_000;
