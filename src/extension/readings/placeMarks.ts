import * as vscode from "vscode";
import { readingPlaces } from "../../protocol/readings/readings.ts";
import { isReading } from "../host/readingUris.ts";
import type { Server } from "../host/server.ts";

/**
 * Shows in a reading where each page, or what was said at a time, begins: "p. 12", "1:23". The marks are none of its text: nobody copies
 * or cites them. The line that sticks to the top of the editor has them, too.
 */
export class PlaceMarks implements vscode.Disposable {
  private readonly mark = vscode.window.createTextEditorDecorationType({
    before: { color: new vscode.ThemeColor("editorCodeLens.foreground"), margin: "0 1ch 0 0" },
  });
  private readonly subscriptions = [
    this.mark,
    vscode.window.onDidChangeVisibleTextEditors((editors) => this.show(editors)),
    vscode.workspace.onDidChangeTextDocument(({ document }) =>
      this.show(vscode.window.visibleTextEditors.filter((editor) => editor.document === document)),
    ),
  ];

  constructor(private readonly server: Server) {
    this.show(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private show(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors) {
      if (isReading(editor.document.uri))
        this.marked(editor).catch((error) => this.server.noteFailure("readings", error));
    }
  }

  private async marked(editor: vscode.TextEditor): Promise<void> {
    const places = await this.server.ask(readingPlaces, { uri: editor.document.uri.toString() });
    const marks = places.map(({ position: { line, character }, label }): vscode.DecorationOptions => {
      const at = new vscode.Position(line, character);
      return { range: new vscode.Range(at, at), renderOptions: { before: { contentText: label } } };
    });
    editor.setDecorations(this.mark, marks);
  }
}
