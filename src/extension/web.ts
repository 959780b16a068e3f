import * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { activateWith, type Exports } from "./activate.ts";
import { readWeights } from "./host/weights.ts";

/** VS Code in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Exports {
  const createClient = async (options: LanguageClientOptions) => {
    const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
    const worker = new Worker(vscode.Uri.joinPath(dist, "worker.js").toString(true));
    worker.postMessage(dist.toString(true));
    // Loaded when it is needed: half a megabyte that activation would pay for.
    const client = import("vscode-languageclient/browser");
    try {
      worker.postMessage(await readWeights(dist));
    } catch (error) {
      worker.terminate();
      throw error;
    }
    const { LanguageClient } = await client;
    // The worker itself, not a function that makes it: the extension host's Worker is none by `instanceof`.
    return new LanguageClient("sourceline", "Sourceline", worker, options);
  };
  // A page may not be fetched from another site by a browser's page.
  return activateWith(context, createClient, null);
}
