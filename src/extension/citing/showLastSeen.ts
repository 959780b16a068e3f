import * as vscode from "vscode";
import { lastSeen } from "../../protocol/citing/verifying.ts";
import type { Position } from "../../protocol/host/places.ts";
import { sayInformation } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import type { ShownTexts } from "../host/shownTexts.ts";

/** Shows what stood around missing words when their source held them last, beside what stands there now. */
export async function showLastSeen(
  { server, texts }: { server: Server; texts: ShownTexts },
  uri?: string,
  position?: Position,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = position ?? editor?.selection.active;
  const note = uri ?? editor?.document.uri.toString();
  if (!note || !place) throw new Error(vscode.l10n.t("Put the caret on a citation whose words are missing."));
  const found = await server.ask(lastSeen, { uri: note, position: { line: place.line, character: place.character } });
  if (!found) throw new Error(vscode.l10n.t("No citation with missing words stands here."));
  if (found.formerly === null) {
    sayInformation(found.sentence);
    return;
  }
  const left = texts.show(found.sourceName, found.formerly);
  const right = texts.show(found.sourceName, found.today ?? "");
  await vscode.commands.executeCommand("vscode.diff", left, right, found.sentence, { preview: true });
}
