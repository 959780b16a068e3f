import type { DocumentSymbol, WorkspaceSymbol } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import type { Article, Entity } from "../engine/engine.ts";
import { fileNameOf } from "./fileName.ts";
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
const MOST_QUOTATIONS = 30;

/** The names of the library that are like what is typed, and the quotations that hold its words. */
export const workspaceSymbols: Feature = (session) => {
  session.connection.onWorkspaceSymbol(({ query }): WorkspaceSymbol[] => {
    session.wake();
    return [...nameSymbols(session, query), ...quotationSymbols(session, query)];
  });
};

function nameSymbols({ engine }: Session, query: string): WorkspaceSymbol[] {
  return engine.findNames(query, MOST_SYMBOLS).flatMap(({ id, name, type }) => {
    const place = engine.introductionOf(id);
    const article = place && engine.article(place.uri);
    if (!article) return [];
    const location = { uri: place.uri, range: rangeOf(article, place) };
    return [{ name, kind: KINDS[type]!, containerName: type, location }];
  });
}

/** Longest name of a quotation; editors match what is typed against it, so it must hold the words. */
const QUOTATION_NAME = 200;

function quotationSymbols({ engine }: Session, query: string): WorkspaceSymbol[] {
  if (query.trim().length < 3) return [];
  return engine.search({ text: query, limit: MOST_QUOTATIONS, quotationsOnly: true }).flatMap((hit) => {
    const article = engine.article(hit.uri);
    if (!article) return [];
    const text = article.source.text.slice(hit.start, hit.end);
    const name = text.length > QUOTATION_NAME ? hit.excerpt : text.replace(/\s+/gu, " ");
    const containerName = hit.speakerName ?? fileNameOf(hit.uri);
    return [{ name, kind: SymbolKind.String, containerName, location: { uri: hit.uri, range: rangeOf(article, hit) } }];
  });
}
