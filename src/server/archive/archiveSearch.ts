import type { FoundSource } from "../../archive/searching.ts";
import { troubleIn, troubleSentence } from "../../archive/wording.ts";
import type { ArchiveHit } from "../../engine/archived.ts";
import { archiveQuery, rankArchived } from "../../engine/engine.ts";
import { locatorWords } from "../../formats/wording.ts";
import {
  type ArchiveSearchParams,
  type ArchiveSearchResult,
  forgetArchives,
  letGo,
  searchArchive,
} from "../../protocol/archive/archive.ts";
import type { SearchHit } from "../../protocol/quotations/quoteSearch.ts";
import { answer } from "../host/answer.ts";
import type { Say } from "../host/say.ts";
import type { Feature, Session } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";

import { archiveUri } from "./archives.ts";

/** The archives behind the palette: asked beside the library, and never waited for by it. */
export const archiveSearch: Feature = {
  register(session) {
    const { connection, archives, engine } = session;

    answer(connection, searchArchive, async (params, token) => {
      const stopped = new AbortController();
      // Whoever typed another key waits for nothing of this one.
      const listening = token.onCancellationRequested(() => stopped.abort());
      try {
        return await search(session, params, stopped.signal);
      } catch (error) {
        return { hits: [], trouble: archiveTrouble(session, params.archive, error) };
      } finally {
        listening.dispose();
      }
    });

    answer(connection, forgetArchives, () => {
      archives.forget();
      return null;
    });

    answer(connection, letGo, ({ uri }) => {
      engine.files.deleted(uri);
      return null;
    });
  },
};

async function search(
  { archives, say }: Session,
  { archive, text, limit, quotationsOnly = false }: ArchiveSearchParams,
  signal: AbortSignal,
): Promise<ArchiveSearchResult> {
  const query = archiveQuery(text, quotationsOnly);
  if (!query) return { hits: [], trouble: null };
  const opened = await archives.named(archive);
  const { candidates, sources, words, missingShards } = await opened.search(query, signal);
  const hits = rankArchived(query, candidates, words, limit).map((hit) =>
    searchHit(say, archive, hit, sources.get(hit.candidate.source)!),
  );
  const trouble = missingShards > 0 ? say("Parts of {0} did not answer: passages may be missing.", archive) : null;
  return { hits, trouble };
}

function searchHit(say: Say, archive: string, hit: ArchiveHit, source: FoundSource): SearchHit {
  const uri = archiveUri({ archive, path: source.path });
  const { place } = hit.candidate;
  return {
    uri,
    range: rangeIn(hit, hit),
    matches: hit.matched.map((span) => rangeIn(hit, span)),
    excerpt: hit.excerpt,
    speaker: hit.speaker,
    kind: hit.kind,
    fileName: fileNameOf(uri),
    place: place && locatorWords(say, place, place),
    by: "words",
    archive,
  };
}

/** Where a stretch of a sentence stands: its lines are counted from the sentence's own. */
function rangeIn({ candidate }: ArchiveHit, { start, end }: { readonly start: number; readonly end: number }) {
  const at = (offset: number) => {
    const lines = candidate.text.slice(0, offset - candidate.start).split(/\r\n|\r|\n/);
    const character = lines.at(-1)!.length + (lines.length === 1 ? candidate.column - 1 : 0);
    return { line: candidate.line - 1 + lines.length - 1, character };
  };
  return { start: at(start), end: at(end) };
}

/** What went wrong with an archive, in a sentence. */
export function archiveTrouble({ archives, say }: Session, archive: string, error: unknown): string {
  const trouble = troubleIn(error);
  if (trouble) {
    archives.told(archive, error);
    return troubleSentence(say, archive, trouble);
  }
  return error instanceof Error ? error.message : String(error);
}
