import * as vscode from "vscode";
import { indexingReport } from "../../protocol.ts";
import type { Desk } from "../desk.ts";

/** Shows what is read, and what was left out and why. */
export async function showIndexingReport({ server, texts }: Desk): Promise<void> {
  const report = await server.ask(indexingReport, null);
  const uri = texts.show(vscode.l10n.t("Indexing Report"), report);
  await vscode.window.showTextDocument(uri, { preview: true });
}
