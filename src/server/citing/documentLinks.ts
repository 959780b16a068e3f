import type { DocumentLink } from "vscode-languageserver";
import type { CheckedCitation, TextDocument } from "../../engine/engine.ts";
import { rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { hasPages, pageCommand, passageCommand, passageUri } from "../wording/passageLinks.ts";
import { placeWords } from "../wording/placeText.ts";

/** A citation in a note leads to its very words, wherever they stand today. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(session) {
    session.connection.onDocumentLinks(async ({ textDocument }): Promise<DocumentLink[]> => {
      const note = session.engine.files.text(textDocument.uri);
      if (!note) return [];
      const checked = await session.engine.citations.check(note);
      return checked.flatMap((citation) => linkOf(session, note, citation));
    });
  },
};

function linkOf(session: Session, note: TextDocument, checked: CheckedCitation): DocumentLink[] {
  const { engine, say, client } = session;
  const { citation, source, verification } = checked;
  const document = source === null ? undefined : engine.files.text(source);
  if (!document) return [];
  const { place, verdict } = verification;
  const range = rangeOf(note, citation.url);
  const page = pageOf(session, document, checked);
  if (page !== null && (!place || verdict === "unquoted")) return [{ range, target: page }];
  if (!place) return [];
  const tooltip = say("Show the passage: {0}", placeWords(say, document, place));
  return [{ range, target: targetOf(session, document, place), ...(client.linkTooltips && { tooltip }) }];
}

type WordsPlace = NonNullable<CheckedCitation["verification"]["place"]>;

function targetOf({ client }: Session, document: TextDocument, place: WordsPlace): string {
  const { fragment } = place;
  // A viewer finds the place by what its own format calls it.
  if (fragment !== undefined && !client.showsReadings) return `${document.uri}#${fragment}`;
  return hasPages(document) && client.commands ? passageCommand(document, place) : passageUri(document, place);
}

/** Leads to the page that a link names, where it quotes nothing or its words are nowhere: VS Code's own link forgets the page. */
function pageOf({ client }: Session, document: TextDocument, { citation }: CheckedCitation): string | null {
  const cited = citation.target.cited?.place;
  return cited?.kind === "page" && client.commands ? pageCommand(document.uri, cited.first) : null;
}
