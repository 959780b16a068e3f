import type { ArchiveConnection, RequestOptions } from "./connection.ts";
import { ArchiveTrouble } from "./trouble.ts";

/** The version of all that stands in this file: another one reads, and writes, no index of this. */
export const LAYOUT = 1;

/**
 * How an index is laid out. Words come folded by the library's own search (engine/library/search/searchWords.ts), parted by spaces, so
 * that an archive finds what the library would find, in every language that it knows; the text itself is kept and not searched.
 *
 * There are two kinds of documents. One of `is: "source"` is a source: `shown` names the version of it that may be seen, and while another is
 * being written `coming` names that. One of `is: "sentence"` is a sentence of a version.
 */
const MAPPINGS = {
  dynamic: false,
  _meta: { sourceline: { layout: LAYOUT } },
  // What is searched is made of what is kept; it would take as much room again.
  _source: { excludes: ["words", "speakers", "about", "within"] },
  properties: {
    is: { type: "keyword" },
    // Of both.
    source: { type: "keyword" },
    version: { type: "keyword" },
    within: { type: "text", analyzer: "whitespace", norms: false },
    from: { type: "integer" },
    to: { type: "integer" },
    // Of a source.
    path: { type: "keyword" },
    collection: { type: "keyword" },
    checksum: { type: "keyword", index: false },
    shown: { type: "keyword" },
    coming: { type: "keyword" },
    stale: { type: "boolean" },
    format: { type: "keyword" },
    language: { type: "keyword" },
    pushed: { type: "date" },
    count: { type: "integer" },
    // Of a sentence.
    words: { type: "text", analyzer: "whitespace", similarity: "words" },
    speakers: { type: "text", analyzer: "whitespace", norms: false },
    about: { type: "text", analyzer: "whitespace", norms: false },
    kinds: { type: "keyword" },
    marked: { type: "boolean" },
    number: { type: "integer", index: false },
  },
};

const SETTINGS = {
  // A copy on another node where there is one; a single node has nobody to wait for.
  auto_expand_replicas: "0-1",
  codec: "best_compression",
  // A word twice in a sentence says little more than once, and a long sentence is hardly worse: as engine/library/search/ranking.ts has it.
  similarity: { words: { type: "BM25", k1: 0.3, b: 0.3 } },
};

/** Makes the index unless it is there. `shards`: of a new one. @throws ArchiveTrouble "otherLayout" when another one is there */
export async function ensureIndex(connection: ArchiveConnection, shards: number): Promise<void> {
  const body = { settings: { ...SETTINGS, number_of_shards: shards }, mappings: MAPPINGS };
  try {
    await checkLayout(connection);
  } catch (error) {
    if (!(error instanceof ArchiveTrouble) || error.kind !== "noIndex") throw error;
    await connection.ask({ method: "PUT", path: "", body }).catch((failed: ArchiveTrouble) => {
      // Somebody else made it this moment.
      if (!failed.detail.includes("resource_already_exists")) throw failed;
    });
    await checkLayout(connection);
  }
}

interface Mapped {
  readonly mappings: { readonly _meta?: { readonly sourceline?: { readonly layout?: number } } };
}

/** @throws ArchiveTrouble "otherLayout" when the index is not ours, or of another version; "noIndex" when there is none */
export async function checkLayout(connection: ArchiveConnection, options: RequestOptions = {}): Promise<void> {
  const found = await connection.ask<Record<string, Mapped>>({ method: "GET", path: "_mapping" }, options);
  // An alias may stand for several.
  for (const { mappings } of Object.values(found)) {
    const layout = mappings._meta?.sourceline?.layout;
    if (layout !== LAYOUT) throw new ArchiveTrouble("otherLayout", layout === undefined ? "" : String(layout));
  }
}
