import { findNames, searchQuotes } from "../protocol.ts";
import { answer } from "./answer.ts";
import { fileNameOf } from "./fileName.ts";
import type { Indexing } from "./indexing.ts";
import { rangeOf } from "./positions.ts";
import type { Session } from "./session.ts";

/** The quote search behind the palette: an answer for each key, of what is indexed so far. */
export function quoteSearch(session: Session, indexing: Indexing): void {
  answer(session.connection, searchQuotes, (query) => {
    session.wake();
    const hits = session.engine.search(query).flatMap(({ uri, excerpt, speakerName, kind, ...span }) => {
      const article = session.engine.article(uri);
      if (!article) return [];
      const range = rangeOf(article, span);
      return [{ uri, range, excerpt, speaker: speakerName, kind, fileName: fileNameOf(uri) }];
    });
    return { hits, indexing: indexing.progress };
  });

  answer(session.connection, findNames, ({ query, speakersOnly, limit }) => {
    session.wake();
    const { engine } = session;
    const names = speakersOnly ? engine.findSpeakers(query, limit) : engine.findNames(query, limit);
    return names.map(({ id, name, type, quotationCount }) => ({ id, name, type, quotations: quotationCount }));
  });
}
