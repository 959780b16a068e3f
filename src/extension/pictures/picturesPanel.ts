import * as vscode from "vscode";
import { timeline, voices } from "../../protocol/pictures/pictures.ts";
import type { Asked, FromView, Tab, ToView } from "../../webview/messages.ts";
import { toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import { sayError } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import { showPassage } from "../reading/showPassage.ts";
import { pickPassage } from "./passagePick.ts";
import { pictureHtml } from "./pictureHtml.ts";
import { savePicture } from "./savePicture.ts";

/** A picture of a large archive takes seconds of the server: it is renewed after this many times as long, at the earliest. */
const CALM = 10;

/** A panel with the pictures: answers what its page asks, and again when the library has changed. */
export class PicturesPanel {
  private asked: Asked | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private notBefore = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly server: Server,
    extension: vscode.Uri,
    private tab: Tab,
  ) {
    const { webview } = panel;
    // A panel that VS Code puts back as it was may know the folder of an older version.
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, "dist")] };
    panel.iconPath = vscode.Uri.joinPath(extension, "media/desk.svg");
    this.entitle(tab);
    webview.onDidReceiveMessage((message: FromView) => this.hear(message));
    panel.onDidDispose(() => this.letGo());
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.letGo();
    });
    webview.html = pictureHtml(webview, extension, tab);
  }

  /** Brings the panel to the front with a tab. */
  show(tab: Tab): void {
    const isThere = this.panel.visible;
    this.panel.reveal();
    this.tab = tab;
    this.entitle(tab);
    // A page that comes back from being hidden hears once it has asked.
    if (isThere) this.tell({ kind: "show", tab });
  }

  /** The library has changed: asks again what the page has asked last, unless nobody sees it. */
  refresh(): void {
    if (!this.panel.visible || !this.asked) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.answer(), Math.max(0, this.notBefore - Date.now()));
  }

  dispose(): void {
    this.panel.dispose();
  }

  private async hear(message: FromView): Promise<void> {
    try {
      if (message.kind === "ask") await this.take(message.asked);
      else if (message.kind === "openPlace") await this.open(message.place);
      else if (message.kind === "save") await savePicture(message);
      else await pickPassage(this.server, message, this.column);
    } catch (error) {
      sayError(error);
    }
  }

  private async take(asked: Asked): Promise<void> {
    const isFirst = this.asked === undefined;
    this.asked = asked;
    // A command has asked for another tab while the page was hidden.
    if (isFirst && asked.tab !== this.tab) {
      this.tell({ kind: "show", tab: this.tab });
      return;
    }
    this.tab = asked.tab;
    this.entitle(asked.tab);
    await this.answer();
  }

  private async answer(): Promise<void> {
    const { asked } = this;
    if (!asked) return;
    this.asking?.cancel();
    const mine = new vscode.CancellationTokenSource();
    this.asking = mine;
    const started = Date.now();
    try {
      const answer: ToView =
        asked.tab === "map"
          ? { kind: "voices", result: await this.server.ask(voices, asked, mine.token) }
          : { kind: "timeline", result: await this.server.ask(timeline, asked, mine.token) };
      if (mine === this.asking) this.tell(answer);
    } catch (error) {
      if (mine === this.asking) this.tell({ kind: "failed", message: messageOf(error) });
    } finally {
      mine.dispose();
      this.notBefore = Date.now() + CALM * (Date.now() - started);
    }
  }

  /** Passages are shown beside the picture: in another group of editors that is there, or a new one. */
  private get column(): vscode.ViewColumn {
    const own = this.panel.viewColumn ?? vscode.ViewColumn.One;
    const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== own);
    return other?.viewColumn ?? own + 1;
  }

  private async open({ uri, range }: { uri: string; range: Parameters<typeof toRange>[0] }): Promise<void> {
    const options = { viewColumn: this.column, preview: true };
    await showPassage(shownUri(uri), toRange(range), options);
  }

  private tell(message: ToView): void {
    void this.panel.webview.postMessage(message);
  }

  private entitle(tab: Tab): void {
    this.panel.title = tab === "map" ? vscode.l10n.t("Map of Voices") : vscode.l10n.t("Timeline");
  }

  /** The page is gone, or hidden, which is the same to it: it asks anew when it comes back. */
  private letGo(): void {
    clearTimeout(this.waiting);
    this.asking?.cancel();
    this.asking = undefined;
    this.asked = undefined;
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
