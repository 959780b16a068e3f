import type * as vscode from "vscode";
import { activateWith, type Exports } from "./activate.ts";
import { registerMcpServer } from "./assistants/mcpServer.ts";
import type { ClientFactory } from "./host/server.ts";
import type { LoadFetcher } from "./webPages/saveWebPage.ts";

/** VS Code on the desktop or on a remote machine: the server is a Node process. */
export function activate(context: vscode.ExtensionContext): Exports {
  context.subscriptions.push(registerMcpServer(context));
  return activateWith(context, processClient(context.asAbsolutePath("dist/server.js")), loadFetcher);
}

const loadFetcher: LoadFetcher = () => import("./webPages/fetcher.ts");

/** Makes a client of the server that `module`, a path, is the program of. */
export function processClient(module: string): ClientFactory {
  return async (options) => {
    // Loaded when it is needed: half a megabyte that activation would pay for.
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    return new LanguageClient("sourceline", "Sourceline", { module, transport: TransportKind.ipc }, options);
  };
}
