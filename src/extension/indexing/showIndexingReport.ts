import * as vscode from "vscode";
import { indexingReport } from "../../protocol/indexing/indexing.ts";
import type { Server } from "../host/server.ts";
import type { ShownTexts } from "../host/shownTexts.ts";
import { reportText } from "./indexingReportText.ts";

/** Shows what is indexed, and which files are left out and why; each is a link. */
export async function showIndexingReport({ server, texts }: { server: Server; texts: ShownTexts }): Promise<void> {
  const report = await server.ask(indexingReport, null);
  const { text, links } = reportText(report, (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)));
  const found = links.map(({ line, length, uri }) => {
    return new vscode.DocumentLink(new vscode.Range(line, 0, line, length), vscode.Uri.parse(uri, true));
  });
  await vscode.window.showTextDocument(texts.show(vscode.l10n.t("Indexing Report"), text, found), { preview: true });
}
