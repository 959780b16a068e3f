import type { ArchiveCandidate, ArchiveFilter, ArchiveQuery, ArchiveWords } from "../engine/archived.ts";
import type { ArchiveConnection } from "./connection.ts";
import { SEARCH_PATIENCE } from "./patience.ts";
import type { SourceDocument } from "./sourceDocuments.ts";

/** So many sentences, the best by an archive's own ranking, are looked at closely. */
const CANDIDATES = 300;

/** A little less for each shard than for all (patience.ts), so that what the quick ones found comes in time. */
const SHARD_PATIENCE = "4s";

/** What is known of the source of a candidate. */
export type FoundSource = Pick<
  SourceDocument,
  "source" | "path" | "title" | "format" | "date" | "url" | "authors" | "shown"
>;

const OF_SOURCE = ["source", "path", "title", "format", "date", "url", "authors", "shown"];

export interface Found {
  readonly candidates: readonly ArchiveCandidate[];
  /** By their names in the archive; a candidate whose source is none of them has gone meanwhile. */
  readonly sources: ReadonlyMap<string, FoundSource>;
  readonly words: ArchiveWords;
  /** How many shards did not answer, or not in time; 0 when the answer is whole. */
  readonly missingShards: number;
}

interface Answer {
  readonly timed_out: boolean;
  readonly _shards: { readonly total: number; readonly failed: number };
  readonly hits: { readonly hits: readonly { readonly _source: ArchiveCandidate & { readonly version: string } }[] };
}

/** The sentences that may answer a query, as an archive ranks them, with how rare the typed words are. @throws ArchiveTrouble */
export async function findCandidates(
  connection: ArchiveConnection,
  query: ArchiveQuery,
  signal?: AbortSignal,
): Promise<Found> {
  const options = { timeout: SEARCH_PATIENCE, ...(signal && { signal }) };
  // First: what a word may stand for, and whether it tells anything, depends on how many sentences hold it.
  const words = await wordCounts(connection, query, options);
  const body = searchBody(query, words);
  const answer = await connection.ask<Answer>({ method: "POST", path: "_search", query: SEARCH, body }, options);
  const hits = answer.hits.hits.map(({ _source }) => _source);
  const sources = await sourcesOf(connection, [...new Set(hits.map(({ source }) => source))], options);
  // A version that is being written, or taken out, is not shown.
  const candidates = hits.filter(({ source, version }) => sources.get(source)?.shown === version);
  const missing = answer._shards.failed + (answer.timed_out ? 1 : 0);
  return { candidates, sources, words, missingShards: missing };
}

const SEARCH = { timeout: SHARD_PATIENCE, allow_partial_search_results: true };

function searchBody(query: ArchiveQuery, counts: ArchiveWords) {
  return {
    size: CANDIDATES,
    track_total_hits: false,
    query: { bool: { filter: filtersOf(query), must_not: excluded(query), ...ranked(query, counts) } },
    _source: ["source", "version", "number", "start", "end", "text", "line", "column", "place", "said"],
    // By filters alone: what stands in marks first, then as it stands in the sources.
    ...(query.words.length + query.exact.length === 0 && { sort: [{ marked: "desc" }, "source", "number"] }),
  };
}

function filtersOf({ exact, filters, quotationsOnly }: ArchiveQuery): object[] {
  return [
    { term: { is: "sentence" } },
    ...exact.map((words) => phrase("words", words)),
    ...(quotationsOnly ? [{ term: { marked: true } }] : []),
    ...filters.flatMap((filter) => (filter.negated ? [] : [asked(filter)])),
  ];
}

function excluded({ without, filters }: ArchiveQuery): object[] {
  return [
    ...without.map((words) => phrase("words", words)),
    ...filters.flatMap((filter) => (filter.negated ? [asked(filter)] : [])),
  ];
}

function asked(filter: ArchiveFilter): object {
  switch (filter.of) {
    case "speaker":
      return phrase("speakers", filter.words);
    case "about":
      return phrase("about", filter.words);
    case "in":
      return { match_phrase_prefix: { within: filter.words.join(" ") } };
    case "kind":
      return { term: { kinds: filter.kind } };
    // Of a source that names a month or a year only, any of its days may be meant.
    case "after":
      return { range: { to: { gt: filter.day } } };
    case "before":
      return { range: { from: { lt: filter.day } } };
  }
}

const phrase = (field: string, words: readonly string[]) => ({ match_phrase: { [field]: words.join(" ") } });

/** A word that more than one of so many sentences holds tells little, and costs much to look for. */
const COMMON = 20;

/** A word that no more sentences hold may be another one with a slip in it. */
const DOUBTFUL = 20;

/**
 * Most of the words that tell something, in any order, forgiving slips where a word is hardly known; better with the common ones, and where
 * words stand side by side. Where all are common, most of them.
 */
function ranked(query: ArchiveQuery, { total, counts }: ArchiveWords): object {
  const { words, exact } = query;
  if (words.length === 0) return exact.length > 0 ? { should: exact.map((one) => phrase("words", one)) } : {};
  const countOf = (word: string) => counts.get(word) ?? 0;
  const asked = words.map((word, i) => ({
    form: { dis_max: { queries: formsOf(query, i, countOf(word)) } },
    isCommon: countOf(word) > total / COMMON,
  }));
  const telling = asked.filter(({ isCommon }) => !isCommon);
  const [musts, others] = telling.length > 0 ? [telling, asked.filter(({ isCommon }) => isCommon)] : [asked, []];
  // Of two common words side by side too many sentences hold some.
  const pairs = words.slice(1).flatMap((word, i) => {
    const isSaid = telling.length === 0 || !asked[i]!.isCommon || !asked[i + 1]!.isCommon;
    return isSaid ? [{ match_phrase: { words: { query: `${words[i]} ${word}`, boost: 0.5 } } }] : [];
  });
  return {
    must: [{ bool: { should: musts.map(({ form }) => form), minimum_should_match: LEAST } }],
    should: [...others.map(({ form }) => form), ...pairs],
  };
}

/** Of up to three words all may be wrong but one; of more, half. */
const LEAST = "3<50%";

/** What a typed word may stand for; `count`: of the sentences that hold it. */
function formsOf({ words, isOpen }: ArchiveQuery, i: number, count: number): object[] {
  const word = words[i]!;
  const forms: object[] = [{ term: { words: { value: word, boost: 1 } } }];
  const isLast = isOpen && i === words.length - 1;
  if (isLast && word.length > 1) forms.push({ prefix: { words: { value: word, boost: 4 } } });
  if (count > DOUBTFUL) return forms;
  if (word.length > 2) {
    const fuzziness = word.length < 5 ? 1 : "AUTO:3,6";
    const rewrite = "top_terms_blended_freqs_30";
    forms.push({ fuzzy: { words: { value: word, fuzziness, max_expansions: 30, boost: 0.6, rewrite } } });
  }
  // "glide slope" typed for "glideslope".
  const next = words[i + 1];
  if (next !== undefined) forms.push({ term: { words: { value: word + next, boost: 1.6 } } });
  if (count === 0 && word.length >= SHORTEST_PARTED) forms.push(...partedForms(word));
  return forms;
}

const SHORTEST_PARTED = 6;

/** "glideslope" typed for "glide slope": the words must be of three letters, at least, or every word would be two. */
function partedForms(word: string): object[] {
  const cuts = Array.from({ length: Math.min(12, word.length - 5) }, (_, i) => i + 3);
  return cuts.map((at) => phrase("words", [word.slice(0, at), word.slice(at)]));
}

interface Vectors {
  readonly term_vectors?: {
    readonly words?: {
      readonly field_statistics?: { readonly doc_count: number };
      readonly terms: Readonly<Record<string, { readonly doc_freq?: number }>>;
    };
  };
}

/** How rare the typed words are: what one shard of the archive counts, which is as many as all do, in proportion. */
async function wordCounts(
  connection: ArchiveConnection,
  { words, exact }: ArchiveQuery,
  options: { readonly timeout: number; readonly signal?: AbortSignal },
): Promise<ArchiveWords> {
  const all = [...new Set([...words, ...exact.flat()])];
  if (all.length === 0) return { total: 0, counts: new Map() };
  const body = {
    doc: { words: all.join(" ") },
    fields: ["words"],
    term_statistics: true,
    positions: false,
    offsets: false,
  };
  const { term_vectors } = await connection.ask<Vectors>({ method: "POST", path: "_termvectors", body }, options);
  const { terms = {}, field_statistics } = term_vectors?.words ?? {};
  const counts = Object.entries(terms).flatMap(([word, { doc_freq }]): [string, number][] =>
    doc_freq ? [[word, doc_freq]] : [],
  );
  return { total: field_statistics?.doc_count ?? 0, counts: new Map(counts) };
}

interface Documents {
  readonly docs: readonly { readonly found?: boolean; readonly _source?: FoundSource }[];
}

async function sourcesOf(
  connection: ArchiveConnection,
  ids: readonly string[],
  options: { readonly timeout: number; readonly signal?: AbortSignal },
): Promise<ReadonlyMap<string, FoundSource>> {
  if (ids.length === 0) return new Map();
  const query = { _source_includes: OF_SOURCE.join(",") };
  const { docs } = await connection.ask<Documents>({ method: "POST", path: "_mget", query, body: { ids } }, options);
  return new Map(docs.flatMap(({ _source }) => (_source ? [[_source.source, _source] as const] : [])));
}
