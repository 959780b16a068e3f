import * as vscode from "vscode";
import { documentKind, listNotes } from "../../protocol/indexing/indexing.ts";
import { plainLabel } from "../host/plainLabel.ts";
import type { Server } from "../host/server.ts";

/** A place in a note where a citation goes. */
export interface NotePlace {
  readonly document: vscode.TextDocument;
  readonly caret: vscode.Position;
}

const REMEMBERED = 20;

/** Remembers the Markdown documents that were worked in, and where the caret stood, the latest first. */
export class LastNote implements vscode.Disposable {
  private recent: { uri: string; caret: vscode.Position }[] = [];
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    const remember = (editor: vscode.TextEditor | undefined) => editor && this.remember(editor);
    vscode.window.visibleTextEditors.forEach(remember);
    remember(vscode.window.activeTextEditor);
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(remember),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.remember(textEditor);
      }),
    ];
  }

  /**
   * The note last worked in, other than `source`; else one that is shown beside it; the person is asked when there is none.
   * @returns undefined when they do not want any
   */
  async find(source: vscode.Uri): Promise<NotePlace | undefined> {
    for (const { uri, caret } of [...this.recent, ...shown()]) {
      if (uri === source.toString() || !(await this.mayBeNote(uri))) continue;
      const document = await this.open(uri);
      if (document) return { document, caret: caret ? document.validatePosition(caret) : endOf(document) };
    }
    return this.choose(source);
  }

  /** The URI of the note last worked in, without asking anybody. */
  get latest(): string | null {
    return this.recent[0]?.uri ?? null;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private remember({ document, selection }: vscode.TextEditor): void {
    if (document.languageId !== "markdown") return;
    const uri = document.uri.toString();
    const others = this.recent.filter((place) => place.uri !== uri);
    this.recent = [{ uri, caret: selection.active }, ...others].slice(0, REMEMBERED);
  }

  private async mayBeNote(uri: string): Promise<boolean> {
    return (await this.server.ask(documentKind, { uri })) !== "source";
  }

  private async open(uri: string): Promise<vscode.TextDocument | undefined> {
    try {
      return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    } catch {
      return undefined;
    }
  }

  private async choose(source: vscode.Uri): Promise<NotePlace | undefined> {
    const notes = (await this.server.ask(listNotes, null)).filter((uri) => uri !== source.toString());
    const newNote = { label: vscode.l10n.t("$(new-file) New Note"), uri: null };
    const known = notes.map((uri) => ({
      label: plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true))),
      uri,
    }));
    const placeHolder = vscode.l10n.t("Cite in which note?");
    const chosen =
      known.length === 0 ? newNote : await vscode.window.showQuickPick([...known, newNote], { placeHolder });
    if (!chosen) return undefined;
    const document = chosen.uri
      ? await this.open(chosen.uri)
      : await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    return document && { document, caret: endOf(document) };
  }
}

/** Markdown documents in sight, in which the caret was never put. */
function shown(): { uri: string; caret: null }[] {
  return vscode.window.visibleTextEditors
    .filter(({ document }) => document.languageId === "markdown")
    .map(({ document }) => ({ uri: document.uri.toString(), caret: null }));
}

const endOf = (document: vscode.TextDocument) => document.lineAt(document.lineCount - 1).range.end;
