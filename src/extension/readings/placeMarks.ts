import * as vscode from "vscode";
import { type ReadingPlace, readingPlaces } from "../../protocol/readings/readings.ts";
import { isReading } from "../host/readingUris.ts";
import type { Server } from "../host/server.ts";

/** So many lines around those in sight have their marks already when somebody scrolls; a talk of ten hours has thousands of marks. */
const AROUND = 100;

/**
 * Shows in a reading on which lines a page, or what was said at a time, begins: "p. 12", "1:23". The marks are none of its text: nobody
 * copies or cites them. They stand behind the lines, since VS Code does not count them when it breaks a line at the window's edge.
 */
export class PlaceMarks implements vscode.Disposable {
  private readonly mark = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor("editorCodeLens.foreground"), margin: "0 0 0 2ch" },
  });
  /** Of the readings that are shown, of the text that they had then. */
  private readonly known = new WeakMap<vscode.TextDocument, { version: number; places: Promise<ReadingPlace[]> }>();
  private readonly subscriptions = [
    this.mark,
    vscode.window.onDidChangeVisibleTextEditors((editors) => this.show(editors)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.show([textEditor])),
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
      if (!isReading(editor.document.uri)) continue;
      this.marked(editor).catch((error) => this.server.noteFailure("readings", error));
    }
  }

  private async marked(editor: vscode.TextEditor): Promise<void> {
    const places = await this.placesOf(editor.document);
    const first = editor.visibleRanges[0]?.start.line ?? 0;
    const last = editor.visibleRanges.at(-1)?.end.line ?? 0;
    // What is in sight stands on a page that may have begun far above.
    const current = places.findLast(({ position }) => position.line <= first);
    const near = places.filter(
      (place) => place === current || (place.position.line >= first - AROUND && place.position.line <= last + AROUND),
    );
    editor.setDecorations(this.mark, near.map(markOf));
  }

  private placesOf(document: vscode.TextDocument): Promise<ReadingPlace[]> {
    const { version } = document;
    const known = this.known.get(document);
    if (known?.version === version) return known.places;
    const places = this.server.ask(readingPlaces, { uri: document.uri.toString() });
    this.known.set(document, { version, places });
    // Whoever looks next asks again.
    places.catch(() => this.known.delete(document));
    return places;
  }
}

function markOf({ position: { line, character }, label }: ReadingPlace): vscode.DecorationOptions {
  const at = new vscode.Position(line, character);
  return { range: new vscode.Range(at, at), renderOptions: { after: { contentText: label } } };
}
