import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { QuoteHit, Span, TextDocument } from "../../../engine/engine.ts";
import { citingWayOf } from "../../citing/citing.ts";
import { editOf } from "../../host/fix.ts";
import type { Session } from "../../host/session.ts";
import { shorten } from "../../wording/markdownText.ts";
import { placeWord } from "../../wording/quotationSentence.ts";

const MOST_PASSAGES = 6;
const LONGEST_EXCERPT = 60;

/** `<!-- cite: words that one remembers -->` */
const COMMENT = /<!--[ \t]*cite\b[:\t ]([^<>\r\n]{1,300})-->/giu;

/** A comment that asks for a citation by words: each of the passages that hold them can be put in its place. */
export async function searchCommentActions(session: Session, note: TextDocument, asked: Span): Promise<CodeAction[]> {
  const comment = commentAt(note, asked);
  if (!comment) return [];
  const { say } = session;
  session.wake();
  const way = await citingWayOf(session, note.uri);
  return passagesOf(session, comment.words, MOST_PASSAGES).map((hit): CodeAction => {
    const edits = session.engine.citations.citeInstead(hit.document, hit, note, comment, way);
    const title = say("Cite {0}: {1}", placeOf(session, hit), shorten(hit.excerpt, LONGEST_EXCERPT));
    return { title, kind: CodeActionKind.Refactor, edit: editOf([{ document: note, edits }]) };
  });
}

/** The passages that hold some words, the best first, as the search of the palette finds them. */
export function passagesOf({ engine }: Session, words: string, limit: number): QuoteHit[] {
  return engine.quotations.search({ text: words, limit, byName: true });
}

function placeOf({ say }: Session, { document, start, end }: QuoteHit): string {
  const { lines } = document.source;
  const place = { startLine: lines.lineAt(start), endLine: lines.lineAt(Math.max(start, end - 1)) };
  return placeWord(say, { source: document.uri, start, end, ...place });
}

function commentAt({ source }: TextDocument, asked: Span): (Span & { words: string }) | null {
  if (source.format !== "markdown") return null;
  const { start } = source.lines.lineSpan(source.lines.lineAt(asked.start));
  const { end } = source.lines.lineSpan(source.lines.lineAt(asked.end));
  for (const { index, 0: whole, 1: words } of source.text.slice(start, end).matchAll(COMMENT)) {
    const comment = { start: start + index, end: start + index + whole.length, words: words!.trim() };
    if (comment.start <= asked.end && asked.start <= comment.end && comment.words !== "") return comment;
  }
  return null;
}
