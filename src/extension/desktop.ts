import type * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { activateWith } from "./activate.ts";

/** VS Code on the desktop or on a remote machine: the server is a Node process. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (options: LanguageClientOptions) => {
    // Loaded when it is needed: half a megabyte that activation would pay for.
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    const module = context.asAbsolutePath("dist/server.js");
    const server = { module, transport: TransportKind.ipc };
    return new LanguageClient("sourceline", "Sourceline", server, options);
  });
}
