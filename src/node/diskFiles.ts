import type { Dirent, Stats } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { formatOfName, isLeftOutFolder } from "../documentFiles.ts";
import type { FileEntry, Files } from "../engine/ports.ts";
import type { Fence } from "./fence.ts";

/** The disk, as the engine wants it: folders given as `file:` URIs. */
export class DiskFiles implements Files {
  /** `fence`: links that lead out of it are not followed, and nothing beyond it is read; without, everything may be. */
  constructor(
    readonly roots: readonly string[],
    private readonly fence?: Fence,
  ) {}

  /** Every text and Markdown file below the roots. Folders that cannot be read, and loops of links, are passed over. */
  async list(): Promise<FileEntry[]> {
    const seen = new Set<string>();
    const entries: FileEntry[] = [];
    for (const root of this.roots) await this.walk(fileURLToPath(root), seen, entries);
    return entries;
  }

  /** Only regular files are read: a link in a note may lead to a device or a pipe, whose reading never ends. */
  async read(uri: string): Promise<Uint8Array> {
    const path = fileURLToPath(uri);
    if (this.fence && !(await this.fence.holds(path))) throw new Error("It is outside the folders.");
    if (!(await stat(path)).isFile()) throw new Error("It is no regular file.");
    return readFile(path);
  }

  private async walk(folder: string, seen: Set<string>, entries: FileEntry[]): Promise<void> {
    const real = await realpath(folder).catch(() => folder);
    if (seen.has(real)) return;
    seen.add(real);
    const children = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
    const wanted = children.filter(({ name }) => !isLeftOutFolder(name));
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const looks = wanted.slice(from, from + AT_ONCE).map((child) => this.look(child, join(folder, child.name)));
      for (const found of await Promise.all(looks)) {
        if (typeof found === "string") await this.walk(found, seen, entries);
        else if (found) entries.push(found);
      }
    }
  }

  /** A document, the path of a folder, or neither. */
  private async look(child: Dirent, path: string): Promise<FileEntry | string | null> {
    if (child.isDirectory()) return path;
    if (!child.isSymbolicLink() && formatOfName(path) === null) return null;
    if (child.isSymbolicLink() && this.fence && !(await this.fence.holds(path))) return null;
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) return path;
    return found?.isFile() && formatOfName(path) !== null ? entryOf(path, found) : null;
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

/** Files and folders looked at side by side: the disk answers many as quickly as one. */
const AT_ONCE = 64;

/**
 * A file is another one when its size, its times or its number on the disk are: nobody sets the time of the last change
 * by hand.
 */
function entryOf(path: string, { size, mtimeMs, ctimeMs, ino }: Stats): FileEntry {
  return { uri: fileUri(path), size, stamp: `${size}-${mtimeMs}-${ctimeMs}-${ino}`, modified: mtimeMs };
}
