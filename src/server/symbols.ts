import type { DocumentSymbol, WorkspaceSymbol } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import type { Article, Entity } from "../engine/engine.ts";
import { rangeOf } from "./positions.ts";
import type { Feature, Session } from "./session.ts";
import { articleOf } from "./session.ts";

/** LSP has no kinds for people and places; these are the ones whose icons come nearest. */
const KINDS: Readonly<Record<string, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  location: SymbolKind.Namespace,
  group: SymbolKind.Enum,
  other: SymbolKind.Constant,
};

/** The names of a document, each with its mentions. */
export const documentSymbols: Feature = (session) => {
  session.connection.onDocumentSymbol(({ textDocument }): DocumentSymbol[] => {
    const article = articleOf(session, textDocument);
    return article ? article.entities.map((entity) => symbolOf(article, entity)) : [];
  });
};

function symbolOf(article: Article, entity: Entity): DocumentSymbol {
  const first = rangeOf(article, entity.mentions[0]!);
  const count = entity.mentions.length;
  return {
    name: entity.name,
    detail: count === 1 ? entity.type : `${entity.type}, ${count} mentions`,
    kind: KINDS[entity.type]!,
    range: first,
    selectionRange: first,
  };
}

const MOST_SYMBOLS = 100;

/** The names of the library that are like what is typed. */
export const workspaceSymbols: Feature = (session) => {
  session.connection.onWorkspaceSymbol(({ query }): WorkspaceSymbol[] => {
    session.wake();
    return session.engine.findNames(query, MOST_SYMBOLS).flatMap(({ id, name, type, uris }) => {
      const location = introduction(session, id, uris[0]!);
      return location ? [{ name, kind: KINDS[type]!, containerName: type, location }] : [];
    });
  });
};

function introduction({ engine }: Session, id: string, uri: string) {
  const place = engine.introductionOf(id, uri);
  const article = place && engine.article(place.uri);
  return article ? { uri: place.uri, range: rangeOf(article, place) } : null;
}
