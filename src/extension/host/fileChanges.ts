import * as vscode from "vscode";
import type { FileChanges } from "../../protocol/host/places.ts";
import { toRange } from "./ranges.ts";
import { isReadOnly } from "./readOnly.ts";

/**
 * Creates, changes, renames and deletes files as one edit, which one undo takes back, and keeps on disk what was on disk.
 * An edit is left out where the text is not the one that it was made for.
 * @throws Error with a sentence for a person, when a file cannot be written
 */
export async function applyFileChanges({ create, edits, rename, remove }: FileChanges): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of create) {
    edit.createFile(vscode.Uri.parse(uri, true), { contents: new TextEncoder().encode(text) });
  }
  const touched: vscode.TextDocument[] = [];
  for (const { uri, edits: own } of edits) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    if (await isReadOnly(document)) {
      const name = vscode.workspace.asRelativePath(document.uri);
      throw new Error(vscode.l10n.t("{0} is read-only: nothing was changed.", name));
    }
    touched.push(document);
    for (const { range, newText, oldText } of own) {
      if (document.getText(toRange(range)) === oldText) edit.replace(document.uri, toRange(range), newText);
    }
  }
  for (const { from, to } of rename) edit.renameFile(vscode.Uri.parse(from, true), vscode.Uri.parse(to, true));
  for (const uri of remove) edit.deleteFile(vscode.Uri.parse(uri, true));
  const clean = touched.filter(({ isDirty, isUntitled }) => !isDirty && !isUntitled);
  if (!(await vscode.workspace.applyEdit(edit))) {
    const names = [...create, ...edits].map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)));
    throw new Error(vscode.l10n.t("{0} cannot be written: nothing was changed.", names.join(", ")));
  }
  for (const document of clean) await document.save();
  // The server hears of an open document at once, of a file only when it is watched and in a while.
  for (const { uri } of create) await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
}
