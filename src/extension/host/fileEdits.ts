import * as vscode from "vscode";
import type { FileEdits } from "../../protocol/host/places.ts";
import { toRange } from "./ranges.ts";
import { isReadOnly } from "./readOnly.ts";

/** How much was changed, and how much was not because something else stands there now. */
export interface Applied {
  readonly changes: number;
  readonly notes: number;
  readonly leftOut: number;
}

/**
 * Applies edits to several documents at once, so that one undo takes them all back. An edit is left out where the text
 * is not the one that it was made for, and where the document is read-only.
 * @throws Error with a sentence for a person when a document cannot be changed; the others are
 */
export async function applyFileEdits(files: readonly FileEdits[]): Promise<Applied> {
  const all = new vscode.WorkspaceEdit();
  let changes = 0;
  let leftOut = 0;
  const notes = new Set<string>();
  const locked: string[] = [];
  for (const { uri, edits } of files) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    if (edits.length > 0 && (await isReadOnly(document))) {
      locked.push(vscode.workspace.asRelativePath(document.uri));
      continue;
    }
    for (const { range, newText, oldText } of edits) {
      if (document.getText(toRange(range)) !== oldText) {
        leftOut++;
        continue;
      }
      all.replace(document.uri, toRange(range), newText);
      notes.add(uri);
      changes++;
    }
  }
  // As a refactoring, so that notes nobody was writing in are saved again (files.refactoring.autoSave).
  if (changes > 0 && !(await vscode.workspace.applyEdit(all, { isRefactoring: true }))) {
    throw new Error(vscode.l10n.t("A note cannot be changed: no link was updated."));
  }
  if (locked.length > 0) {
    throw new Error(vscode.l10n.t("{0} is read-only: its links were not updated.", locked.join(", ")));
  }
  return { changes, notes: notes.size, leftOut };
}
