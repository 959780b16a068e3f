import * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { activateWith } from "./activate.ts";

/** VS Code in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (options: LanguageClientOptions) => {
    // Loaded when it is needed: half a megabyte that activation would pay for.
    const { LanguageClient } = await import("vscode-languageclient/browser");
    const script = vscode.Uri.joinPath(context.extensionUri, "dist/server.web.js");
    // The worker itself, not a function that makes it: the extension host's Worker is none by `instanceof`.
    return new LanguageClient("sourceline", "Sourceline", new Worker(script.toString(true)), options);
  });
}
