import * as vscode from "vscode";
import { SEARCH_QUOTES, status } from "../protocol.ts";
import type { Server } from "./server.ts";

/** The status bar's "12 sources": there while the library has something in it, or is being indexed. */
export class SourceCount implements vscode.Disposable {
  private item: vscode.StatusBarItem | null = null;

  constructor(server: Server) {
    server.listen(status, ({ sources, indexing }) => {
      if (sources === 0 && !indexing) this.item?.hide();
      else if (indexing && indexing.total > 0) this.show(`$(sync~spin) ${progressText(indexing)}`);
      else this.show(sourcesText(sources));
    });
  }

  dispose(): void {
    this.item?.dispose();
  }

  private show(text: string): void {
    this.item ??= createItem();
    this.item.text = text;
    this.item.show();
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem("sourceline.sources", vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t("Sourceline Sources");
  item.tooltip = vscode.l10n.t("Search quotes in all sources");
  item.command = SEARCH_QUOTES;
  return item;
}

function sourcesText(sources: number): string {
  return sources === 1 ? vscode.l10n.t("1 source") : vscode.l10n.t("{0} sources", sources.toLocaleString());
}

/** "indexing 340 of 1,200" */
export function progressText({ done, total }: { done: number; total: number }): string {
  return vscode.l10n.t("indexing {0} of {1}", done.toLocaleString(), total.toLocaleString());
}
