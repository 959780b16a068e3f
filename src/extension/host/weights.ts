import * as vscode from "vscode";
import { WEIGHTS, type WeightsMessage } from "../../protocol/host/weights.ts";

/**
 * What a web worker of the server is sent first: it has no files of its own.
 * @throws vscode.FileSystemError when a file of the extension cannot be read
 */
export async function readWeights(extension: vscode.Uri): Promise<WeightsMessage> {
  const read = async (name: string) =>
    [name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, `dist/model/${name}.bin`))] as const;
  const weights = Object.fromEntries(await Promise.all(WEIGHTS.map(read)));
  const formats = vscode.Uri.joinPath(extension, "dist/formats").toString(true);
  return { ...weights, formats } as WeightsMessage;
}
