import * as vscode from "vscode";
import type { FromView } from "../../webview/messages.ts";

/** Asks where a picture goes, and writes it there. */
export async function savePicture({ tab, format, content }: FromView & { kind: "save" }): Promise<void> {
  const name = `${tab === "map" ? "map-of-voices" : "timeline"}.${format}`;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
    filters: format === "svg" ? { SVG: ["svg"] } : { PNG: ["png"] },
  });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, format === "svg" ? new TextEncoder().encode(content) : fromBase64(content));
}

function fromBase64(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}
