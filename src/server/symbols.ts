import type { DocumentSymbol, WorkspaceSymbol } from "vscode-languageserver";
import { NAME_KINDS, nameSymbol } from "./nameSymbol.ts";
import { outlineOf } from "./outline.ts";
import { rangeOf } from "./positions.ts";
import type { Feature, Session } from "./session.ts";
import { articleOf } from "./session.ts";

/** A source's paragraphs, with what is said and who is named in them; the names of any other document. */
export const documentSymbols: Feature = (session) => {
  session.connection.onDocumentSymbol(({ textDocument }): DocumentSymbol[] => {
    const article = articleOf(session, textDocument);
    if (!article) return [];
    return article.kind === "source" ? outlineOf(article) : article.entities.map((one) => nameSymbol(article, one));
  });
};

const MOST_SYMBOLS = 100;

/** The names of the library that are like what is typed. */
export const workspaceSymbols: Feature = (session) => {
  session.connection.onWorkspaceSymbol(({ query }): WorkspaceSymbol[] => {
    session.wake();
    return session.engine.findNames(query, MOST_SYMBOLS).flatMap(({ id, name, type, uris }) => {
      const location = introduction(session, id, uris[0]!);
      return location ? [{ name, kind: NAME_KINDS[type]!, containerName: type, location }] : [];
    });
  });
};

function introduction({ engine }: Session, id: string, uri: string) {
  const place = engine.introductionOf(id, uri);
  const article = place && engine.article(place.uri);
  return article ? { uri: place.uri, range: rangeOf(article, place) } : null;
}
