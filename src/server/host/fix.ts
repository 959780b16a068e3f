import type { CodeAction, TextEdit as LspTextEdit, WorkspaceEdit } from "vscode-languageserver";
import { CodeActionKind } from "vscode-languageserver";
import type { Article, CheckedCitation, DocumentEdits, Span, TextDocument, TextEdit } from "../../engine/engine.ts";
import { OPEN_PASSAGE } from "../../protocol/host/commands.ts";
import { rangeOf } from "./positions.ts";
import type { Say } from "./say.ts";
import type { Session } from "./session.ts";

/** What a quick fix for a citation is made from. */
export interface Case {
  readonly session: Session;
  readonly note: TextDocument;
  readonly checked: CheckedCitation;
  /** Every citation of the note. */
  readonly all: readonly CheckedCitation[];
}

/** A quick fix that changes the note. */
export function fixOf(title: string, note: TextDocument, edits: readonly TextEdit[], isPreferred = false): CodeAction {
  const edit = editOf([{ document: note, edits }]);
  return { title, kind: CodeActionKind.QuickFix, edit, ...(isPreferred ? { isPreferred } : {}) };
}

/** The edits of several documents, as every client takes them. */
export function editOf(documents: readonly DocumentEdits[]): WorkspaceEdit {
  const changes = documents.map(({ document, edits }): [string, LspTextEdit[]] => [
    document.uri,
    edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })),
  ]);
  return { changes: Object.fromEntries(changes) };
}

/** A quick fix that shows a passage, where the client has a way to do it. */
export function openFix({ client }: Session, title: string, document: TextDocument, span: Span): CodeAction[] {
  const { uri } = document;
  const range = rangeOf(document, span);
  if (client.commands) return [commandFix(title, OPEN_PASSAGE, uri, range)];
  return client.showsDocuments ? [commandFix(title, OPEN_PASSAGE, { uri, range })] : [];
}

/** A quick fix that runs a command. */
export function commandFix(title: string, command: string, ...args: unknown[]): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: args } };
}

/** The source of a citation as it is read, if it is. */
export function sourceOf({ session, checked }: Case): Article | undefined {
  return checked.source === null ? undefined : session.engine.files.article(checked.source);
}

/** "Line 8" or "Lines 8-9". */
export function titledLines(say: Say, { startLine, endLine }: { startLine: number; endLine: number }): string {
  return startLine === endLine ? say("Line {0}", startLine) : say("Lines {0}-{1}", startLine, endLine);
}
