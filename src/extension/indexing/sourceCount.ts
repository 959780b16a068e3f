import * as vscode from "vscode";
import { SEARCH_QUOTES } from "../../protocol/host/commands.ts";
import { status } from "../../protocol/indexing/indexing.ts";
import { pluralText } from "../host/pluralText.ts";
import type { Server } from "../host/server.ts";

/** The status bar's "12 sources": there while the library has something in it, or is being indexed. */
export class SourceCount implements vscode.Disposable {
  private item: vscode.StatusBarItem | null = null;
  private state: "paused" | "running" | "done" | null = null;

  constructor(server: Server) {
    server.listen(status, ({ sources, indexing, paused = false }) => {
      // For the palette, which offers to pause what goes on and to resume what is paused.
      const state = paused ? "paused" : indexing ? "running" : "done";
      if (state !== this.state) void vscode.commands.executeCommand("setContext", "sourceline.indexing", state);
      this.state = state;
      if (sources === 0 && !indexing && !paused) this.item?.hide();
      else if (paused) this.show(`$(debug-pause) ${sourcesText(sources)}`, "sourceline.resumeIndexing");
      else if (indexing && indexing.total > 0)
        this.show(`$(sync~spin) ${progressText(indexing)}`, "sourceline.pauseIndexing");
      else this.show(sourcesText(sources));
    });
  }

  dispose(): void {
    this.item?.dispose();
  }

  /** `offered`: the command that fits, beside the report. */
  private show(text: string, offered: keyof typeof OFFERS | null = null): void {
    this.item ??= createItem();
    this.item.text = text;
    this.item.tooltip = tooltip(offered);
    const said = text.replace(/^\$\([^)]*\) /, "");
    this.item.accessibilityInformation = { label: `Sourceline: ${said}`, role: "button" };
    this.item.show();
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem("sourceline.sources", vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t("Sourceline Sources");
  item.command = SEARCH_QUOTES;
  return item;
}

/** Names of the commands in the tooltip. */
const OFFERS = {
  "sourceline.pauseIndexing": () => vscode.l10n.t("Pause indexing"),
  "sourceline.resumeIndexing": () => vscode.l10n.t("Resume indexing"),
  "sourceline.showIndexingReport": () => vscode.l10n.t("Indexing report"),
};

function tooltip(offered: keyof typeof OFFERS | null): vscode.MarkdownString {
  const report = "sourceline.showIndexingReport" as const;
  const commands = offered ? [offered, report] : [report];
  const links = commands.map((command) => `[${OFFERS[command]()}](command:${command})`);
  const text = new vscode.MarkdownString(
    `**Sourceline**: ${vscode.l10n.t("Search quotes in all sources")}\n\n${links.join(" · ")}`,
  );
  text.isTrusted = { enabledCommands: commands };
  return text;
}

function sourcesText(sources: number): string {
  return pluralText(vscode.l10n.t("{0, plural, one {# source} other {# sources}}"), sources);
}

/** "indexing 340 of 1,200" */
export function progressText({ done, total }: { done: number; total: number }): string {
  return pluralText(vscode.l10n.t("indexing {0, number} of {1, number}"), done, total);
}
