import type { Engine, LibraryName, QuoteHit } from "../../engine/engine.ts";
import { findNames, type NameHit } from "../../protocol/names/names.ts";
import { type SearchHit, searchQuotes } from "../../protocol/quotations/quoteSearch.ts";
import { answer } from "../host/answer.ts";
import { rangeOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import type { Indexing } from "../indexing/indexing.ts";
import { fileNameOf } from "../wording/fileName.ts";

/** The quote search behind the palette: an answer for each key, of what is indexed so far. */
export function quoteSearch(session: Session, indexing: Indexing): void {
  const { connection, engine } = session;

  answer(connection, searchQuotes, (query) => {
    session.wake();
    const hits = engine.search({ ...query, byName: true }).flatMap((hit) => searchHit(engine, hit) ?? []);
    const { offers, unknown } = engine.queryHelp(query.text);
    return { hits, offers: [...offers], unknown: [...unknown], indexing: indexing.progress };
  });

  answer(connection, findNames, ({ query, limit }) => {
    session.wake();
    const names = engine.findNames(query, limit).flatMap((name) => nameHit(engine, name) ?? []);
    return { names, indexing: indexing.progress };
  });
}

/** A passage as the client lists it; null when its document is gone. */
export function searchHit(engine: Engine, hit: QuoteHit): SearchHit | null {
  const article = engine.article(hit.uri);
  if (!article) return null;
  const { uri, excerpt, speakerName, kind, by, matched } = hit;
  const matches = matched.map((span) => rangeOf(article, span));
  return {
    uri,
    range: rangeOf(article, hit),
    matches,
    excerpt,
    speaker: speakerName,
    kind,
    fileName: fileNameOf(uri),
    by,
  };
}

function nameHit(engine: Engine, found: LibraryName): NameHit | null {
  const { id, name, type, aliases, roles, mentionCount, quotationCount } = found;
  const place = engine.introductionOf(id);
  const article = place && engine.article(place.uri);
  if (!article) return null;
  return {
    id,
    uri: place.uri,
    range: rangeOf(article, place),
    name,
    type,
    aliases: [...aliases].filter((alias) => alias !== name),
    role: [...roles][0] ?? null,
    mentions: mentionCount,
    quotations: quotationCount,
    fileName: fileNameOf(place.uri),
  };
}
