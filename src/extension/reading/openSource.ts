import * as vscode from "vscode";
import { documentKind } from "../../protocol/indexing/indexing.ts";
import type { Server } from "../host/server.ts";

/** The article that somebody reads: in the active editor, or, while they write in a note, in one beside it. */
export async function openSource(server: Server): Promise<string | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = new Set([...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors]);
  for (const { document } of editors) {
    if (!/^(?:plaintext|markdown)$/.test(document.languageId)) continue;
    const uri = document.uri.toString();
    if ((await server.ask(documentKind, { uri })) === "source") return uri;
  }
  return undefined;
}
