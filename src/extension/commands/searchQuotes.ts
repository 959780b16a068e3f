import * as vscode from "vscode";
import type { Desk } from "../desk.ts";
import { pickQuote } from "../quotePick.ts";
import { toRange } from "../ranges.ts";
import { showPassage } from "./openPassage.ts";

/** Searches the quotations and sentences of all sources; Enter shows the passage. */
export async function searchQuotes(desk: Desk, words?: string): Promise<void> {
  const hit = await pickQuote(desk, { value: words, accept: vscode.l10n.t("Enter shows the passage") });
  if (hit) await showPassage(vscode.Uri.parse(hit.uri, true), toRange(hit.range), {});
}
