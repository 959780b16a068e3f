import * as vscode from "vscode";
import { readingFormatOfName } from "../../documentFiles.ts";
import { isReading, shownUri, sourceUri } from "../host/readingUris.ts";
import { sayError } from "../host/saying.ts";
import type { PagesEditors } from "../pages/pagesEditors.ts";
import { showPassage } from "../reading/showPassage.ts";

/** Shows what is read of a file: of the one that a menu is opened on, or of the one that is in front, at the words seen there. */
export async function openReading({ pages }: { pages: PagesEditors }, uri = fileInFront()): Promise<void> {
  if (!uri || readingFormatOfName(sourceUri(uri).path) === null) {
    sayError(vscode.l10n.t("Open a PDF, a web page, a book, a document, captions or a mail first."));
    return;
  }
  const { active } = pages;
  const place = active?.uri.toString() === uri.toString() ? await active.place() : null;
  if (place) await showPassage(shownUri(uri), place, {});
  else await vscode.window.showTextDocument(shownUri(sourceUri(uri)));
}

/** What another program shows, and VS Code has nothing for. */
const OF_OTHER_PROGRAMS: ReadonlySet<string> = new Set(["docx", "odt", "epub"]);

/** Shows the file that a reading is made of: a PDF as pages, at the words of the caret; another in what the system has for it. */
export async function openOriginal({ pages }: { pages: PagesEditors }, uri = fileInFront()): Promise<void> {
  if (!uri || !isReading(uri)) {
    sayError(vscode.l10n.t("Open a reading first."));
    return;
  }
  const file = sourceUri(uri).with({ fragment: "" });
  const format = readingFormatOfName(file.path) ?? "";
  if (format === "pdf") await pages.show(file, selectionIn(uri));
  else if (!OF_OTHER_PROGRAMS.has(format)) await vscode.commands.executeCommand("vscode.openWith", file, "default");
  else if (isHere(file)) await vscode.env.openExternal(file);
  else await vscode.commands.executeCommand("revealInExplorer", file);
}

/** Whether the system that shows VS Code has the file on its own disk. */
function isHere({ scheme }: vscode.Uri): boolean {
  return scheme === "file" && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}

function selectionIn(uri: vscode.Uri): vscode.Range | null {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri.toString() ? editor.selection : null;
}

/** Whatever kind of tab shows it. */
function fileInFront(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const hasUri = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return hasUri ? input.uri : vscode.window.activeTextEditor?.document.uri;
}
