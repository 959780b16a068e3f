import * as vscode from "vscode";
import { stopCheckingQuotations as stopRequest } from "../../protocol/quotationCheck/quotationCheck.ts";
import type { Server } from "../host/server.ts";

/** Takes what was found of a document's quotations from Problems. */
export async function stopCheckingQuotations({ server }: { server: Server }, uri?: string): Promise<void> {
  const note = uri ?? vscode.window.activeTextEditor?.document.uri.toString();
  if (note !== undefined) await server.ask(stopRequest, { uri: note });
}
