import * as vscode from "vscode";
import type { Location } from "../protocol.ts";
import { cite } from "../protocol.ts";
import type { NotePlace } from "./lastNote.ts";
import { toRange } from "./ranges.ts";
import type { Server } from "./server.ts";

/**
 * Writes the citation of a passage into a note, shows the note and leaves the caret behind what was written. One edit,
 * so that one undo takes it back.
 * @throws Error with a sentence for a person when the source or the note cannot be used
 */
export async function writeCitation(
  server: Server,
  source: Location,
  { document, caret }: NotePlace,
  column?: vscode.ViewColumn,
): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? column });
  const note = document.uri.toString();
  const change = await server.ask(cite, { source, note, caret: { line: caret.line, character: caret.character } });
  if (!change) throw new Error(vscode.l10n.t("This document is not a source: nothing was cited."));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(change.range), change.newText);
  const start = document.offsetAt(toRange(change.range).start);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t("The note cannot be changed: nothing was cited."));
  }
  const end = document.positionAt(start + change.newText.trimEnd().length);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
