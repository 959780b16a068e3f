import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

/** From the answer to the jump it takes VS Code so many milliseconds at most; a file of megabytes is opened meanwhile. */
const PATIENCE = 3000;

/**
 * *Go to Definition* sets the caret before the passage that a citation leads to, and a click on its link selects the passage: a click
 * with Ctrl does both, in any order. Here, whoever comes to the passage finds it selected.
 */
export class SelectedJumps implements vscode.Disposable {
  private awaited: { readonly location: vscode.Location; readonly until: number } | null = null;
  private readonly subscriptions = [
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const isByHand =
        kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
      if (!isByHand) this.arrived(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.arrived(editor)),
  ];

  /** Hears where a note's citations lead to. */
  readonly middleware: Middleware = {
    provideDefinition: async (document, position, token, next) => {
      const found = await next(document, position, token);
      const [first] = Array.isArray(found) ? found : [found];
      if (document.languageId === "markdown" && first && "range" in first && !first.range.isEmpty) {
        this.awaited = { location: first, until: Date.now() + PATIENCE };
      }
      return found;
    },
  };

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private arrived(editor: vscode.TextEditor): void {
    if (!this.awaited || Date.now() > this.awaited.until) return;
    const { uri, range } = this.awaited.location;
    const isThere = editor.document.uri.toString() === uri.toString();
    if (!isThere || !editor.selection.isEmpty || !editor.selection.active.isEqual(range.start)) return;
    editor.selection = new vscode.Selection(range.start, range.end);
  }
}
