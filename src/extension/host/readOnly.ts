import * as vscode from "vscode";

/**
 * Whether a document must not be changed, as far as an extension can know: VS Code itself applies an extension's edit to
 * any document, and only then cannot save it. What somebody has locked for this session alone, no extension is told.
 */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  if (document.isUntitled) return false;
  const { permissions = 0 } = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat,
    () => ({ permissions: 0 }),
  );
  return (permissions & vscode.FilePermission.Readonly) !== 0 || isSetReadOnly(document);
}

/** By `files.readonlyInclude`, and not by `files.readonlyExclude`. */
function isSetReadOnly(document: vscode.TextDocument): boolean {
  const files = vscode.workspace.getConfiguration("files", document.uri);
  const isAmong = (setting: string) =>
    Object.entries(files.get<Record<string, boolean>>(setting, {})).some(
      ([pattern, isOn]) => isOn && vscode.languages.match({ pattern }, document) > 0,
    );
  return isAmong("readonlyInclude") && !isAmong("readonlyExclude");
}
