import type { DocumentHighlight, Location } from "vscode-languageserver";
import { DocumentHighlightKind } from "vscode-languageserver";
import type { CheckedCitation } from "../../engine/engine.ts";
import { locationOf, offsetOf, rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { articleOf } from "../host/session.ts";
import { hasPages } from "../wording/passageLinks.ts";

/** With the caret on a name: its other mentions light up. */
export const nameHighlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(session) {
    session.connection.onDocumentHighlight(({ textDocument, position }): DocumentHighlight[] => {
      const article = articleOf(session, textDocument);
      const name = article && session.engine.names.at(article, offsetOf(article, position));
      if (!article || !name) return [];
      return name.entity.mentions.map((mention) => ({
        range: rangeOf(article, mention),
        kind: DocumentHighlightKind.Text,
      }));
    });
  },
};

/** From a name to its entity page, or to where it is introduced; from a citation to the passage. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(session) {
    const { engine } = session;
    session.connection.onDefinition(async ({ textDocument, position }): Promise<Location | null> => {
      const article = articleOf(session, textDocument);
      if (!article) return null;
      const offset = offsetOf(article, position);
      const cited = article.kind === "note" ? await engine.citations.at(article, offset) : null;
      if (cited && isLedByLink(session, cited, offset)) return null;
      const source = cited?.source ? engine.files.text(cited.source) : undefined;
      if (source && cited?.verification.place) return locationOf({ document: source, ...cited.verification.place });
      const name = engine.names.at(article, offset);
      const page = name?.entity.page === undefined ? undefined : engine.corrections.page(name.entity.page);
      const written = page && engine.files.text(page.uri);
      if (page && written) return locationOf({ document: written, ...(page.nameSpan ?? page.typeSpan) });
      const place = name && engine.names.introductionOf(name.entity.id, article);
      return place && locationOf(place);
    });
  },
};

/**
 * A link to pages leads there by itself. VS Code follows both the link and the definition when a link is clicked, and the reading would
 * come over the pages.
 */
function isLedByLink({ engine, client }: Session, { citation, source }: CheckedCitation, offset: number): boolean {
  const document = source === null ? undefined : engine.files.text(source);
  const isOnLink = citation.url.start <= offset && offset <= citation.url.end;
  return client.commands && isOnLink && document !== undefined && hasPages(document);
}

/** From a name to all its mentions in the library; from a cited passage to the citations of it. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(session) {
    const { engine } = session;
    session.connection.onReferences(({ textDocument, position }): Location[] => {
      const article = articleOf(session, textDocument);
      if (!article) return [];
      session.wake();
      const offset = offsetOf(article, position);
      const name = engine.names.at(article, offset);
      if (name) return engine.names.mentionsOf(name.entity.id).map(locationOf);
      return engine.citations
        .ofPassage(article, offset)
        .map(({ document, citation }) => locationOf({ document, ...citation.link }));
    });
  },
};
