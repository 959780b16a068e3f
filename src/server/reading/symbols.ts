import type { DocumentSymbol, WorkspaceSymbol } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import { rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { articleOf } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { labelText } from "../wording/labelText.ts";
import { NAME_KINDS, nameSymbol } from "../wording/nameSymbol.ts";
import { typeWord } from "../wording/terms.ts";
import { outlineOf } from "./outline.ts";

/** A source's paragraphs, with what is said and who is named in them; the names of any other document. */
export const documentSymbols: Feature = (session) => {
  session.connection.onDocumentSymbol(({ textDocument }): DocumentSymbol[] => {
    const article = articleOf(session, textDocument);
    if (!article) return [];
    return article.kind === "source"
      ? outlineOf(session.say, article)
      : article.entities.map((one) => nameSymbol(session.say, article, one));
  });
};

const MOST_SYMBOLS = 100;
const MOST_QUOTATIONS = 30;

/** The names of the library that are like what is typed, and the quotations that hold its words. */
export const workspaceSymbols: Feature = (session) => {
  session.connection.onWorkspaceSymbol(({ query }): WorkspaceSymbol[] => {
    session.wake();
    return [...nameSymbols(session, query), ...quotationSymbols(session, query)];
  });
};

function nameSymbols({ engine, say }: Session, query: string): WorkspaceSymbol[] {
  return engine.findNames(query, MOST_SYMBOLS).flatMap(({ id, name, type }) => {
    const place = engine.introductionOf(id);
    const article = place && engine.article(place.uri);
    if (!article) return [];
    const location = { uri: place.uri, range: rangeOf(article, place) };
    return [{ name: labelText(name), kind: NAME_KINDS[type]!, containerName: typeWord(say, type), location }];
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
    const name = labelText(text.length > QUOTATION_NAME ? hit.excerpt : text.replace(/\s+/gu, " "));
    const containerName = labelText(hit.speakerName ?? fileNameOf(hit.uri));
    return [{ name, kind: SymbolKind.String, containerName, location: { uri: hit.uri, range: rangeOf(article, hit) } }];
  });
}
