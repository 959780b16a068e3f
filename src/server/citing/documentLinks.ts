import type { DocumentLink } from "vscode-languageserver";
import type { CheckedCitation, TextDocument } from "../../engine/engine.ts";
import { rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { linesOf, passageUri } from "../wording/passageLinks.ts";

/** A citation in a note leads to its very words, wherever they stand today. */
export const documentLinks: Feature = (session) => {
  session.connection.onDocumentLinks(async ({ textDocument }): Promise<DocumentLink[]> => {
    const checked = await session.engine.citations.check(textDocument.uri);
    const note = session.engine.text(textDocument.uri);
    if (!note) return [];
    return checked.flatMap((citation) => linkOf(session, note, citation));
  });
};

function linkOf(
  { engine, say }: Session,
  note: TextDocument,
  { citation, source, verification }: CheckedCitation,
): DocumentLink[] {
  const article = source === null ? undefined : engine.article(source);
  if (!article || !verification.place) return [];
  const target = passageUri(article, verification.place);
  const tooltip = say("Show the passage: {0}", linesOf(say, article, verification.place));
  return [{ range: rangeOf(note, citation.url), target, tooltip }];
}
