import * as vscode from "vscode";
import type { MarginComment as Told } from "../../protocol/margin/margin.ts";

/** A comment as VS Code shows it at the margin, with where it stands in a note. */
export class MarginComment implements vscode.Comment {
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;
  readonly author: vscode.CommentAuthorInformation;
  readonly contextValue: string;
  readonly label?: string;

  constructor(
    readonly told: Told,
    /** The thread that it stands in, for VS Code hands over the comment alone. */
    readonly thread: vscode.CommentThread,
  ) {
    this.author = { name: told.label };
    this.contextValue = told.isComment ? "comment" : "context";
    this.body = this.shown();
    if (!told.isComment) this.label = told.text === "" ? vscode.l10n.t("cites this") : vscode.l10n.t("says around it");
  }

  /** Shows the comment's Markdown in an editor, to be changed. */
  edit(): void {
    this.mode = vscode.CommentMode.Editing;
    this.body = this.told.text;
    this.redraw();
  }

  /** Shows it as it was. */
  cancel(): void {
    this.mode = vscode.CommentMode.Preview;
    this.body = this.shown();
    this.redraw();
  }

  private shown(): vscode.MarkdownString {
    const { text, isComment } = this.told;
    if (!isComment) return new vscode.MarkdownString().appendText(text);
    return new vscode.MarkdownString(text);
  }

  /** VS Code looks at a thread's comments only when it is given a list. */
  private redraw(): void {
    this.thread.comments = [...this.thread.comments];
  }
}
