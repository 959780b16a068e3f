import * as vscode from "vscode";
import type { PagesEditors } from "./pagesEditors.ts";

/** Shows a page of a PDF, from 1: where a link names a page and no words. */
export async function openPage({ pages }: { pages: PagesEditors }, uri: string, page: number): Promise<void> {
  await pages.show(vscode.Uri.parse(uri, true), page);
}
