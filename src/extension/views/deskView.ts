import * as vscode from "vscode";
import type { Location } from "../../protocol/host/places.ts";
import { rowsAt, type ViewName, type ViewRows } from "../../protocol/views/views.ts";
import { pluralText } from "../host/pluralText.ts";
import { fromRange, toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import type { Server } from "../host/server.ts";
import { progressText } from "../indexing/sourceCount.ts";
import { showPassage } from "../reading/showPassage.ts";
import { type RowsHost, RowsTree } from "./rowsTree.ts";
import type { TreeRow } from "./treeRow.ts";

/** One of the three trees: its rows, what it says of itself, and how it keeps up with the editor. */
export class DeskView implements vscode.Disposable, RowsHost {
  private readonly tree: RowsTree;
  private readonly view: vscode.TreeView<TreeRow>;
  private readonly subscriptions: vscode.Disposable[];
  /** The passage that a row has just shown: to select it is no reason to go to another row. */
  private shown = "";
  private isStale = false;
  /** Markdown that nothing cites and that cites nothing may become either: a source or a note. */
  private isMarkdown = false;

  constructor(
    private readonly name: ViewName,
    private readonly server: Server,
  ) {
    this.tree = new RowsTree(name, server, this);
    this.view = vscode.window.createTreeView(`sourceline.${name}`, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.view,
      this.view.onDidChangeVisibility(({ visible }) => visible && this.isStale && this.refresh()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Shows the rows of a document; null when none of ours is open. */
  follow(document: vscode.TextDocument | null): void {
    this.tree.setDocument(document?.uri.toString() ?? null);
    this.isMarkdown = document?.languageId === "markdown";
    this.view.description = document ? nameOf(document.uri) : "";
    if (!document) this.setKind("none");
    if (!document && this.name === "citations") this.view.badge = undefined;
  }

  /** What is shown may have changed; a view that nobody sees waits until somebody does. */
  refresh(): void {
    this.isStale = !this.view.visible;
    if (this.view.visible) void this.tree.refresh();
  }

  /** Says how far the indexing is. */
  say(progress: ViewRows["indexing"]): void {
    this.view.message = progress && progress.total > 0 ? progressText(progress) : undefined;
  }

  /** Goes to the row of what stands at the caret, without taking the focus. */
  async reveal({ document, selection }: vscode.TextEditor): Promise<void> {
    const uri = document.uri.toString();
    if (!this.view.visible || uri !== this.tree.uri || JSON.stringify(fromRange(selection)) === this.shown) return;
    const { line, character } = selection.active;
    const path = await this.server.ask(rowsAt, { view: this.name, uri, position: { line, character } });
    const row = await this.tree.find(path);
    if (!row || this.tree.uri !== uri || this.view.selection[0] === row) return;
    await this.view.reveal(row, { select: true, focus: false, expand: false });
  }

  /** Shows the passage of a row that was chosen. */
  async open({ uri, range }: Location): Promise<void> {
    this.shown = JSON.stringify(range);
    await showPassage(shownUri(uri), toRange(range), { preserveFocus: true, preview: true });
  }

  /** What the server says with the rows. */
  hear({ problems, kind, indexing }: ViewRows): void {
    this.setKind(kind === "source" && this.isMarkdown ? "markdownSource" : (kind ?? "none"));
    this.say(indexing);
    if (this.name !== "citations") return;
    this.view.badge = problems > 0 ? { value: problems, tooltip: wrongText(problems) } : undefined;
  }

  /** For the welcome contents, which say what to do. */
  private setKind(kind: string): void {
    void vscode.commands.executeCommand("setContext", `sourceline.${this.name}.kind`, kind);
  }
}

const wrongText = (count: number) =>
  pluralText(
    vscode.l10n.t(
      "{0, plural, one {# citation is not true as it stands} other {# citations are not true as they stand}}",
    ),
    count,
  );

const nameOf = ({ path }: vscode.Uri) => path.slice(path.lastIndexOf("/") + 1);
