import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { formatOfName, isLeftOutFolder } from "../../documentFiles.ts";
import { listFiles, readFile } from "../../protocol/host/files.ts";
import { toBase64 } from "./base64.ts";

/** How many folders are listed at once: a virtual workspace answers over a network. */
const AT_ONCE = 8;

/** Files asked for their size at once. */
const SIZED_AT_ONCE = 32;

interface Entry {
  uri: string;
  size: number;
  modified: number;
}

/** Lends the workspace's files to a server that cannot reach them itself. Files are read, never written. */
export function lendFiles(client: BaseLanguageClient): void {
  client.onRequest(listFiles.method, () => listAll());
  client.onRequest(readFile.method, async ({ uri }: { uri: string }) => {
    try {
      return toBase64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true)));
    } catch {
      return null;
    }
  });
}

async function listAll(): Promise<Entry[]> {
  const entries: Entry[] = [];
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  while (folders.length > 0) {
    const listed = await Promise.all(folders.splice(0, AT_ONCE).map(listFolder));
    for (const { inside, files } of listed) {
      folders.push(...inside);
      entries.push(...files);
    }
  }
  return entries;
}

async function listFolder(folder: vscode.Uri): Promise<{ inside: vscode.Uri[]; files: Entry[] }> {
  const inside: vscode.Uri[] = [];
  const documents: vscode.Uri[] = [];
  const children = await readFolder(folder);
  for (const [name, type] of children) {
    if (isLeftOutFolder(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    // A link to a folder may lead in a circle; a link to a file cannot.
    if (type === vscode.FileType.Directory) inside.push(uri);
    else if (type & vscode.FileType.File && formatOfName(name) !== null) documents.push(uri);
  }
  const files: Entry[] = [];
  while (documents.length > 0) files.push(...(await Promise.all(documents.splice(0, SIZED_AT_ONCE).map(sized))));
  return { inside, files };
}

async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function sized(uri: vscode.Uri): Promise<Entry> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return { uri: uri.toString(), size, modified: mtime };
  } catch {
    return { uri: uri.toString(), size: 0, modified: 0 };
  }
}
