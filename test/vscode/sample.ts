import * as vscode from "vscode";

/** A file of the sample library, of which the test's window shows a copy. */
export function sampleFile(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
}

/** Where `words` stand first in a document. */
export function find(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`${document.uri.path} does not hold "${words}".`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

const PATIENCE = 15_000;

/** Asks again until there is an answer; fails when there is none after a while. */
export async function until<T>(answer: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const value = await answer();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`Nothing after ${PATIENCE / 1000} s: ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
