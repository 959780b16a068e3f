import * as vscode from "vscode";
import { cite } from "../../protocol/citing/citing.ts";
import type { Location } from "../../protocol/host/places.ts";
import { broughtIn } from "../archive/bringing.ts";
import { toRange } from "../host/ranges.ts";
import { isReadOnly } from "../host/readOnly.ts";
import type { Server } from "../host/server.ts";
import type { NotePlace } from "./lastNote.ts";

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
  const note = document.uri.toString();
  const own = await broughtIn(server, source);
  const change = await server.ask(cite, { source: own, note, caret: { line: caret.line, character: caret.character } });
  if (!change) throw new Error(vscode.l10n.t("This document is not a source: nothing was cited."));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? column });
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of change.edits) edit.replace(document.uri, toRange(range), newText);
  const start = document.offsetAt(toRange(change.edits[0]!.range).start);
  if ((await isReadOnly(document)) || !(await vscode.workspace.applyEdit(edit))) {
    const name = vscode.workspace.asRelativePath(document.uri);
    throw new Error(vscode.l10n.t("{0} is read-only: nothing was cited.", name));
  }
  const end = document.positionAt(start + change.caret);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
