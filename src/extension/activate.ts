import * as vscode from "vscode";

/** Placeholder until the client is wired; replaced within the hour. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("sourceline.searchQuotes", () =>
      vscode.window.showInformationMessage("Sourceline"),
    ),
  );
}
