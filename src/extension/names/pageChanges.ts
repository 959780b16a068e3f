import * as vscode from "vscode";
import {
  correctName,
  type NameAt,
  type NameCorrection,
  type NameMeant,
  nameMeant,
} from "../../protocol/names/names.ts";
import { applyFileChanges } from "../host/fileChanges.ts";
import type { Server } from "../host/server.ts";
import type { TreeRow } from "../views/treeRow.ts";

/** The name that a command is about: the one that it is called with, a row's, or the one at the caret. */
export function nameAsked(asked?: NameAt | TreeRow): NameAt {
  if (asked && "row" in asked) return { uri: asked.row.uri ?? "", entityId: asked.row.entityId ?? "" };
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
  await applyFileChanges(changes);
  return changes.shown === null ? null : vscode.Uri.parse(changes.shown, true);
}
