import * as vscode from "vscode";
import type { NameAt, NameCorrection, NameMeant, PageChanges } from "../protocol.ts";
import { correctName, nameMeant } from "../protocol.ts";
import { toRange } from "./ranges.ts";
import type { Server } from "./server.ts";

/** The name that a command is about: the one that it is called with, or the one at the caret. */
export function nameAsked(asked?: NameAt): NameAt {
  if (asked) return asked;
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(vscode.l10n.t("Put the caret on a name."));
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/**
 * Who is meant.
 * @throws Error with a sentence for a person, when no name stands there
 */
export async function whoIsMeant(server: Server, asked: NameAt): Promise<NameMeant> {
  const meant = await server.ask(nameMeant, asked);
  if (!meant) throw new Error(vscode.l10n.t("No name stands here."));
  return meant;
}

/**
 * Corrects a name: writes the entity pages that this takes, in one edit, and keeps them on disk.
 * @returns the page to look at
 * @throws Error with a sentence for a person, when no name stands there or a page cannot be written
 */
export async function correct(server: Server, asked: NameAt, correction: NameCorrection): Promise<vscode.Uri | null> {
  const changes = await server.ask(correctName, { ...asked, correction });
  if (!changes) throw new Error(vscode.l10n.t("No name stands here."));
  await apply(changes);
  return changes.page === null ? null : vscode.Uri.parse(changes.page, true);
}

async function apply({ create, edits, rename, remove }: PageChanges): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of create) {
    edit.createFile(vscode.Uri.parse(uri, true), { contents: new TextEncoder().encode(text) });
  }
  const touched: vscode.TextDocument[] = [];
  for (const { uri, edits: own } of edits) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    touched.push(document);
    for (const { range, newText, oldText } of own) {
      if (document.getText(toRange(range)) === oldText) edit.replace(document.uri, toRange(range), newText);
    }
  }
  for (const { from, to } of rename) edit.renameFile(vscode.Uri.parse(from, true), vscode.Uri.parse(to, true));
  for (const uri of remove) edit.deleteFile(vscode.Uri.parse(uri, true));
  const clean = touched.filter(({ isDirty }) => !isDirty);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t("The entity page cannot be written."));
  for (const document of clean) await document.save();
  // The server hears of an open document at once, of a file only when it is watched and in a while.
  for (const { uri } of create) await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
}
