import * as vscode from "vscode";
import type { NameAt } from "../../protocol/names/names.ts";
import { sayBriefly } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import type { TreeRow } from "../views/treeRow.ts";
import { correct, nameAsked, whoIsMeant } from "./pageChanges.ts";

/** Says that some words are no name, here and in every document. */
export async function notAName({ server }: { server: Server }, asked?: NameAt | TreeRow): Promise<void> {
  const name = nameAsked(asked);
  const { form } = await whoIsMeant(server, name);
  const page = await correct(server, name, { kind: "notAName" });
  const path = page ? vscode.workspace.asRelativePath(page) : "";
  sayBriefly(vscode.l10n.t("“{0}” is no name any more ({1}).", form, path), 5000);
}
