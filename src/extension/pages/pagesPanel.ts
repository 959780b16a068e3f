import * as vscode from "vscode";
import { pagedThreads, pageStretches, rangeOfSpan } from "../../protocol/pages/pages.ts";
import type { Chosen, FromPages, PagePlace, ToPages } from "../../webview/pages/messages.ts";
import { toRange } from "../host/ranges.ts";
import { sayError } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import { showPassage } from "../reading/showPassage.ts";
import { pagesHtml, pagesOptions } from "./pagesHtml.ts";

/** The longest that a page may think about what is selected on it, in milliseconds. */
const PATIENCE = 5000;

/** The pages of a PDF in an editor: answers what its page asks, and tells it where to go and what is cited. */
export class PagesPanel {
  private isReady = false;
  /** What is said before the page can hear. */
  private unsent: ToPages[] = [];
  private last = 0;
  private readonly waiting = new Map<number, (chosen: Chosen | null) => void>();
  private readonly arrivals = new vscode.EventEmitter<{ page: number; lit: boolean }>();
  /** A page is shown that was gone to; `lit`: with its words. */
  readonly onDidArrive = this.arrivals.event;

  constructor(
    readonly uri: vscode.Uri,
    private readonly panel: vscode.WebviewPanel,
    private readonly server: Server,
    private readonly extension: vscode.Uri,
  ) {
    const { webview } = panel;
    webview.options = pagesOptions(extension, uri);
    webview.onDidReceiveMessage((message: FromPages) => this.hear(message));
    panel.onDidDispose(() => this.dispose());
    this.load();
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  /** Goes to a place. */
  go(place: PagePlace): void {
    this.tell({ kind: "go", place });
  }

  /** Goes to where somebody was before a link of the document led away, or after. */
  step(way: "back" | "forward"): void {
    this.tell({ kind: way });
  }

  /** The range of the reading that is selected on the pages; null when none of its words is. */
  selection(): Promise<vscode.Range | null> {
    return this.ask("choose");
  }

  /** The same, or the first word that is seen. */
  place(): Promise<vscode.Range | null> {
    return this.ask("look");
  }

  /** Which passages are cited, or what the notes say of them, may have changed. */
  async refresh(): Promise<void> {
    if (!this.isReady) return;
    const threads = await this.server.ask(pagedThreads, { uri: this.uri.toString() }).catch((error) => {
      this.server.noteFailure("pages", error);
      return null;
    });
    if (threads) this.tell({ kind: "threads", threads });
  }

  /** The file is another: its pages are read anew, and shown where they were. */
  load(): void {
    this.isReady = false;
    this.panel.webview.html = pagesHtml(this.panel.webview, this.extension, this.uri);
  }

  private async ask(kind: "choose" | "look"): Promise<vscode.Range | null> {
    const id = ++this.last;
    const chosen = await new Promise<Chosen | null>((resolve) => {
      this.waiting.set(id, resolve);
      setTimeout(() => resolve(null), PATIENCE);
      this.tell({ kind, id });
    });
    this.waiting.delete(id);
    if (!chosen) return null;
    const range = await this.server.ask(rangeOfSpan, { uri: this.uri.toString(), ...chosen });
    return range && toRange(range);
  }

  private async hear(message: FromPages): Promise<void> {
    try {
      await this.answer(message);
    } catch (error) {
      sayError(error);
    }
  }

  private async answer(message: FromPages): Promise<void> {
    switch (message.kind) {
      case "ready":
        this.isReady = true;
        for (const unsent of this.unsent.splice(0)) this.tell(unsent);
        await this.refresh();
        break;
      case "stretches":
        this.tell({ kind: "stretches", id: message.id, ...(await this.stretches(message.page)) });
        break;
      case "chosen":
        this.waiting.get(message.id)?.(message.chosen);
        break;
      case "run":
        await vscode.commands.executeCommand(message.command);
        break;
      case "openNote":
        await this.openNote(message);
        break;
      case "shown":
        this.arrivals.fire(message);
        break;
    }
  }

  private async stretches(page: number): Promise<Pick<ToPages & { kind: "stretches" }, "stretches" | "failed">> {
    try {
      return { stretches: await this.server.ask(pageStretches, { uri: this.uri.toString(), page }), failed: null };
    } catch (error) {
      return { stretches: [], failed: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Beside the pages, where there is a group of editors beside them. */
  private async openNote({ span, note }: FromPages & { kind: "openNote" }): Promise<void> {
    const threads = await this.server.ask(pagedThreads, { uri: this.uri.toString() });
    const thread = threads.find((one) => one.span.start === span.start && one.span.end === span.end);
    const comment = thread?.comments[note];
    if (!comment) return;
    const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== this.column);
    const viewColumn = other?.viewColumn ?? vscode.ViewColumn.Beside;
    await showPassage(vscode.Uri.parse(comment.note, true), toRange(comment.range), { viewColumn });
  }

  private tell(message: ToPages): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
    else this.unsent.push(message);
  }

  private dispose(): void {
    for (const resolve of this.waiting.values()) resolve(null);
    this.arrivals.dispose();
  }
}
