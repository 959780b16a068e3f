import * as vscode from "vscode";
import { type BroughtSource, bringSource, isArchived, readNow } from "../../protocol/archive/archive.ts";
import type { Location } from "../../protocol/host/places.ts";
import { sourceUri } from "../host/readingUris.ts";
import type { Server } from "../host/server.ts";

/** Where what is cited from an archive goes, below the first folder of the workspace. */
const FOLDER = "sources";

/**
 * A passage that is to be cited, in the workspace: what stands in an archive is brought into it first, once, so that the citation
 * depends on no server. Any other is given back as it is.
 * @throws Error with a sentence for a person when it cannot be brought
 */
export async function broughtIn(server: Server, passage: Location): Promise<Location> {
  const uri = sourceUri(vscode.Uri.parse(passage.uri, true)).toString();
  if (!isArchived({ uri })) return passage;
  const source = await server.ask(bringSource, { uri });
  const target = await written(source);
  await server.ask(readNow, { uri: target.toString() });
  return { uri: target.toString(), range: movedDown(passage.range, source.linesBefore) };
}

async function written({ fileName, content }: BroughtSource): Promise<vscode.Uri> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) throw new Error(vscode.l10n.t("Open a folder first: what is cited from an archive is brought into it."));
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  for (let number = 1; ; number++) {
    const target = vscode.Uri.joinPath(root, FOLDER, numbered(fileName, number));
    const there = await bytesAt(target);
    if (there && isSame(there, bytes)) return target;
    if (there) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(target, { contents: bytes });
    if (await vscode.workspace.applyEdit(edit)) return target;
    throw new Error(
      vscode.l10n.t("{0} cannot be written: nothing was cited.", vscode.workspace.asRelativePath(target)),
    );
  }
}

/** "vote.txt", "vote 2.txt": another source of the same name is there. */
function numbered(fileName: string, number: number): string {
  if (number === 1) return fileName;
  const ending = /(?:\.[^.]+)?\.[^.]+$/.exec(fileName)?.[0] ?? "";
  return `${fileName.slice(0, fileName.length - ending.length)} ${number}${ending}`;
}

async function bytesAt(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return null;
  }
}

/** The day on which a source was brought is no other source. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replace(/^brought: "[\d-]+"\n/m, "");
  return text(a) === text(b);
}

function movedDown({ start, end }: Location["range"], lines: number): Location["range"] {
  const down = ({ line, character }: Location["range"]["start"]) => ({ line: line + lines, character });
  return { start: down(start), end: down(end) };
}
