import * as vscode from "vscode";
import { fromRange } from "../host/ranges.ts";
import type { Server } from "../host/server.ts";
import type { LastNote } from "./lastNote.ts";
import { writeCitation } from "./writeCitation.ts";

/** Cites what is selected in a source, or the sentence at the caret, in the note last worked in, shown beside. */
export async function citeSelection({ server, lastNote }: { server: Server; lastNote: LastNote }): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(vscode.l10n.t("Open a source and select the words to cite."));
  const { document, selection } = editor;
  const note = await lastNote.find(document.uri);
  if (!note) return;
  await writeCitation(server, { uri: document.uri.toString(), range: fromRange(selection) }, note, otherColumn(editor));
  // A note that opens beside makes the source narrower: its lines wrap anew, and what was cited moves out of sight.
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Beside the source, not over it. */
function otherColumn(editor: vscode.TextEditor): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((other) => other.viewColumn !== editor.viewColumn);
  return shown?.viewColumn ?? vscode.ViewColumn.Beside;
}
