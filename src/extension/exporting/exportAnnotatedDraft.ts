import * as vscode from "vscode";
import {
  DRAFT_FORMATS,
  type DraftFormat,
  exportAnnotatedDraft as request,
} from "../../protocol/exporting/exporting.ts";
import { ask, sayInformation } from "../host/saying.ts";
import type { Server } from "../host/server.ts";

/**
 * Makes a file for others of a note, as it stands in the editor: a comment beside each citation and each quotation. Without arguments
 * the note is the open one, and the person says where the file goes.
 */
export async function exportAnnotatedDraft(
  { server }: { server: Server },
  note: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri,
  file?: vscode.Uri,
): Promise<void> {
  if (!note) throw new Error(vscode.l10n.t("Open the note that is to be exported."));
  const target = file ?? (await chooseFile(note));
  if (!target) return;
  const format = formatOf(target);
  if (target.toString() === note.toString())
    throw new Error(vscode.l10n.t("A note is not written over by its export."));
  const title = vscode.l10n.t("Exporting the annotated draft");
  const location = vscode.ProgressLocation.Notification;
  const made = await vscode.window.withProgress({ location, title, cancellable: true }, (_progress, token) =>
    server.ask(request, { uri: note.toString(), target: target.toString(), format }, token),
  );
  if (!made) return;
  await vscode.workspace.fs.writeFile(target, fromBase64(made.content));
  await tellOf(target, made.summary, file !== undefined);
}

async function chooseFile(note: vscode.Uri): Promise<vscode.Uri | undefined> {
  const format = await chooseFormat();
  if (!format) return undefined;
  const filters: Record<string, string[]> =
    format === "docx" ? { [vscode.l10n.t("Word Document")]: ["docx"] } : { [vscode.l10n.t("Web Page")]: ["html"] };
  return vscode.window.showSaveDialog({ defaultUri: suggested(note, format), filters });
}

async function chooseFormat(): Promise<DraftFormat | undefined> {
  const items: (vscode.QuickPickItem & { format: DraftFormat })[] = [
    {
      format: "docx",
      label: vscode.l10n.t("$(comment) Word Document"),
      detail: vscode.l10n.t("A comment beside each citation and each quotation"),
    },
    {
      format: "html",
      label: vscode.l10n.t("$(browser) Web Page"),
      detail: vscode.l10n.t("The same at the margin, in one file that needs no network"),
    },
  ];
  for (const item of items) item.description = `.${item.format}`;
  const placeHolder = vscode.l10n.t("Export the annotated draft as ...");
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.format;
}

/** "said.md" becomes "said.annotated.docx", beside it; what is not saved goes into the first folder. */
function suggested(note: vscode.Uri, format: DraftFormat): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = `${(note.path.split("/").at(-1) ?? "draft").replace(/\.[^.]+$/, "")}.annotated.${format}`;
  if (note.scheme !== "untitled") return vscode.Uri.joinPath(note, "..", name);
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(`/${name}`);
}

function formatOf({ path }: vscode.Uri): DraftFormat {
  const format = DRAFT_FORMATS.find((one) => path.toLowerCase().endsWith(`.${one}`));
  if (!format) throw new Error(vscode.l10n.t("The file’s name is to end in .docx or .html."));
  return format;
}

/** Opens the file where it was made when that is wished for: VS Code itself shows neither. */
async function tellOf(target: vscode.Uri, summary: string, isScripted: boolean): Promise<void> {
  const sentence = vscode.l10n.t("{0}: {1}.", target.path.split("/").at(-1) ?? "", summary);
  if (isScripted) return sayInformation(sentence);
  const open = vscode.l10n.t("Open");
  if ((await ask(sentence, open)) === open) await vscode.env.openExternal(target);
}

function fromBase64(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}
