import * as vscode from "vscode";
import type { Range } from "../../protocol/host/places.ts";
import { toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import { showPassage } from "../reading/showPassage.ts";
import { hasPages, type PagesEditors } from "./pagesEditors.ts";

/** Shows a passage and selects its words: on the pages of a PDF, unless somebody reads its reading; in `column`, if it is given. */
export async function openPassage(
  { pages }: { pages: PagesEditors },
  uri: string,
  range: Range,
  column?: vscode.ViewColumn,
): Promise<void> {
  const shown = shownUri(uri);
  const isRead = vscode.window.activeTextEditor?.document.uri.toString() === shown.toString();
  if (hasPages(uri) && !isRead) await pages.show(vscode.Uri.parse(uri, true), toRange(range), column);
  else await showPassage(shown, toRange(range), column === undefined ? {} : { viewColumn: column });
}
