import type { Engine, LibraryName, QuoteHit } from "../../engine/engine.ts";
import { isArchived } from "../../protocol/archive/archive.ts";
import { findNames, type NameHit } from "../../protocol/names/names.ts";
import { type SearchHit, searchQuotes } from "../../protocol/quotations/quoteSearch.ts";
import { answer } from "../host/answer.ts";
import { locationOf, rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Feature } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { locatorOf } from "../wording/placeText.ts";

/** The quote search behind the palette: an answer for each key, of what is indexed so far. */
export const quoteSearch: Feature = {
  register(session) {
    const { connection, engine, indexing } = session;

    answer(connection, searchQuotes, (query) => {
      session.wake();
      const found = engine.quotations.search({ ...query, byName: true });
      // What is shown of an archive stands among its own rows, and is read for nobody else.
      const own = found.filter(({ document }) => document.uri === query.open || !isArchived(document));
      const hits = own.map((hit) => searchHit(session.say, hit));
      const { offers, unknown } = engine.quotations.help(query.text);
      return { hits, offers: [...offers], unknown: [...unknown], indexing: indexing.progress };
    });

    answer(connection, findNames, ({ query, limit }) => {
      session.wake();
      const names = engine.names.find(query, limit).flatMap((name) => nameHit(engine, name) ?? []);
      return { names, indexing: indexing.progress };
    });
  },
};

/** A passage as the client lists it. */
export function searchHit(say: Say, hit: QuoteHit): SearchHit {
  const { document, excerpt, speakerName, kind, by, matched } = hit;
  const { uri, range } = locationOf(hit);
  return {
    uri,
    range,
    matches: matched.map((span) => rangeOf(document, span)),
    excerpt,
    speaker: speakerName,
    kind,
    fileName: fileNameOf(uri),
    place: locatorOf(say, document, hit),
    by,
  };
}

function nameHit(engine: Engine, found: LibraryName): NameHit | null {
  const { id, name, type, aliases, roles, mentionCount, quotationCount } = found;
  const place = engine.names.introductionOf(id);
  if (!place) return null;
  const { uri, range } = locationOf(place);
  return {
    id,
    uri,
    range,
    name,
    type,
    aliases: [...aliases].filter((alias) => alias !== name),
    role: [...roles][0] ?? null,
    mentions: mentionCount,
    quotations: quotationCount,
    fileName: fileNameOf(uri),
  };
}
