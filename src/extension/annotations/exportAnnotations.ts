import * as vscode from "vscode";
import { exportAnnotations as request } from "../../protocol/annotations/annotations.ts";
import { pluralText } from "../host/pluralText.ts";
import { sourceUri } from "../host/readingUris.ts";
import { sayInformation } from "../host/saying.ts";
import type { Server } from "../host/server.ts";

/**
 * Writes what all notes cite of a source, with their comments, as W3C Web Annotations. Without arguments the source is the open one, and
 * the person says where the file goes.
 */
export async function exportAnnotations(
  { server }: { server: Server },
  shown: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri,
  file?: vscode.Uri,
): Promise<void> {
  if (!shown) throw new Error(vscode.l10n.t("Open the source whose annotations are to be exported."));
  const source = sourceUri(shown);
  const made = await server.ask(request, { uri: source.toString() });
  const target = file ?? (await chooseFile(source));
  if (!target) return;
  if (target.toString() === source.toString()) throw new Error(vscode.l10n.t("A source is never written over."));
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(made.content));
  const name = target.path.split("/").at(-1) ?? "";
  const sentence = vscode.l10n.t("{1}: {0, plural, one {# annotation} other {# annotations}}.");
  sayInformation(pluralText(sentence, made.count, name));
}

/** "vote.txt" becomes "vote.annotations.json", beside it. */
async function chooseFile(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const name = `${(source.path.split("/").at(-1) ?? "source").replace(/\.[^.]+$/, "")}.annotations.json`;
  const filters = { [vscode.l10n.t("W3C Web Annotations")]: ["json", "jsonld"] };
  return vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(source, "..", name), filters });
}
