import * as vscode from "vscode";
import { difference } from "../../protocol/citing/verifying.ts";
import type { Position } from "../../protocol/host/places.ts";
import type { Server } from "../host/server.ts";
import type { ShownTexts } from "../host/shownTexts.ts";

/** Shows a changed quotation beside what its source says today, in VS Code's own diff editor. */
export async function showDifference(
  { server, texts }: { server: Server; texts: ShownTexts },
  uri?: string,
  position?: Position,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = position ?? editor?.selection.active;
  const note = uri ?? editor?.document.uri.toString();
  if (!note || !place) throw new Error(vscode.l10n.t("Put the caret on a citation whose words have changed."));
  const found = await server.ask(difference, { uri: note, position: { line: place.line, character: place.character } });
  if (!found) throw new Error(vscode.l10n.t("No changed quotation stands here."));
  const left = texts.show(found.note, found.quotation);
  const right = texts.show(found.sourceName, found.source);
  const title = vscode.l10n.t("{0}: quotation and {1}", found.note, found.sourceName);
  await vscode.commands.executeCommand("vscode.diff", left, right, title, { preview: true });
}
