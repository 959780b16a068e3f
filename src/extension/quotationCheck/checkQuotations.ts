import * as vscode from "vscode";
import { checkQuotations as checkRequest } from "../../protocol/quotationCheck/quotationCheck.ts";
import { quotationsInArchives } from "../archive/quotationsInArchives.ts";
import { sayInformation } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import { showFindings } from "./findings.ts";

/** Looks for each quotation of the open document in all sources, lists what was found and keeps it in Problems. */
export async function checkQuotations({ server }: { server: Server }): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(vscode.l10n.t("Open the document whose quotations are to be checked."));
  const { document } = editor;
  const title = vscode.l10n.t("Checking quotations");
  const location = vscode.ProgressLocation.Notification;
  const found = await vscode.window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
    const checked = await server.ask(checkRequest, { uri: document.uri.toString() }, token);
    if (!checked) return token.isCancellationRequested ? "cancelled" : null;
    return { checked, archived: await quotationsInArchives(server, checked, token) };
  });
  if (found === "cancelled") return;
  if (found === null) throw new Error(vscode.l10n.t("Quotations are checked in Markdown and in plain text."));
  if (found.checked.length === 0) {
    sayInformation(
      vscode.l10n.t("No quotation of four words or more stands here; titles and so-called words are not asked for."),
    );
    return;
  }
  await showFindings(editor, found.checked, found.archived);
}
