import { type CodeAction, CodeActionKind, type WorkspaceEdit } from "vscode-languageserver";
import { type Article, type FileChanges, isUntitled, type Span, type TextDocument } from "../../../engine/engine.ts";
import { citingWayOf } from "../../citing/citing.ts";
import { editOf } from "../../host/fix.ts";
import type { Session } from "../../host/session.ts";
import { notesWay } from "../../margin/margin.ts";
import { fileNameOf } from "../../wording/fileName.ts";
import { heedingSettings } from "../../wording/refusal.ts";

/** More open notes than these are no choice any more. */
const MOST_NOTES = 3;

/** Words that are selected in a source: they can be cited at the end of the notes in hand, or of the source's own note. */
export async function citeSelectionActions(session: Session, source: Article, selected: Span): Promise<CodeAction[]> {
  if (source.kind !== "source" || isUntitled(source.uri) || selected.end <= selected.start) return [];
  const actions: CodeAction[] = [];
  for (const note of session.notesInHand.latest.slice(0, MOST_NOTES)) {
    actions.push(action(session, note.uri, await citeInNote(session, source, selected, note)));
  }
  const own = await citeInOwnNote(session, source, selected);
  if (own && !actions.some(({ title }) => title === citeTitle(session, own.uri))) {
    actions.push(action(session, own.uri, own.edit));
  }
  return actions;
}

const citeTitle = ({ say }: Session, note: string) => say("Cite in {0}", fileNameOf(note));

function action(session: Session, note: string, edit: WorkspaceEdit): CodeAction {
  return { title: citeTitle(session, note), kind: CodeActionKind.Refactor, edit };
}

/** The edit that cites a passage in a note, at an offset or its end. */
export async function citeInNote(
  session: Session,
  source: Article,
  selected: Span,
  note: TextDocument,
  caret = note.source.text.length,
): Promise<WorkspaceEdit> {
  const way = await citingWayOf(session, note.uri);
  const { edits } = await heedingSettings(session.say, "sourceline.notes.folder", () =>
    session.engine.citations.cite(source, selected, note, caret, way),
  );
  return editOf([{ document: note, edits }]);
}

/** The same in the source's own note; null when there is none, and the client makes no files. */
export async function citeInOwnNote(
  session: Session,
  source: Article,
  selected: Span,
): Promise<{ uri: string; edit: WorkspaceEdit } | null> {
  const { engine, client, say } = session;
  const way = await notesWay(session, source.uri);
  const changes = await heedingSettings(say, "sourceline.notes.folder", () =>
    engine.margin.cite(source, selected, way),
  ).catch(() => null);
  if (changes === null || changes.shown === null) return null;
  if (changes.create.length > 0 && !client.createsFiles) return null;
  return { uri: changes.shown, edit: withNewFiles(changes) };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function withNewFiles({ create, edits }: FileChanges): WorkspaceEdit {
  if (create.length === 0) return editOf(edits);
  const documentChanges = create.flatMap(({ uri, text }) => [
    { kind: "create" as const, uri },
    { textDocument: { uri, version: null }, edits: [{ range: START, newText: text }] },
  ]);
  return { documentChanges };
}
