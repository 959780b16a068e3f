import type { CodeAction } from "vscode-languageserver";
import type { TextDocument, UnlinkedQuotation } from "../../../engine/engine.ts";
import { fixOf } from "../../host/fix.ts";
import type { Session } from "../../host/session.ts";
import { fileNameOf } from "../../wording/fileName.ts";

/** Words of a source without a link to it: the link is put behind them. */
export function fixesOfUnlinked(
  { engine, say }: Session,
  note: TextDocument,
  { end, place }: UnlinkedQuotation,
): CodeAction[] {
  const link = engine.citations.referenceText(place, note.uri);
  if (link === null) return [];
  const behind = CLOSING_MARK.exec(note.source.text.slice(end, end + 8))?.[0].length ?? 0;
  const at = end + behind;
  const line = place.document.source.lines.lineAt(place.start);
  const title = say("Link to {0}, Line {1}", fileNameOf(place.document.uri), line);
  return [fixOf(title, note, [{ start: at, end: at, newText: ` ${link}` }], true)];
}

/** The mark that closes the quotation, with emphasis that does. */
const CLOSING_MARK = /^["”“»«’'‹›」』]+[*_]*/u;
