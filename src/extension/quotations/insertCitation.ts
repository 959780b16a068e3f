import * as vscode from "vscode";
import { writeCitation } from "../citing/writeCitation.ts";
import { pickQuote, type QuoteDesk } from "./quotePick.ts";

/**
 * Searches a passage and puts its citation at the caret of the note. Where none is worked in, as when the walkthrough or a
 * source is in front, it goes into the note last worked in, shown beside.
 */
export async function insertCitation(desk: QuoteDesk): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const here =
    editor?.document.languageId === "markdown" ? { document: editor.document, caret: editor.selection.active } : null;
  const hit = await pickQuote(desk, { enter: "inserts" });
  if (!hit) return;
  const note = here ?? (await desk.lastNote.find(vscode.Uri.parse(hit.uri, true)));
  if (note) await writeCitation(desk.server, hit, note, here ? editor?.viewColumn : vscode.ViewColumn.Beside);
}
