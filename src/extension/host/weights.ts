import * as vscode from "vscode";
import { WEIGHTS, type WeightsMessage } from "../../protocol/host/weights.ts";

/**
 * What a web worker of the server is sent before it serves: it has no files of its own. `dist`: the folder of the bundles.
 * @throws vscode.FileSystemError when a file of the extension cannot be read
 */
export async function readWeights(dist: vscode.Uri): Promise<WeightsMessage> {
  const read = async (name: string) =>
    [name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, `model/${name}.bin`))] as const;
  const weights = Object.fromEntries(await Promise.all(WEIGHTS.map(read)));
  return { ...weights, dist: dist.toString(true) } as WeightsMessage;
}
