import * as vscode from "vscode";
import { writeCitation } from "../citing/writeCitation.ts";
import { pickQuote, type QuoteDesk } from "./quotePick.ts";

/** Searches a passage and puts its citation at the caret of the note. */
export async function insertCitation(desk: QuoteDesk): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "markdown") {
    throw new Error(vscode.l10n.t("Open the note that the citation goes into, then insert it."));
  }
  const note = { document: editor.document, caret: editor.selection.active };
  const hit = await pickQuote(desk, { enter: "inserts" });
  if (hit) await writeCitation(desk.server, hit, note, editor.viewColumn);
}
