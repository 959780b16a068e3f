import * as vscode from "vscode";
import { citationsAt } from "../../protocol/citing/verifying.ts";
import { type StepTo, stepTo } from "../../protocol/indexing/indexing.ts";
import { toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import { sayBriefly } from "../host/saying.ts";
import type { Server } from "../host/server.ts";

/** Going through a source with the keyboard. */
export const nextQuotation = (desk: { server: Server }) => step(desk, "quotation", true);
export const previousQuotation = (desk: { server: Server }) => step(desk, "quotation", false);
export const nextMention = (desk: { server: Server }) => step(desk, "mention", true);
export const previousMention = (desk: { server: Server }) => step(desk, "mention", false);

async function step({ server }: { server: Server }, what: StepTo["what"], forward: boolean): Promise<void> {
  const editor = openEditor();
  // From where the selection begins, so that what was gone to last is left behind in both directions.
  const { line, character } = editor.selection.start;
  const uri = editor.document.uri.toString();
  const place = await server.ask(stepTo, { uri, position: { line, character }, what, forward });
  if (!place) {
    const none =
      what === "quotation" ? vscode.l10n.t("Nobody is quoted here.") : vscode.l10n.t("Nobody is named here.");
    sayBriefly(none, 3000);
    return;
  }
  const { start, end } = toRange(place.range);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows, without leaving the source, the notes that cite the passage at the caret. */
export async function peekCitations({ server }: { server: Server }): Promise<void> {
  const { document, selection } = openEditor();
  const { line, character } = selection.active;
  const found = await server.ask(citationsAt, { uri: document.uri.toString(), position: { line, character } });
  if (found.length === 0) throw new Error(vscode.l10n.t("No note cites the words at the caret."));
  const places = found.map(({ uri, range }) => new vscode.Location(shownUri(uri), toRange(range)));
  await vscode.commands.executeCommand("editor.action.peekLocations", document.uri, selection.active, places, "peek");
}

function openEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(vscode.l10n.t("Open a source first."));
  return editor;
}
