import * as vscode from "vscode";
import type { Range } from "../../protocol.ts";
import type { Desk } from "../desk.ts";
import { toRange } from "../ranges.ts";

/** Shows a passage and selects its words. */
export async function openPassage(_desk: Desk, uri: string, range: Range): Promise<void> {
  await showPassage(vscode.Uri.parse(uri, true), toRange(range), {});
}

/** Shows a passage in an editor, its words selected and in the middle of the view. */
export async function showPassage(
  uri: vscode.Uri,
  selection: vscode.Range,
  options: vscode.TextDocumentShowOptions,
): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, { ...options, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
