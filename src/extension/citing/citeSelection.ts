import * as vscode from "vscode";
import { fromRange } from "../host/ranges.ts";
import type { Server } from "../host/server.ts";
import type { PagesEditors } from "../pages/pagesEditors.ts";
import { selectedOnPages } from "../pages/selectedPassage.ts";
import type { LastNote } from "./lastNote.ts";
import { writeCitation } from "./writeCitation.ts";

interface Citing {
  readonly server: Server;
  readonly lastNote: LastNote;
  readonly pages: PagesEditors;
}

/** Cites what is selected in a source, or the sentence at the caret, in the note last worked in, shown beside. */
export async function citeSelection(desk: Citing): Promise<void> {
  if (desk.pages.active) await citeFromPages(desk);
  else await citeFromText(desk);
}

async function citeFromText({ server, lastNote }: Citing): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(vscode.l10n.t("Open a source and select the words to cite."));
  const { document, selection } = editor;
  const note = await lastNote.find(document.uri);
  if (!note) return;
  const source = { uri: document.uri.toString(), range: fromRange(selection) };
  await writeCitation(server, source, note, otherColumn(editor.viewColumn));
  // A note that opens beside makes the source narrower: its lines wrap anew, and what was cited moves out of sight.
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function citeFromPages({ server, lastNote, pages }: Citing): Promise<void> {
  const column = pages.active?.column;
  const source = await selectedOnPages(pages);
  const note = source && (await lastNote.find(vscode.Uri.parse(source.uri, true)));
  if (note) await writeCitation(server, source, note, otherColumn(column));
}

/** Beside the source, not over it. */
function otherColumn(column: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((other) => other.viewColumn !== column);
  return shown?.viewColumn ?? vscode.ViewColumn.Beside;
}
