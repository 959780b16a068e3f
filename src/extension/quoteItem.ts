import type * as vscode from "vscode";
import type { SearchHit } from "../protocol.ts";

/** One row of the quote search. */
export interface QuoteItem extends vscode.QuickPickItem {
  readonly hit: SearchHit;
}
