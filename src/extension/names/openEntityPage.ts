import * as vscode from "vscode";
import type { NameAt } from "../../protocol/names/names.ts";
import type { Server } from "../host/server.ts";
import type { TreeRow } from "../views/treeRow.ts";
import { correct, nameAsked } from "./pageChanges.ts";

/** Opens the page that says who a name is; the first time, makes it. */
export async function openEntityPage({ server }: { server: Server }, asked?: NameAt | TreeRow): Promise<void> {
  const page = await correct(server, nameAsked(asked), { kind: "page" });
  if (page) await vscode.window.showTextDocument(page);
}
