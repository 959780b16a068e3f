import * as vscode from "vscode";
import { citationsChanged, citedPassages } from "../../protocol/citing/verifying.ts";
import { documentKind } from "../../protocol/indexing/indexing.ts";
import { toRange } from "../host/ranges.ts";
import type { Server } from "../host/server.ts";
import { setting } from "../host/setting.ts";
import { MARGIN_SETTING } from "./margin.ts";

const SETTING = "sourceline.citedPassages.marks";

/** Faint marks in the margin and the overview ruler of a source, at the passages that notes cite. */
export class CitedMarks implements vscode.Disposable {
  private readonly margin: vscode.TextEditorDecorationType;
  private readonly ruler: vscode.TextEditorDecorationType;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    extension: vscode.Uri,
    private readonly server: Server,
  ) {
    this.margin = marginMark(extension);
    this.ruler = rulerMark();
    server.listen(citationsChanged, () => this.refreshAll());
    this.subscriptions = [
      this.margin,
      this.ruler,
      vscode.window.onDidChangeVisibleTextEditors(() => this.refreshAll()),
      vscode.workspace.onDidChangeConfiguration((event) => isOurs(event) && this.refreshAll()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private refreshAll(): void {
    if (!this.server.running) return;
    for (const editor of vscode.window.visibleTextEditors) void this.refresh(editor);
  }

  private async refresh(editor: vscode.TextEditor): Promise<void> {
    const { languageId, uri } = editor.document;
    if (languageId !== "plaintext" && languageId !== "markdown") return;
    const wanted = setting(SETTING, true);
    const kind = wanted ? await this.server.ask(documentKind, { uri: uri.toString() }) : null;
    const passages = wanted ? await this.server.ask(citedPassages, { uri: uri.toString() }) : [];
    const ranges = passages.map(({ range }) => toRange(range));
    editor.setDecorations(this.ruler, ranges);
    // At the first letter only: VS Code repeats a margin mark on each line of the screen that its range goes over.
    const beginnings = ranges.map(({ start }) => new vscode.Range(start, start));
    // Margin notes have a mark of their own at every passage.
    const isDoubled = setting(MARGIN_SETTING, true) && kind === "source";
    editor.setDecorations(this.margin, isDoubled ? [] : beginnings);
  }
}

const isOurs = (event: vscode.ConfigurationChangeEvent) =>
  event.affectsConfiguration(SETTING) || event.affectsConfiguration(MARGIN_SETTING);

function marginMark(extension: vscode.Uri): vscode.TextEditorDecorationType {
  const icon = (theme: string) => vscode.Uri.joinPath(extension, "media", `cited-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: icon("light") },
    dark: { gutterIconPath: icon("dark") },
    gutterIconSize: "60%",
  });
}

function rulerMark(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor("sourceline.citedPassage"),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
