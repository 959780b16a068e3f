import * as vscode from "vscode";
import type { Range } from "../../protocol/host/places.ts";
import { toRange } from "../host/ranges.ts";
import { showPassage } from "./showPassage.ts";

/** Shows a passage and selects its words. */
export async function openPassage(_desk: unknown, uri: string, range: Range): Promise<void> {
  await showPassage(vscode.Uri.parse(uri, true), toRange(range), {});
}
