import * as vscode from "vscode";
import { voicePassages } from "../../protocol/pictures/pictures.ts";
import type { SearchHit } from "../../protocol/quotations/quoteSearch.ts";
import type { FromView } from "../../webview/messages.ts";
import { toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import { sayBriefly } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import { passageItem, separator } from "../quotations/quoteItem.ts";
import { Preview } from "../reading/preview.ts";
import { showPassage } from "../reading/showPassage.ts";

/** So many passages of each kind are listed. */
const LIMIT = 200;

/** A passage; or a line between passages, which has none. */
interface PassageItem extends vscode.QuickPickItem {
  readonly hit?: SearchHit;
}

/**
 * The passages behind a node of the map as a list, each shown in `column` as one moves through it. A single one is shown
 * without a list.
 */
export async function pickPassage(
  server: Server,
  { id, name, filter }: FromView & { kind: "openNode" },
  column: vscode.ViewColumn,
): Promise<void> {
  const { said, about } = await server.ask(voicePassages, { id, filter, limit: LIMIT });
  const [only, ...others] = [...said, ...about];
  if (!only) {
    sayBriefly(vscode.l10n.t("These passages are not there any more."), 3000);
  } else {
    const hit = others.length > 0 ? await chosen(name, rowsOf(name, said, about), column) : only;
    if (hit) await showPassage(shownUri(hit.uri), toRange(hit.range), { viewColumn: column, preview: true });
  }
}

function rowsOf(name: string, said: readonly SearchHit[], about: readonly SearchHit[]): PassageItem[] {
  const rows = (hits: readonly SearchHit[]) =>
    hits.map((hit) => ({ hit, ...passageItem(hit, { speaker: hit.speaker !== name, file: true }) }));
  const of = (title: string, hits: readonly SearchHit[]) => (hits.length > 0 ? [separator(title), ...rows(hits)] : []);
  return [...of(vscode.l10n.t("said by {0}", name), said), ...of(vscode.l10n.t("said about {0}", name), about)];
}

function chosen(name: string, rows: readonly PassageItem[], column: vscode.ViewColumn): Promise<SearchHit | undefined> {
  const pick = vscode.window.createQuickPick<PassageItem>();
  const preview = new Preview(column);
  pick.title = name;
  // The first passage opens a group of editors, which takes the focus for a moment.
  pick.ignoreFocusOut = true;
  pick.placeholder = vscode.l10n.t("Enter shows the passage.");
  pick.matchOnDescription = true;
  pick.items = rows;
  return new Promise((resolve, reject) => {
    let hit: SearchHit | undefined;
    pick.onDidChangeActive(([item]) => item?.hit && void preview.show(item.hit));
    pick.onDidAccept(() => {
      hit = pick.selectedItems[0]?.hit;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      preview.restore().then(() => {
        preview.dispose();
        resolve(hit);
      }, reject);
    });
    pick.show();
  });
}
