import * as vscode from "vscode";
import type { Location } from "../../protocol/host/places.ts";
import { fromRange } from "../host/ranges.ts";
import type { PagesEditors } from "./pagesEditors.ts";

/**
 * What is selected on the pages that are in front; undefined when no pages are in front.
 * @throws Error with a sentence for a person when nothing is selected on them that can be cited
 */
export async function selectedOnPages(pages: PagesEditors): Promise<Location | undefined> {
  const { active } = pages;
  if (!active) return undefined;
  const range = await active.selection();
  if (!range) throw new Error(vscode.l10n.t("Select the words to cite on the page."));
  return { uri: active.uri.toString(), range: fromRange(range) };
}
