import type { ArchiveConnection } from "./connection.ts";

/** What an archive says of a source without its text. */
export interface KnownSource {
  readonly source: string;
  readonly path: string;
  readonly collection: string;
  readonly checksum: string | null;
  readonly shown: string | null;
  readonly coming: string | null;
  readonly stale: boolean;
  readonly count: number;
}

interface Page {
  readonly hits: {
    readonly hits: readonly { readonly _source: Partial<KnownSource>; readonly sort: readonly unknown[] }[];
  };
}

const PAGE = 5_000;

/** All sources of an archive, or of some collections, by their names in it. @throws ArchiveTrouble */
export async function knownSources(
  connection: ArchiveConnection,
  collections: readonly string[] | null,
  signal?: AbortSignal,
): Promise<Map<string, KnownSource>> {
  const known = new Map<string, KnownSource>();
  const options = signal ? { signal } : {};
  const filter = [{ term: { is: "source" } }, ...(collections ? [{ terms: { collection: collections } }] : [])];
  let after: readonly unknown[] | null = null;
  for (;;) {
    const body: object = {
      size: PAGE,
      query: { bool: { filter } },
      sort: [{ source: "asc" }],
      _source: ["source", "path", "collection", "checksum", "shown", "coming", "stale", "count"],
      ...(after && { search_after: after }),
    };
    const { hits }: Page = await connection.ask<Page>({ method: "POST", path: "_search", body }, options);
    for (const { _source } of hits.hits) known.set(_source.source!, whole(_source));
    after = hits.hits.at(-1)?.sort ?? null;
    if (hits.hits.length < PAGE) return known;
  }
}

/** Of a source whose first version is being written little is there. */
function whole({ source = "", path = "", collection = "", ...rest }: Partial<KnownSource>): KnownSource {
  const { checksum = null, shown = null, coming = null, stale = false, count = 0 } = rest;
  return { source, path, collection, checksum, shown, coming, stale, count };
}
