import { type BulkChange, MOST_BYTES, sendAll } from "./bulk.ts";
import type { ArchiveConnection } from "./connection.ts";
import type { KnownSource } from "./knownSources.ts";
import { type SourceDocument, sentenceId, versionOf } from "./sourceDocuments.ts";

/** A source that is to be written. */
export interface WrittenSource {
  readonly document: Omit<SourceDocument, "is" | "shown" | "coming" | "stale" | "count">;
  /** JSON objects: the sentences, without what says whose they are. */
  readonly sentences: readonly string[];
  /** What `in:` finds it by, and when it was published, in days. */
  readonly within: string;
  readonly days: { readonly from: number; readonly to: number } | null;
  /** What the archive has of it. */
  readonly known: KnownSource | null;
}

/**
 * Writes sources so that whoever searches sees one whole version of each, whenever the writer, or the archive, is killed. First it says what
 * is coming; then come the sentences, which nobody is shown; then the source is shown with them; last the sentences of other versions go. Each
 * step can be done again: it names what it writes.
 */
export class ArchiveWriter {
  /** Sources with sentences of versions that are not shown. */
  private readonly stale = new Map<string, string | null>();
  bytes = 0;

  constructor(
    private readonly connection: ArchiveConnection,
    private readonly signal?: AbortSignal,
  ) {}

  /** Writes some sources. @throws ArchiveTrouble; what was not written then is written by the next push */
  async write(sources: readonly WrittenSource[]): Promise<void> {
    await this.send(sources.map(announced));
    await this.send(sources.flatMap(sentencesOf));
    await this.send(sources.map(shown));
    for (const { document, known } of sources)
      if (leavesOthers(known)) this.leaves(document.source, versionOf(document.checksum));
  }

  /** Remembers that sentences of other versions than the one that is shown are to go. */
  leaves(source: string, version: string | null): void {
    this.stale.set(source, version);
  }

  /** Takes sources out, their sentences first, so that whoever comes back later finds what is left to do. */
  async remove(sources: readonly string[]): Promise<void> {
    for (const some of chunks(sources)) await this.deleteSentences([{ terms: { source: some } }]);
    await this.send(sources.map((id) => ({ action: JSON.stringify({ delete: { _id: id } }) })));
  }

  /** Ends the writing: what is left of other versions goes, and all can be found. */
  async finish(): Promise<void> {
    for (const some of chunks([...this.stale])) {
      await this.deleteSentences(some.map(([source, version]) => othersOf(source, version)));
      await this.send(some.map(([source]) => change("update", source, { doc: { stale: false } })));
    }
    this.stale.clear();
    await this.connection.ask({ method: "POST", path: "_refresh" }, this.options);
  }

  private async send(changes: readonly BulkChange[]): Promise<void> {
    for (const { action, document = "" } of changes) this.bytes += action.length + document.length;
    await sendAll(this.connection, changes, this.signal);
  }

  /** By their names, some thousand at a time: whoever may write may do that, and it can be stopped, and done again. */
  private async deleteSentences(should: readonly object[]): Promise<void> {
    const query = { bool: { filter: [{ term: { is: "sentence" } }], should, minimum_should_match: 1 } };
    const body = { size: DELETED_AT_ONCE, query, _source: false, sort: ["_doc"] };
    for (;;) {
      // What was written, or deleted, a moment ago is seen only then.
      await this.connection.ask({ method: "POST", path: "_refresh" }, this.options);
      const { hits } = await this.connection.ask<Found>({ method: "POST", path: "_search", body }, this.options);
      if (hits.hits.length === 0) return;
      await this.send(hits.hits.map(({ _id }) => ({ action: JSON.stringify({ delete: { _id } }) })));
    }
  }

  private get options() {
    return this.signal ? { signal: this.signal } : {};
  }
}

/** Whether something else than the version that is written may stand there. */
const leavesOthers = (known: KnownSource | null) =>
  known !== null && (known.shown !== null || known.coming !== null || known.stale);

function announced({ document, known }: WrittenSource): BulkChange {
  const { source, path, collection } = document;
  const coming = versionOf(document.checksum);
  const upsert = { is: "source", source, path, collection, shown: null, coming, stale: false };
  // What is shown of it stays as it is.
  return change("update", source, { doc: { coming, ...(leavesOthers(known) && { stale: true }) }, upsert });
}

function sentencesOf({ document, sentences, within, days }: WrittenSource): BulkChange[] {
  const version = versionOf(document.checksum);
  const own = JSON.stringify({ is: "sentence", source: document.source, version, within, ...days }).slice(0, -1);
  return sentences.map((sentence, number) => ({
    action: JSON.stringify({ index: { _id: sentenceId(document.source, version, number) } }),
    document: `${own},${sentence.slice(1)}`,
  }));
}

function shown({ document, sentences, known, days, within }: WrittenSource): BulkChange {
  const version = versionOf(document.checksum);
  const state = { shown: version, coming: null, stale: leavesOthers(known), count: sentences.length };
  return change("index", document.source, { is: "source", ...document, ...days, within, ...state });
}

function othersOf(source: string, version: string | null) {
  const is = { term: { source } };
  return version === null ? is : { bool: { filter: [is], must_not: [{ term: { version } }] } };
}

function change(action: "index" | "update", id: string, document: object): BulkChange {
  return { action: JSON.stringify({ [action]: { _id: id } }), document: JSON.stringify(document) };
}

const DELETED_AT_ONCE = 10_000;

interface Found {
  readonly hits: { readonly hits: readonly { readonly _id: string }[] };
}

/** A query has room for so many sources. */
const AT_ONCE = 200;

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}

/** Gathers sources until they fill a request. */
export class Batch {
  private sources: WrittenSource[] = [];
  private size = 0;

  /** Whether it is full now. */
  add(source: WrittenSource): boolean {
    this.sources.push(source);
    this.size += source.document.reading.text.length + source.sentences.reduce((sum, { length }) => sum + length, 0);
    return this.size >= MOST_BYTES;
  }

  take(): WrittenSource[] {
    const taken = this.sources;
    [this.sources, this.size] = [[], 0];
    return taken;
  }
}
