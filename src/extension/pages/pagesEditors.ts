import * as vscode from "vscode";
import { readingFormatOfName } from "../../documentFiles.ts";
import { citationsChanged } from "../../protocol/citing/verifying.ts";
import { pagedSpan } from "../../protocol/pages/pages.ts";
import type { PagePlace } from "../../webview/pages/messages.ts";
import { fromRange } from "../host/ranges.ts";
import { RestTimer } from "../host/restTimer.ts";
import type { Server } from "../host/server.ts";
import { namedPlace } from "./namedPlace.ts";
import { PagesPanel } from "./pagesPanel.ts";

const VIEW_TYPE = "sourceline.pages";

/** Whether a file has pages that are shown here. */
export const hasPages = (uri: string): boolean => readingFormatOfName(vscode.Uri.parse(uri, true).path) === "pdf";

/** How long the library rests before the marks on the pages are asked for again, in milliseconds. */
const [REST, LONGEST] = [150, 1000];

/** The editors that show PDFs as pages. They read nothing by themselves: each page does, when it is seen. */
export class PagesEditors implements vscode.Disposable, vscode.CustomReadonlyEditorProvider {
  private readonly panels = new Set<PagesPanel>();
  /** Where an editor is to go that is still opening, by its file. */
  private readonly awaited = new Map<string, Promise<PagePlace | null>>();
  private readonly look = new RestTimer(REST, LONGEST, () => this.refresh());
  private readonly registration: vscode.Disposable;

  constructor(
    private readonly server: Server,
    private readonly extension: vscode.Uri,
  ) {
    server.listen(citationsChanged, () => this.panels.size > 0 && this.look.soon());
    // What is selected, found and drawn on pages takes seconds to make again: they stay when another tab hides them.
    const webviewOptions = { retainContextWhenHidden: true };
    const options = { webviewOptions, supportsMultipleEditorsPerDocument: true };
    this.registration = vscode.window.registerCustomEditorProvider(VIEW_TYPE, this, options);
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    if (namedPlace(uri)) return { uri, dispose: () => undefined };
    const watcher = watched(uri, () => this.reload(uri));
    return { uri, dispose: () => watcher.dispose() };
  }

  /** An address that names a place is none of a file: the file is shown in its stead, at the place. */
  resolveCustomEditor({ uri }: vscode.CustomDocument, editor: vscode.WebviewPanel): void {
    const named = namedPlace(uri);
    if (named) {
      // VS Code fails when an editor goes while it comes.
      void this.show(named.file, named.place, editor.viewColumn).finally(() => editor.dispose());
      return;
    }
    const panel = new PagesPanel(uri, editor, this.server, this.extension);
    this.panels.add(panel);
    editor.onDidDispose(() => this.panels.delete(panel));
    const place = this.awaited.get(uri.toString());
    this.awaited.delete(uri.toString());
    // Who asked for the place hears why there is none.
    place?.then((one) => one && panel.go(one)).catch(() => undefined);
  }

  /** The pages that are in front. */
  get active(): PagesPanel | undefined {
    return [...this.panels].find(({ isActive }) => isActive);
  }

  /**
   * Shows a file as pages, in the group of editors where it is seen already or in `column`, and goes to a passage of its reading, to a
   * page, or nowhere.
   */
  async show(uri: vscode.Uri, to: vscode.Range | number | null, column?: vscode.ViewColumn): Promise<void> {
    const file = uri.with({ fragment: "" });
    const isMeant = (panel: PagesPanel) => panel.uri.toString() === file.toString();
    const seen = [...this.panels].find((panel) => isMeant(panel) && panel.isVisible);
    // A file that was never read takes seconds to read: meanwhile it opens.
    const placing = this.placeOf(file, to);
    if (to !== null) this.awaited.set(file.toString(), placing);
    const opening = vscode.commands.executeCommand("vscode.openWith", file, VIEW_TYPE, seen?.column ?? column);
    const [place] = await Promise.all([placing, opening]);
    // An editor that was made anew has taken it.
    if (this.awaited.get(file.toString()) !== placing) return;
    this.awaited.delete(file.toString());
    const shown = [...this.panels].find((panel) => isMeant(panel) && panel.isActive);
    if (shown && place) shown.go(place);
  }

  dispose(): void {
    this.registration.dispose();
    this.look.dispose();
  }

  private async placeOf(uri: vscode.Uri, to: vscode.Range | number | null): Promise<PagePlace | null> {
    if (typeof to === "number") return { page: to, span: null, isLit: false };
    return to && this.placeOfWords(uri, to);
  }

  private async placeOfWords(uri: vscode.Uri, range: vscode.Range): Promise<PagePlace | null> {
    const span = await this.server.ask(pagedSpan, { uri: uri.toString(), range: fromRange(range) });
    if (!span || span.start < span.end) return span && { page: span.firstPage, span, isLit: true };
    // A caret: what it stands at is brought into sight.
    return { page: span.firstPage, span: { ...span, end: span.end + 1 }, isLit: false };
  }

  private refresh(): void {
    for (const panel of this.panels) void panel.refresh();
  }

  private reload(uri: vscode.Uri): void {
    for (const panel of this.panels) if (panel.uri.toString() === uri.toString()) panel.load();
  }
}

/** What is written in several goes is read once. */
function watched(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  const [folder, name] = [vscode.Uri.joinPath(uri, ".."), uri.path.split("/").pop() ?? ""];
  const pattern = new vscode.RelativePattern(folder, name.replace(/[[\]{}*?]/g, "[$&]"));
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const rest = new RestTimer(REST, LONGEST, changed);
  watcher.onDidChange(() => rest.soon());
  watcher.onDidCreate(() => rest.soon());
  return vscode.Disposable.from(watcher, { dispose: () => rest.dispose() });
}
