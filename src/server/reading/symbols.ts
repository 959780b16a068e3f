import type { DocumentSymbol, WorkspaceSymbol } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import { locationOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { articleOf } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { labelText } from "../wording/labelText.ts";
import { NAME_KINDS, nameSymbol } from "../wording/nameSymbol.ts";
import { typeWord } from "../wording/terms.ts";
import { outlineOf } from "./outline.ts";

/** A source's paragraphs, with what is said and who is named in them; the names of any other document. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: "Sourceline" } }),
  register(session) {
    session.connection.onDocumentSymbol(({ textDocument }): DocumentSymbol[] => {
      const article = articleOf(session, textDocument);
      if (!article) return [];
      return article.kind === "source"
        ? outlineOf(session.say, article)
        : article.entities.map((one) => nameSymbol(session.say, article, one));
    });
  },
};

const MOST_SYMBOLS = 100;
const MOST_QUOTATIONS = 30;

/** The names of the library that are like what is typed, and the quotations that hold its words. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(session) {
    session.connection.onWorkspaceSymbol(({ query }): WorkspaceSymbol[] => {
      session.wake();
      return [...nameSymbols(session, query), ...quotationSymbols(session, query)];
    });
  },
};

function nameSymbols({ engine, say }: Session, query: string): WorkspaceSymbol[] {
  return engine.names.find(query, MOST_SYMBOLS).flatMap(({ id, name, type }) => {
    const place = engine.names.introductionOf(id);
    if (!place) return [];
    const location = locationOf(place);
    return [{ name: labelText(name), kind: NAME_KINDS[type]!, containerName: typeWord(say, type), location }];
  });
}

/** Longest name of a quotation; editors match what is typed against it, so it must hold the words. */
const QUOTATION_NAME = 200;

function quotationSymbols({ engine }: Session, query: string): WorkspaceSymbol[] {
  if (query.trim().length < 3) return [];
  return engine.quotations.search({ text: query, limit: MOST_QUOTATIONS, quotationsOnly: true }).map((hit) => {
    const { uri, source } = hit.document;
    const text = source.text.slice(hit.start, hit.end);
    const name = labelText(text.length > QUOTATION_NAME ? hit.excerpt : text.replace(/\s+/gu, " "));
    const containerName = labelText(hit.speakerName ?? fileNameOf(uri));
    return { name, kind: SymbolKind.String, containerName, location: locationOf(hit) };
  });
}
