import * as vscode from "vscode";
import type { Location } from "../protocol.ts";
import { toRange } from "./ranges.ts";

/** Shows passages while somebody moves through a list, and puts everything back as it was. */
export class Preview implements vscode.Disposable {
  private readonly before = vscode.window.activeTextEditor;
  private readonly selections = this.before?.selections;
  private readonly visible = this.before?.visibleRanges[0];
  private readonly openTabs = new Set(tabs().map(({ uri }) => uri));
  private readonly highlight = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.findMatchHighlightBackground"),
    borderColor: new vscode.ThemeColor("editor.findMatchHighlightBorder"),
  });
  private shown: vscode.TextEditor | undefined;
  private latest = 0;

  /** Shows a passage and lights it; the focus stays in the list. A passage asked for later is the one that stays. */
  async show({ uri, range }: Location): Promise<void> {
    const ticket = ++this.latest;
    const passage = toRange(range);
    const viewColumn = this.before?.viewColumn;
    const place = viewColumn === undefined ? {} : { viewColumn };
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    if (ticket !== this.latest) return;
    const editor = await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true, ...place });
    if (ticket !== this.latest) return;
    this.shown?.setDecorations(this.highlight, []);
    this.shown = editor;
    editor.setDecorations(this.highlight, [passage]);
    editor.revealRange(passage, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Shows again what was shown before, scrolled and selected as it was, and closes what was opened meanwhile. */
  async restore(): Promise<void> {
    this.latest++;
    if (this.shown === undefined) return;
    if (this.before && this.selections) {
      const { document, viewColumn } = this.before;
      const editor = await vscode.window.showTextDocument(document, { viewColumn, preview: this.wasPreview(document) });
      editor.selections = this.selections;
      if (this.visible) editor.revealRange(this.visible, vscode.TextEditorRevealType.AtTop);
    }
    await vscode.window.tabGroups.close(this.openedTabs());
  }

  dispose(): void {
    this.latest++;
    this.highlight.dispose();
  }

  private openedTabs(): vscode.Tab[] {
    return tabs()
      .filter(({ uri, tab }) => !this.openTabs.has(uri) && tab.isPreview)
      .map(({ tab }) => tab);
  }

  private wasPreview(document: vscode.TextDocument): boolean {
    return tabs().find(({ uri }) => uri === document.uri.toString())?.tab.isPreview ?? true;
  }
}

function tabs(): { tab: vscode.Tab; uri: string }[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap((tab) =>
      tab.input instanceof vscode.TabInputText ? [{ tab, uri: tab.input.uri.toString() }] : [],
    ),
  );
}
