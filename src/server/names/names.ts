import type { DocumentHighlight, Location } from "vscode-languageserver";
import { DocumentHighlightKind } from "vscode-languageserver";
import { offsetOf, rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { articleOf } from "../host/session.ts";

interface Place {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** With the caret on a name: its other mentions light up. */
export const nameHighlights: Feature = (session) => {
  session.connection.onDocumentHighlight(({ textDocument, position }): DocumentHighlight[] => {
    const article = articleOf(session, textDocument);
    const name = article && session.engine.nameAt(article.uri, offsetOf(article, position));
    if (!article || !name) return [];
    return session.engine
      .mentionsOf(name.entity.id, article.uri)
      .map((mention) => ({ range: rangeOf(article, mention), kind: DocumentHighlightKind.Text }));
  });
};

/** From a name to its entity page, or to where it is introduced; from a citation to the passage. */
export const definition: Feature = (session) => {
  session.connection.onDefinition(async ({ textDocument, position }): Promise<Location | null> => {
    const article = articleOf(session, textDocument);
    if (!article) return null;
    const offset = offsetOf(article, position);
    const cited = article.kind === "note" ? await session.engine.citations.citationAt(article.uri, offset) : null;
    if (cited?.source && cited.verification.place) {
      return locationOf(session, { uri: cited.source, ...cited.verification.place })[0] ?? null;
    }
    const name = session.engine.nameAt(article.uri, offset);
    const page = name?.entity.page === undefined ? undefined : session.engine.corrections.page(name.entity.page);
    if (page) return locationOf(session, { uri: page.uri, ...(page.nameSpan ?? page.typeSpan) })[0] ?? null;
    const place = name && session.engine.introductionOf(name.entity.id, article.uri);
    return place ? (locationOf(session, place)[0] ?? null) : null;
  });
};

/** From a name to all its mentions in the library; from a cited passage to the citations of it. */
export const references: Feature = (session) => {
  session.connection.onReferences(({ textDocument, position }): Location[] => {
    const article = articleOf(session, textDocument);
    if (!article) return [];
    session.wake();
    const offset = offsetOf(article, position);
    const name = session.engine.nameAt(article.uri, offset);
    if (name) return session.engine.mentionsOf(name.entity.id).flatMap((place) => locationOf(session, place));
    return session.engine.citations
      .citationsOfPassage(article.uri, offset)
      .flatMap(({ note, citation }) => locationOf(session, { uri: note, ...citation.link }));
  });
};

function locationOf({ engine }: Session, place: Place): Location[] {
  const article = engine.article(place.uri);
  return article ? [{ uri: place.uri, range: rangeOf(article, place) }] : [];
}
