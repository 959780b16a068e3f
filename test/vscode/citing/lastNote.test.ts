import assert from "node:assert/strict";
import * as vscode from "vscode";
import { LastNote } from "../../../src/extension/citing/lastNote.ts";
import { sampleFile } from "../sample.ts";

const SOURCE = "articles/pilots-letter.txt";

/** The note that a citation goes into when nobody says which. */
describe("the note for a citation", () => {
  const server = {
    ask: async (_request: unknown, { uri }: { uri: string }) => (uri.endsWith(".md") ? "note" : "source"),
  };
  let lastNote: LastNote;

  beforeEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    lastNote = new LastNote(server as never);
  });
  afterEach(() => lastNote.dispose());
  after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  async function show(path: string, column: vscode.ViewColumn, preserveFocus: boolean): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(sampleFile(path), { viewColumn: column, preserveFocus });
  }

  it("is the one that is shown beside, at its end, while none was worked in", async () => {
    await show(SOURCE, vscode.ViewColumn.One, false);
    const { document } = await show("notes/harbour-notes.md", vscode.ViewColumn.Two, true);
    const place = await lastNote.find(sampleFile(SOURCE));
    assert.equal(place?.document.uri.toString(), document.uri.toString());
    assert.ok(place.caret.isEqual(document.lineAt(document.lineCount - 1).range.end));
  });

  it("is rather the one that was worked in, where the caret was", async () => {
    const editor = await show("notes/open-questions.md", vscode.ViewColumn.One, false);
    const told = new Promise((resolve) => {
      const listener = vscode.window.onDidChangeTextEditorSelection((event) => {
        listener.dispose();
        resolve(event);
      });
    });
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await told;
    await show(SOURCE, vscode.ViewColumn.One, false);
    await show("notes/harbour-notes.md", vscode.ViewColumn.Two, true);
    const place = await lastNote.find(sampleFile(SOURCE));
    assert.equal(place?.document.uri.toString(), editor.document.uri.toString());
    assert.equal(place.caret.line, 2);
  });
});
