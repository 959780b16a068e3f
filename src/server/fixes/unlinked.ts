import type { CodeAction } from "vscode-languageserver";
import type { Lined, UnlinkedQuotation } from "../../engine/engine.ts";
import { fileNameOf } from "../fileName.ts";
import type { Session } from "../session.ts";
import { fixOf } from "./fix.ts";

/** Words of a source without a link to it: the link is put behind them. */
export function fixesOfUnlinked({ engine }: Session, note: Lined, { end, place }: UnlinkedQuotation): CodeAction[] {
  const link = engine.referenceText(place, note.uri);
  if (link === null) return [];
  const behind = CLOSING_MARK.exec(note.source.text.slice(end, end + 8))?.[0].length ?? 0;
  const at = end + behind;
  const title = `Link to ${fileNameOf(place.uri)}, Line ${engine.article(place.uri)!.source.lines.lineAt(place.start)}`;
  return [fixOf(title, note, [{ start: at, end: at, newText: ` ${link}` }], true)];
}

/** The mark that closes the quotation, with emphasis that does. */
const CLOSING_MARK = /^["”“»«’'‹›」』]+[*_]*/u;
