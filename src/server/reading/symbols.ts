import type { DocumentSymbol, SymbolInformation, WorkspaceSymbol } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import type { Client } from "../host/client.ts";
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
  capabilities: ({ namesOutlines }) => ({ documentSymbolProvider: namesOutlines ? { label: "Sourceline" } : true }),
  register(session) {
    const { client } = session;
    session.connection.onDocumentSymbol(({ textDocument }): DocumentSymbol[] | SymbolInformation[] => {
      const article = articleOf(session, textDocument);
      if (!article) return [];
      const symbols =
        article.kind === "source"
          ? outlineOf(session.say, article)
          : article.entities.map((one) => nameSymbol(session.say, article, one));
      const known = symbols.map((symbol) => ofKnownKind(client, symbol));
      return client.nestsSymbols ? known : flatSymbols(known, article.uri);
    });
  },
};

/** Kinds came with versions of the protocol: for those that a client does not know a text stands. */
function ofKnownKind(client: Pick<Client, "symbolKinds">, symbol: DocumentSymbol): DocumentSymbol {
  const kind = client.symbolKinds.has(symbol.kind) ? symbol.kind : SymbolKind.String;
  const children = symbol.children?.map((child) => ofKnownKind(client, child));
  return { ...symbol, kind, ...(children && { children }) };
}

/** Symbols one behind the other, each with the name of the one that it stands in. */
function flatSymbols(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(children, uri, name),
  ]);
}

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
