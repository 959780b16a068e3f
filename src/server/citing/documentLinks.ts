import type { DocumentLink } from "vscode-languageserver";
import type { CheckedCitation, TextDocument } from "../../engine/engine.ts";
import { rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { passageUri } from "../wording/passageLinks.ts";
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

function linkOf(
  { engine, say, client }: Session,
  note: TextDocument,
  { citation, source, verification }: CheckedCitation,
): DocumentLink[] {
  const document = source === null ? undefined : engine.files.text(source);
  if (!document || !verification.place) return [];
  const { fragment } = verification.place;
  // A viewer finds the place by what its own format calls it.
  const isFile = fragment !== undefined && !client.showsReadings;
  const target = isFile ? `${document.uri}#${fragment}` : passageUri(document, verification.place);
  const tooltip = say("Show the passage: {0}", placeWords(say, document, verification.place));
  return [{ range: rangeOf(note, citation.url), target, ...(client.linkTooltips && { tooltip }) }];
}
