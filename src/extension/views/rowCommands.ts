import * as vscode from "vscode";
import type { Location } from "../../protocol/host/places.ts";
import { copyPassage } from "../citing/copyCitation.ts";
import type { LastNote } from "../citing/lastNote.ts";
import { showCitations } from "../citing/showCitations.ts";
import { writeCitation } from "../citing/writeCitation.ts";
import { toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import type { Server } from "../host/server.ts";
import { showPassage } from "../reading/showPassage.ts";
import type { TreeRow } from "./treeRow.ts";

/** What can be done with a row of a view, from its inline buttons and its context menu. */

/** Shows the row's passage; what choosing a row does. */
export async function openRow(_desk: unknown, row: TreeRow): Promise<void> {
  await row.open();
}

/** Cites the row's passage in the note last worked in, shown beside. */
export async function citeRow(
  { server, lastNote }: { server: Server; lastNote: LastNote },
  row?: TreeRow,
): Promise<void> {
  const source = await passageOf(row);
  const note = await lastNote.find(vscode.Uri.parse(source.uri, true));
  if (note) await writeCitation(server, source, note, vscode.ViewColumn.Beside);
}

/** Copies the citation of the row's passage. */
export async function copyRow(desk: { server: Server; lastNote: LastNote }, row?: TreeRow): Promise<void> {
  await copyPassage(desk, await passageOf(row));
}

/** Shows the row's passage beside what is open. */
export async function openRowBeside(_desk: unknown, row?: TreeRow): Promise<void> {
  const { uri, range } = await passageOf(row);
  await showPassage(shownUri(uri), toRange(range), { viewColumn: vscode.ViewColumn.Beside });
}

/** Lists the mentions of the row's name in all documents. */
export async function showRowMentions(desk: unknown, row?: TreeRow): Promise<void> {
  const { uri, range } = await passageOf(row);
  await showPassage(shownUri(uri), toRange(range), {});
  await showCitations(desk, uri, range.start);
}

/** Shows the row's citation in its note, and VS Code's own quick fixes for it. */
export async function fixRow(_desk: unknown, row?: TreeRow): Promise<void> {
  const { uri, range } = await passageOf(row);
  const { start } = toRange(range);
  await showPassage(shownUri(uri), new vscode.Range(start, start), {});
  await vscode.commands.executeCommand("editor.action.quickFix");
}

async function passageOf(row: TreeRow | undefined): Promise<Location> {
  const place = row && (await row.detail()).place;
  if (!place) throw new Error(vscode.l10n.t("Choose a row in one of Sourceline's views."));
  return place;
}
