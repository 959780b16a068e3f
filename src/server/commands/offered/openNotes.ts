import type { CodeAction } from "vscode-languageserver";
import type { Article, Span } from "../../../engine/engine.ts";
import { openFix } from "../../host/fix.ts";
import type { Session } from "../../host/session.ts";
import { fileNameOf } from "../../wording/fileName.ts";

const MOST_NOTES = 5;

/** On a cited passage of a source: the notes that cite it can be opened. */
export function openNoteActions(session: Session, source: Article, asked: Span): CodeAction[] {
  const { engine, say } = session;
  const cited = engine.citations.ofPassage(source, asked.start).slice(0, MOST_NOTES);
  return cited.flatMap(({ document, citation: { link } }) => {
    const line = document.source.lines.lineAt(link.start);
    return openFix(session, say("Open {0}, Line {1}", fileNameOf(document.uri), line), document, link);
  });
}
