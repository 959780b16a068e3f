import * as vscode from "vscode";
import { findNames, type NameAt } from "../../protocol/names/names.ts";
import { plainLabel } from "../host/plainLabel.ts";
import type { Server } from "../host/server.ts";
import { typeWord } from "../host/terms.ts";
import type { TreeRow } from "../views/treeRow.ts";
import { correct, nameAsked, whoIsMeant } from "./pageChanges.ts";

const MOST_NAMES = 1000;

/** Makes a name one with another: the other's entity page takes in its forms. */
export async function mergeName({ server }: { server: Server }, asked?: NameAt | TreeRow): Promise<void> {
  const name = nameAsked(asked);
  const { entityId, name: from } = await whoIsMeant(server, name);
  const { names } = await server.ask(findNames, { query: "", limit: MOST_NAMES });
  const picks = names
    .filter(({ id }) => id !== entityId)
    .map(({ id, name: label, type }) => ({ label: plainLabel(label), description: typeWord(type), id }));
  const placeHolder = vscode.l10n.t("Who is {0}?", from);
  const chosen = await vscode.window.showQuickPick(picks, { placeHolder, matchOnDescription: true });
  if (!chosen) return;
  const page = await correct(server, name, { kind: "merge", into: chosen.id });
  if (page) await vscode.window.showTextDocument(page);
}
