import * as vscode from "vscode";
import { noteOfSource } from "../../protocol/indexing/indexing.ts";
import { toRange } from "../host/ranges.ts";
import type { Server } from "../host/server.ts";
import { setting } from "../host/setting.ts";
import { showPassage } from "../reading/showPassage.ts";
import type { Margin } from "./margin.ts";
import { MARGIN_SETTING } from "./margin.ts";
import type { MarginComment } from "./marginComment.ts";

/** What can be done at the margin of a source, by its buttons. */

/** Adds what is typed under a passage. */
export async function marginReply(
  { margin }: { margin: Margin },
  { thread, text }: vscode.CommentReply,
): Promise<void> {
  await margin.add(thread, text);
}

/** Lets one change a comment where it is shown. */
export async function marginEdit(_desk: unknown, comment: MarginComment): Promise<void> {
  comment.edit();
}

/** Leaves a comment as it was. */
export async function marginCancel(_desk: unknown, comment: MarginComment): Promise<void> {
  comment.cancel();
}

/** Writes the changed comment into its note. */
export async function marginSave({ margin }: { margin: Margin }, comment: MarginComment): Promise<void> {
  const text = typeof comment.body === "string" ? comment.body : comment.body.value;
  // Not before: what was typed would be lost if the note could not be written.
  await margin.change(comment, text);
  comment.cancel();
}

/** Takes a comment out of its note; the citation stays. */
export async function marginDelete({ margin }: { margin: Margin }, comment: MarginComment): Promise<void> {
  await margin.change(comment, null);
}

/** Shows where a comment stands in its note, beside the source. */
export async function marginOpen(_desk: unknown, { told }: MarginComment): Promise<void> {
  const uri = vscode.Uri.parse(told.note, true);
  await showPassage(uri, toRange(told.range), { viewColumn: vscode.ViewColumn.Beside });
}

/** Shows the margin notes, or hides them. */
export async function toggleMarginNotes(): Promise<void> {
  const isOn = setting(MARGIN_SETTING, true);
  await vscode.workspace.getConfiguration().update(MARGIN_SETTING, !isOn, vscode.ConfigurationTarget.Global);
}

/** Opens the note of the source that is worked in beside it. */
export async function openNotes({ server }: { server: Server }): Promise<void> {
  const source = vscode.window.activeTextEditor?.document.uri;
  if (!source) throw new Error(vscode.l10n.t("Open a source first."));
  const note = await server.ask(noteOfSource, { uri: source.toString() });
  if (!note.exists) {
    const name = vscode.workspace.asRelativePath(source);
    throw new Error(vscode.l10n.t("{0} has no note yet: cite something, or write at its margin.", name));
  }
  const uri = vscode.Uri.parse(note.uri, true);
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
}
