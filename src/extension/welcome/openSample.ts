import * as vscode from "vscode";

const NAME = "sourceline-sample";
/** What is shown first: the article on the left, the note on the right. */
const ARTICLE = "articles/dredging-vote.txt";
const NOTE = "notes/harbour-notes.md";

/** Copies the sample library, an invented town's harbour dispute, into a folder, by default one that is asked for, and opens it. */
export async function openSample({ extension }: { extension: vscode.Uri }, into?: vscode.Uri): Promise<void> {
  const folder = into ?? (await chosenFolder());
  if (!folder) return;
  const sample = vscode.Uri.joinPath(folder, NAME);
  await copyNew(vscode.Uri.joinPath(extension, "media/sample"), sample);
  if (vscode.workspace.getWorkspaceFolder(sample)) return showSample(sample);
  await vscode.commands.executeCommand("vscode.openFolder", sample, { forceNewWindow: true });
}

/** A folder of the disk; where there is no disk (vscode.dev), the folder that is open. */
async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const [open] = vscode.workspace.workspaceFolders ?? [];
  if (vscode.env.uiKind === vscode.UIKind.Web && open && open.uri.scheme !== "file") return open.uri;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      defaultUri: open?.uri,
      openLabel: vscode.l10n.t("Put the Sample Here"),
      title: vscode.l10n.t("The sample is copied into a folder of its own, {0}", NAME),
    })) ?? [];
  return chosen;
}

/** Copies what is not there yet: who opens the sample again keeps what he wrote in it. */
async function copyNew(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(to);
  for (const [name, type] of await vscode.workspace.fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) await copyNew(source, target);
    else if (!(await exists(target))) await vscode.workspace.fs.copy(source, target);
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

async function showSample(sample: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.joinPath(sample, ARTICLE), { viewColumn: vscode.ViewColumn.One });
  await vscode.window.showTextDocument(vscode.Uri.joinPath(sample, NOTE), {
    viewColumn: vscode.ViewColumn.Two,
    preserveFocus: true,
  });
}
