import * as vscode from "vscode";
import type { Progress } from "../../protocol/host/places.ts";
import { libraryChanged, status } from "../../protocol/indexing/indexing.ts";
import { documentSchemes, documentSelector } from "../host/documents.ts";
import { RestTimer } from "../host/restTimer.ts";
import type { Server } from "../host/server.ts";
import { DeskView } from "./deskView.ts";

/** How long what is typed must rest before rows are asked for again, and the longest that one waits, in milliseconds. */
const REST = 300;
const LONGEST_REST = 2000;
/** The same for the caret. */
const CARET_REST = 120;
/** VS Code shows what a view says of itself once that has rested for 200 ms; the server tells its progress more often. */
const PROGRESS_REST = 500;

/** The three views beside the editor; they follow the document that is worked in, and its caret. */
export class Views implements vscode.Disposable {
  private readonly article: DeskView;
  private readonly citations: DeskView;
  private readonly library: DeskView;
  private readonly subscriptions: vscode.Disposable[];
  private readonly selector = documentSelector(documentSchemes());

  constructor(private readonly server: Server) {
    this.article = new DeskView("article", server);
    this.citations = new DeskView("citations", server);
    this.library = new DeskView("library", server);
    const changed = new RestTimer(REST, LONGEST_REST, () => this.refresh());
    const moved = new RestTimer(CARET_REST, CARET_REST, () => this.reveal());
    server.listen(libraryChanged, () => changed.soon());
    let progress: Progress | null = null;
    const progressed = new RestTimer(PROGRESS_REST, PROGRESS_REST, () => this.library.say(progress));
    server.listen(status, ({ indexing }) => {
      progress = indexing;
      progressed.soon();
    });
    this.subscriptions = [
      this.article,
      this.citations,
      this.library,
      changed,
      moved,
      progressed,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (server.running && textEditor === vscode.window.activeTextEditor) moved.soon();
      }),
    ];
    this.follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    // Between two editors there is none for a moment; only when all are closed it counts.
    if (!editor && vscode.window.visibleTextEditors.length > 0) return;
    const document = editor && vscode.languages.match(this.selector, editor.document) > 0 ? editor.document : null;
    for (const view of [this.article, this.citations]) view.follow(document);
  }

  private refresh(): void {
    for (const view of [this.article, this.citations, this.library]) view.refresh();
  }

  private reveal(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    for (const view of [this.article, this.citations]) {
      // The rows may be gone by the time they are found: then there is nothing to go to.
      void view.reveal(editor).catch((error) => this.server.noteFailure("views", error));
    }
  }
}
