import * as vscode from "vscode";

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
