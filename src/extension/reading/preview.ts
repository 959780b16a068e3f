import * as vscode from "vscode";
import type { Location, Range } from "../../protocol/host/places.ts";
import { toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import { scrollBack } from "./scrolling.ts";

/** A passage to show, and the words of it that were asked for. */
export interface Shown extends Location {
  readonly matches?: readonly Range[];
}

/**
 * Shows passages while somebody moves through a list, and puts everything back as it was.
 *
 * No tab that was there is replaced: where the group has a preview tab already, passages are shown in tabs of their own,
 * each closed when the next is shown. So VS Code itself still knows the scroll position and the selection of what was
 * open; only of documents whose passages were shown it has to be told.
 */
export class Preview implements vscode.Disposable {
  private readonly before = vscode.window.activeTextEditor;
  private readonly selections = this.before?.selections;
  private readonly wasOpen: ReadonlySet<string>;
  /** The documents that were opened to show a passage of them. */
  private readonly opened = new Set<string>();
  /** A preview tab that is there is not ours to replace. */
  private readonly hasPreviewTab: boolean;
  /** What was in sight, by document, of those that were open. */
  private readonly inSight = new Map<string, vscode.Range | undefined>();
  private readonly passage = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("editor.rangeHighlightBorder"),
  });
  private readonly words = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.findMatchHighlightBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("editor.findMatchHighlightBorder"),
  });
  private shown: vscode.TextEditor | undefined;
  private latest = 0;
  /** One after the other: an editor that is still opening when the list closes would stay. */
  private work: Promise<void> = Promise.resolve();

  /** `column`: the group of editors that passages are shown in, which need not be there yet. */
  constructor(private readonly column = vscode.window.tabGroups.activeTabGroup.viewColumn) {
    const tabs = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === column)?.tabs ?? [];
    this.wasOpen = new Set(tabs.map(uriOf));
    this.hasPreviewTab = tabs.some(({ isPreview }) => isPreview);
    if (this.beforeUri !== undefined) this.inSight.set(this.beforeUri, this.before!.visibleRanges[0]);
  }

  /** Shows a passage and lights it; the focus stays in the list. A passage asked for later is the one that stays. */
  show(place: Shown): Promise<void> {
    const ticket = ++this.latest;
    this.work = this.work.then(async () => {
      if (ticket !== this.latest) return;
      try {
        await this.present(place);
      } catch {
        // The source went meanwhile: the list says so at its next answer.
      }
    });
    return this.work;
  }

  /** Shows again what was shown before, scrolled and selected as it was, and closes what was opened meanwhile. */
  async restore(): Promise<void> {
    this.latest++;
    await this.work;
    if (this.shown === undefined) return;
    this.unlight();
    if (!this.isElsewhere()) {
      for (const uri of this.inSight.keys()) if (uri !== this.beforeUri) await this.putBack(uri);
      const editor = this.beforeUri === undefined ? undefined : await this.putBack(this.beforeUri);
      if (editor && this.selections) editor.selections = this.selections;
    }
    await this.closeOpened();
  }

  dispose(): void {
    this.latest++;
    this.passage.dispose();
    this.words.dispose();
  }

  private async present({ uri, range, matches = [] }: Shown): Promise<void> {
    const passage = toRange(range);
    const document = await vscode.workspace.openTextDocument(shownUri(uri));
    const key = document.uri.toString();
    const preview = this.wasOpen.has(key) || !this.hasPreviewTab;
    const editor = await vscode.window.showTextDocument(document, {
      preview,
      preserveFocus: true,
      viewColumn: this.column,
    });
    if (this.wasOpen.has(key) && !this.inSight.has(key)) this.inSight.set(key, editor.visibleRanges[0]);
    this.unlight();
    this.shown = editor;
    editor.setDecorations(this.passage, [passage]);
    editor.setDecorations(this.words, matches.map(toRange));
    editor.revealRange(passage, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    if (!this.wasOpen.has(key)) this.opened.add(key);
    await this.closeOpened(key);
  }

  /** Whether somebody opened another document meanwhile, which they want to see. */
  private isElsewhere(): boolean {
    const active = vscode.window.activeTextEditor;
    return active !== undefined && active.document !== this.shown?.document;
  }

  private unlight(): void {
    this.shown?.setDecorations(this.passage, []);
    this.shown?.setDecorations(this.words, []);
  }

  /** The document of the editor that was active, unless it was a part of another kind of tab, such as a difference. */
  private get beforeUri(): string | undefined {
    const uri = this.before?.document.uri.toString();
    return uri !== undefined && this.wasOpen.has(uri) ? uri : undefined;
  }

  /** The focus stays where the list has given it back to: in an editor, that is the same one with another document. */
  private async putBack(uri: string): Promise<vscode.TextEditor | undefined> {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (!document) return undefined;
    const options = { viewColumn: this.column, preview: true, preserveFocus: true };
    // Somebody who opens another document this moment wants to see that one.
    const editor = await vscode.window.showTextDocument(document, options).then(undefined, () => undefined);
    if (!editor) return undefined;
    const inSight = this.inSight.get(uri);
    if (inSight) await scrollBack(editor, inSight);
    return editor;
  }

  /** Closes the tabs that were opened to show a passage, all but one, and but the one that somebody has gone to since. */
  private async closeOpened(except?: string): Promise<void> {
    const group = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === this.column);
    const last = this.shown?.document.uri.toString();
    const opened = (group?.tabs ?? []).filter((tab) => {
      const uri = uriOf(tab);
      return this.opened.has(uri) && uri !== except && !tab.isDirty && !(tab.isActive && uri !== last);
    });
    if (opened.length > 0) await vscode.window.tabGroups.close(opened, true);
  }
}

/** The document of a tab; "" for tabs of another kind. */
function uriOf({ input }: vscode.Tab): string {
  return input instanceof vscode.TabInputText ? input.uri.toString() : "";
}
