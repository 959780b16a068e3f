import type { SourceDocument } from "../../archive/sourceDocuments.ts";
import type { ArchiveHit } from "../../engine/archived.ts";
import { anchor, archiveQuery, prepareAnchorText, rankArchived, type Span } from "../../engine/engine.ts";
import type { ToolArchive } from "../toolArchive.ts";

/** So many words tell a passage from others. */
const TELLING = 14;

/** Of the sources with the likeliest sentences, so many are read. */
const MOST_READ = 3;

/** Where words stand in an archive. */
export interface Standing extends Span {
  /** Word for word, or nearly so. */
  readonly verdict: "intact" | "changed";
  readonly source: SourceDocument;
  /** 1-based. */
  readonly startLine: number;
  readonly endLine: number;
  readonly speaker: string | null;
}

/** A source that was read, ready for words to be found in it; null when it is gone. */
type Read = { readonly source: SourceDocument; readonly text: ReturnType<typeof prepareAnchorText> } | null;

/** An archive whose sources are read once, however many quotations are looked for in them. */
export class ArchiveReader {
  private readonly read = new Map<string, Promise<Read>>();

  constructor(private readonly archive: Pick<ToolArchive, "search" | "source">) {}

  /** Where a quotation stands: compared with the whole source, as a citation is. Null where nothing like it does. */
  async standing(words: string, signal: AbortSignal): Promise<Standing | null> {
    let nearly: Standing | null = null;
    for (const [path, hits] of await this.likeliest(words, signal)) {
      const read = await this.source(path, signal);
      if (!read) continue;
      const { verdict, place } = anchor(read.text, { exact: words });
      if (!place || verdict === "missing") continue;
      const { start, end, startLine, endLine } = place;
      const speaker = hits.find((hit) => hit.start < end && start < hit.end)?.speaker ?? null;
      const found = { source: read.source, start, end, startLine, endLine, speaker };
      if (verdict !== "changed") return { verdict: "intact", ...found };
      nearly ??= { verdict, ...found };
    }
    return nearly;
  }

  private source(path: string, signal: AbortSignal): Promise<Read> {
    const known = this.read.get(path);
    if (known) return known;
    const reading = this.archive
      .source(path, signal)
      .then((source) => source && { source, text: prepareAnchorText(source.reading.text) });
    this.read.set(path, reading);
    return reading;
  }

  /** The sources with the sentences that are likeliest to be some words, the likeliest first, by their paths; with these sentences. */
  private async likeliest(words: string, signal: AbortSignal): Promise<[string, ArchiveHit[]][]> {
    // What stands in marks, or behind a minus or a colon, is no command here.
    const plain = words.replace(/[^\p{L}\p{N}\p{M}'’]+/gu, " ").trim();
    const query = archiveQuery(plain.split(" ").slice(0, TELLING).join(" "), false);
    if (!query) return [];
    const { candidates, sources, words: counts } = await this.archive.search(query, signal);
    const byPath = new Map<string, ArchiveHit[]>();
    for (const hit of rankArchived({ ...query, isOpen: false }, candidates, counts, MOST_READ * 4)) {
      const path = sources.get(hit.candidate.source)?.path;
      if (path !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), hit]);
    }
    return [...byPath].slice(0, MOST_READ);
  }
}
