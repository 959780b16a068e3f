import * as vscode from "vscode";
import type { NameAt } from "../../protocol/names/names.ts";
import { plainLabel } from "../host/plainLabel.ts";
import type { Server } from "../host/server.ts";
import type { TreeRow } from "../views/treeRow.ts";
import { correct, nameAsked, whoIsMeant } from "./pageChanges.ts";

/** Takes some forms away from a name: they get an entity page of their own. */
export async function splitName({ server }: { server: Server }, asked?: NameAt | TreeRow): Promise<void> {
  const name = nameAsked(asked);
  const { form, forms, name: whole } = await whoIsMeant(server, name);
  if (forms.length < 2)
    throw new Error(vscode.l10n.t("{0} goes by no other name here: nothing can be split off.", whole));
  const picks = forms.map((one) => ({ label: plainLabel(one), form: one, picked: one === form && one !== whole }));
  const placeHolder = vscode.l10n.t("Which of these are somebody or something else than {0}?", whole);
  const chosen = await vscode.window.showQuickPick(picks, { placeHolder, canPickMany: true });
  if (!chosen || chosen.length === 0) return;
  if (chosen.length === forms.length) throw new Error(vscode.l10n.t("All of them: nothing was split."));
  const page = await correct(server, name, { kind: "split", forms: chosen.map((pick) => pick.form) });
  if (page) await vscode.window.showTextDocument(page);
}
