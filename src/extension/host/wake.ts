import * as vscode from "vscode";
import { isProjectFile } from "../../documentFiles.ts";
import { documentSchemes, documentSelector } from "./documents.ts";
import type { Server } from "./server.ts";

/**
 * Starts the server with the first document that may be a source or a note. A README or a list of requirements starts
 * nothing, so that a code repository costs nothing.
 */
export function wakeOnDocuments(server: Server): vscode.Disposable {
  const selector = documentSelector(documentSchemes());
  const consider = (document: vscode.TextDocument) => {
    const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
    // What is scribbled into a new window is nobody's note; a command wakes the server for it.
    if (document.isUntitled && document.languageId !== "markdown") return;
    if (server.running || isProjectFile(name) || vscode.languages.match(selector, document) === 0) return;
    void server.start();
  };
  vscode.workspace.textDocuments.forEach(consider);
  return vscode.workspace.onDidOpenTextDocument(consider);
}
