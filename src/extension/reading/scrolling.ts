import * as vscode from "vscode";

/**
 * Scrolls an editor so that it shows what it showed. VS Code keeps lines free above what it reveals "at the top", for
 * sticky scroll and for `editor.cursorSurroundingLines`; those are scrolled away again, where the editor is the active one.
 */
export async function scrollBack(editor: vscode.TextEditor, inSight: vscode.Range): Promise<void> {
  editor.revealRange(inSight, vscode.TextEditorRevealType.AtTop);
  const value = Math.min(linesKeptFree(editor.document), inSight.start.line);
  if (value === 0 || vscode.window.activeTextEditor !== editor) return;
  await vscode.commands.executeCommand("editorScroll", { to: "down", by: "wrappedLine", value, revealCursor: false });
}

function linesKeptFree(document: vscode.TextDocument): number {
  const settings = vscode.workspace.getConfiguration("editor", document);
  const sticky = settings.get("stickyScroll.enabled", true) ? settings.get("stickyScroll.maxLineCount", 5) : 0;
  return Math.max(sticky, settings.get("cursorSurroundingLines", 0));
}
