import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { FileEntry, Files } from "../engine/ports.ts";

/** Files that may be sources or notes. */
const DOCUMENT = /\.(?:txt|text|md|markdown)$/i;

/** Folders that hold what nobody reads. */
const LEFT_OUT = new Set(["node_modules", "bower_components", "vendor", "dist", "out", "target", "__pycache__"]);

/** The disk, as the engine wants it: folders given as `file:` URIs. */
export class DiskFiles implements Files {
  constructor(readonly roots: readonly string[]) {}

  /** Every text and Markdown file below the roots. Folders that cannot be read, and loops of links, are passed over. */
  async list(): Promise<FileEntry[]> {
    const seen = new Set<string>();
    const entries: FileEntry[] = [];
    for (const root of this.roots) await walk(fileURLToPath(root), seen, entries);
    return entries;
  }

  async read(uri: string): Promise<Uint8Array> {
    return readFile(fileURLToPath(uri));
  }
}

/** The `file:` URI of a path, percent-encoded as VS Code writes it, so that the same file has one name. */
export function fileUri(path: string): string {
  const segments = decodeURIComponent(pathToFileURL(path).pathname).split("/");
  return `file://${segments.map(encode).join("/")}`;
}

function encode(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

async function walk(folder: string, seen: Set<string>, entries: FileEntry[]): Promise<void> {
  const real = await realpath(folder).catch(() => folder);
  if (seen.has(real)) return;
  seen.add(real);
  const children = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  for (const child of children) {
    if (child.name.startsWith(".") || LEFT_OUT.has(child.name)) continue;
    const path = join(folder, child.name);
    if (child.isDirectory()) await walk(path, seen, entries);
    else if (child.isSymbolicLink()) await followLink(path, seen, entries);
    else if (DOCUMENT.test(child.name)) await add(path, entries);
  }
}

async function followLink(path: string, seen: Set<string>, entries: FileEntry[]): Promise<void> {
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) await walk(path, seen, entries);
  else if (target?.isFile() && DOCUMENT.test(path)) entries.push({ uri: fileUri(path), size: target.size });
}

async function add(path: string, entries: FileEntry[]): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) entries.push({ uri: fileUri(path), size: found.size });
}
