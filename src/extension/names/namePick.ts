import * as vscode from "vscode";
import { findNames, type NameHit } from "../../protocol/names/names.ts";
import { LatestAnswer } from "../host/latestAnswer.ts";
import { plainLabel } from "../host/plainLabel.ts";
import type { Server } from "../host/server.ts";
import { mentionsWord, typeWord } from "../host/terms.ts";
import { progressText } from "../indexing/sourceCount.ts";
import { Preview } from "../reading/preview.ts";

interface NameItem extends vscode.QuickPickItem {
  readonly found: NameHit;
}

/** What was chosen of a name: its place, or what it says. */
export interface ChosenName {
  readonly found: NameHit;
  readonly wants: "place" | "quotations";
}

const LIMIT = 100;

const ICONS: Readonly<Record<string, string>> = {
  person: "account",
  organization: "organization",
  location: "location",
  group: "people",
  other: "tag",
};

/** The names of the library, found by any form of them; moving through the list shows where each is introduced. */
export async function pickName({ server }: { server: Server }): Promise<ChosenName | undefined> {
  const pick = vscode.window.createQuickPick<NameItem>() as vscode.QuickPick<NameItem> & { sortByLabel: boolean };
  const answer = new LatestAnswer(server, findNames);
  const preview = new Preview();
  const says = { iconPath: new vscode.ThemeIcon("quote"), tooltip: vscode.l10n.t("Search What They Say") };
  pick.title = vscode.l10n.t("Go to Name");
  pick.placeholder = vscode.l10n.t("A name, a part of it, or what somebody is. Enter shows where it is introduced.");
  pick.sortByLabel = false;
  let moved = false;

  const search = async () => {
    pick.busy = true;
    const result = await answer.ask({ query: pick.value, limit: LIMIT }).catch(() => undefined);
    if (!result) return;
    pick.busy = result.indexing !== null;
    const progress = result.indexing && result.indexing.total > 0 ? ` (${progressText(result.indexing)})` : "";
    pick.title = `${vscode.l10n.t("Go to Name")}${progress}`;
    moved = pick.value !== "";
    pick.items = result.names.map((found) => nameItem(found, says));
  };

  return new Promise((resolve, reject) => {
    let chosen: ChosenName | undefined;
    pick.onDidChangeValue(search);
    pick.onDidChangeActive(([item]) => {
      if (item && moved) void preview.show(item.found);
      moved = true;
    });
    pick.onDidTriggerItemButton(({ item: { found } }) => {
      chosen = { found, wants: "quotations" };
      pick.hide();
    });
    pick.onDidAccept(() => {
      const found = pick.selectedItems[0]?.found;
      if (found) chosen = { found, wants: "place" };
      pick.hide();
    });
    pick.onDidHide(() => {
      answer.takeBack();
      pick.dispose();
      preview.restore().then(() => {
        preview.dispose();
        resolve(chosen);
      }, reject);
    });
    pick.show();
    void search();
  });
}

function nameItem(found: NameHit, says: vscode.QuickInputButton): NameItem {
  const { name, type, role, mentions, quotations } = found;
  return {
    found,
    label: plainLabel(name),
    description: plainLabel(`${role ?? typeWord(type)} · ${mentionsWord(mentions)}`),
    iconPath: new vscode.ThemeIcon(ICONS[type] ?? "tag"),
    buttons: quotations > 0 ? [says] : [],
    alwaysShow: true,
  };
}
