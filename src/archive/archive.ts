import type { ArchiveQuery } from "../engine/archived.ts";
import { type ArchiveAddress, ArchiveConnection, type RequestOptions } from "./connection.ts";
import { type KnownSource, knownSources } from "./knownSources.ts";
import { checkLayout, ensureIndex } from "./layout.ts";
import { SEARCH_PATIENCE } from "./patience.ts";
import { type Found, findCandidates } from "./searching.ts";
import { type SourceDocument, sourceId } from "./sourceDocuments.ts";
import { ArchiveTrouble } from "./trouble.ts";
import { ArchiveWriter } from "./writer.ts";

/** An archive, the index of an OpenSearch or an Elasticsearch: the only door of this room. Whatever fails throws `ArchiveTrouble`. */
export class Archive {
  private readonly connection: ArchiveConnection;
  private checked: Promise<void> | null = null;

  constructor(address: ArchiveAddress) {
    this.connection = new ArchiveConnection(address);
  }

  /** Sentences that may answer, see searching.ts. */
  async search(query: ArchiveQuery, signal?: AbortSignal): Promise<Found> {
    await this.isOurs({ timeout: SEARCH_PATIENCE, ...(signal && { signal }) });
    return findCandidates(this.connection, query, signal);
  }

  /** A source whole, by its path in the archive; null when there is none that is shown. */
  async source(path: string, signal?: AbortSignal): Promise<SourceDocument | null> {
    const options = signal ? { signal } : {};
    await this.isOurs(options);
    const found = await this.connection
      .ask<{ readonly _source: SourceDocument }>({ method: "GET", path: `_doc/${sourceId(path)}` }, options)
      .catch((error) => {
        if (error instanceof ArchiveTrouble && error.kind === "noIndex") return null;
        throw error;
      });
    return found && found._source.shown !== null ? found._source : null;
  }

  /** Makes the index where there is none, and gives what writes into it. */
  async open(shards: number, signal?: AbortSignal): Promise<ArchiveWriter> {
    await ensureIndex(this.connection, shards);
    await this.connection.ask({ method: "POST", path: "_refresh" });
    return new ArchiveWriter(this.connection, signal);
  }

  /** Its sources without their texts; of some collections when these are named. */
  async known(collections: readonly string[] | null, signal?: AbortSignal): Promise<Map<string, KnownSource>> {
    return knownSources(this.connection, collections, signal);
  }

  /** How much it holds. */
  async status(): Promise<ArchiveStatus> {
    await this.isOurs();
    return statusOf(this.connection);
  }

  /** Deletes the index, if it is ours. */
  async drop(): Promise<void> {
    await checkLayout(this.connection);
    await this.connection.ask({ method: "DELETE", path: "" });
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  /** Asked once; again after a failure, and by the next when somebody waits for the answer no more. */
  private async isOurs({ signal, timeout }: RequestOptions = {}): Promise<void> {
    // Others may wait for the same answer: nobody takes the question back.
    this.checked ??= checkLayout(this.connection, timeout === undefined ? {} : { timeout });
    const checking = this.checked;
    const forget = () => {
      if (this.checked === checking) this.checked = null;
    };
    signal?.addEventListener("abort", forget);
    try {
      await checking;
    } catch (error) {
      forget();
      throw error;
    } finally {
      signal?.removeEventListener("abort", forget);
    }
  }
}

export interface ArchiveStatus {
  readonly sources: number;
  readonly sentences: number;
  /** Sources that a push has begun and not ended. */
  readonly unfinished: number;
  readonly collections: readonly { readonly name: string; readonly sources: number }[];
  /** Of the index with its copies; null where whoever asks may not know. */
  readonly bytes: number | null;
  readonly shards: number | null;
}

interface Counted {
  readonly aggregations: {
    readonly is: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] };
    readonly collections: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] };
    readonly unfinished: { readonly doc_count: number };
  };
}

interface Stats {
  readonly _all: { readonly total: { readonly store: { readonly size_in_bytes: number } } };
  readonly _shards: { readonly successful: number };
}

async function statusOf(connection: ArchiveConnection): Promise<ArchiveStatus> {
  const unfinished = { bool: { should: [{ exists: { field: "coming" } }, { term: { stale: true } }] } };
  const body = {
    size: 0,
    aggs: {
      is: { terms: { field: "is" } },
      collections: { terms: { field: "collection", size: 1000 } },
      unfinished: { filter: { bool: { filter: [{ term: { is: "source" } }, unfinished] } } },
    },
  };
  const { aggregations } = await connection.ask<Counted>({ method: "POST", path: "_search", body });
  const stats = await connection.ask<Stats>({ method: "GET", path: "_stats/store" }).catch(() => null);
  const count = (kind: string) => aggregations.is.buckets.find(({ key }) => key === kind)?.doc_count ?? 0;
  return {
    sources: count("source"),
    sentences: count("sentence"),
    unfinished: aggregations.unfinished.doc_count,
    collections: aggregations.collections.buckets.map(({ key, doc_count }) => ({ name: key, sources: doc_count })),
    bytes: stats?._all.total.store.size_in_bytes ?? null,
    shards: stats?._shards.successful ?? null,
  };
}

export { originalOf } from "./original.ts";
export { checksumOf, sourceId, versionOf } from "./sourceDocuments.ts";
export { ArchiveTrouble } from "./trouble.ts";
export { Batch } from "./writer.ts";
