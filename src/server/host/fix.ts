import type { CodeAction } from "vscode-languageserver";
import { CodeActionKind } from "vscode-languageserver";
import type { Article, CheckedCitation, TextDocument, TextEdit } from "../../engine/engine.ts";
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
  const changes = { [note.uri]: edits.map((edit) => ({ range: rangeOf(note, edit), newText: edit.newText })) };
  return { title, kind: CodeActionKind.QuickFix, edit: { changes }, ...(isPreferred ? { isPreferred } : {}) };
}

/** A quick fix that runs a command of the client. */
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
