import * as vscode from "vscode";
import { indexingReport } from "../../protocol/indexing/indexing.ts";
import { shownUri } from "../host/readingUris.ts";
import type { Server } from "../host/server.ts";
import type { ShownTexts } from "../host/shownTexts.ts";
import { reportText } from "./indexingReportText.ts";

/** Shows what is indexed, which files are left out or read in part, and why; each is a link to the file or to its reading. */
export async function showIndexingReport({ server, texts }: { server: Server; texts: ShownTexts }): Promise<void> {
  const report = await server.ask(indexingReport, null);
  const { text, links } = reportText(report, (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)));
  const readIn = new Set(report.partly.map(({ uri }) => uri));
  const found = links.map(({ line, length, uri }) => {
    // What could not be read has no reading to show.
    const target = readIn.has(uri) ? shownUri(uri) : vscode.Uri.parse(uri, true);
    return new vscode.DocumentLink(new vscode.Range(line, 0, line, length), target);
  });
  await vscode.window.showTextDocument(texts.show(vscode.l10n.t("Indexing Report"), text, found), { preview: true });
}
