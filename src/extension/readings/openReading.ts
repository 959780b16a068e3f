import * as vscode from "vscode";
import { readingFormatOfName } from "../../documentFiles.ts";
import { isReading, shownUri, sourceUri } from "../host/readingUris.ts";
import { sayError } from "../host/saying.ts";

/** Shows what is read of a file: of the one that a menu is opened on, or of the one that is in front. */
export async function openReading(_desk: unknown, uri: vscode.Uri | undefined = fileInFront()): Promise<void> {
  if (!uri || readingFormatOfName(sourceUri(uri).path) === null) {
    sayError(vscode.l10n.t("Open a PDF, a web page, a book, a document, captions or a mail first."));
    return;
  }
  await vscode.window.showTextDocument(shownUri(sourceUri(uri)));
}

/** What another program shows, and VS Code has nothing for. */
const OF_OTHER_PROGRAMS: ReadonlySet<string> = new Set(["docx", "odt", "epub"]);

/** Shows the file that a reading is made of, in what VS Code or the system has for it. */
export async function openOriginal(_desk: unknown, uri: vscode.Uri | undefined = fileInFront()): Promise<void> {
  if (!uri || !isReading(uri)) {
    sayError(vscode.l10n.t("Open a reading first."));
    return;
  }
  const file = sourceUri(uri).with({ fragment: "" });
  const format = readingFormatOfName(file.path) ?? "";
  if (format === "pdf") await vscode.commands.executeCommand("vscode.open", file);
  else if (!OF_OTHER_PROGRAMS.has(format)) await vscode.commands.executeCommand("vscode.openWith", file, "default");
  else if (isHere(file)) await vscode.env.openExternal(file);
  else await vscode.commands.executeCommand("revealInExplorer", file);
}

/** Whether the system that shows VS Code has the file on its own disk. */
function isHere({ scheme }: vscode.Uri): boolean {
  return scheme === "file" && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}

/** Whatever kind of tab shows it. */
function fileInFront(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const hasUri = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return hasUri ? input.uri : vscode.window.activeTextEditor?.document.uri;
}
