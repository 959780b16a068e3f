import { stat } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { formatOfName } from "../../documentFiles.ts";
import { DiskFiles, fileUri } from "../../node/diskFiles.ts";
import { UsageError } from "../usageError.ts";

/** A file that is pushed, and what it is called in the archive. */
export interface PushedFile {
  readonly file: string;
  readonly uri: string;
  /** Its path below the folder that is pushed, that folder's name first. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface PushedFiles {
  readonly files: readonly PushedFile[];
  /** The folders that are pushed whole, by their names in the archive. */
  readonly whole: readonly string[];
  /** Those, and the folders of single files. */
  readonly collections: readonly string[];
}

/** The documents of some files and folders. `as`: what the one folder is called. @throws UsageError when they do not go together */
export async function pushedFiles(paths: readonly string[], as: string | null): Promise<PushedFiles> {
  const given = [...new Set((paths.length > 0 ? paths : ["."]).map((path) => resolve(path)))];
  if (as !== null && given.length > 1) throw new UsageError("--as goes with one folder.");
  if (as !== null && !/^[^/\\]+$/.test(as)) throw new UsageError("--as takes a name without slashes.");
  const files: PushedFile[] = [];
  const roots = new Map<string, string>();
  const whole: string[] = [];
  for (const path of given) {
    const found = await stat(path).catch(() => null);
    if (!found) throw new UsageError(`There is no file or folder "${path}".`);
    const root = found.isDirectory() ? path : dirname(path);
    const name = as ?? basename(root);
    if (name === "") throw new UsageError("The root of a disk has no name: add --as NAME.");
    if ((roots.get(name) ?? root) !== root)
      throw new UsageError(`Two folders are called "${name}": push them one after the other, with --as.`);
    roots.set(name, root);
    if (found.isDirectory()) {
      whole.push(name);
      files.push(...(await below(path, name)));
    } else files.push(single(path, name, found.size));
  }
  const byPath = new Map(files.map((file) => [file.path, file]));
  return { files: [...byPath.values()], whole, collections: [...roots.keys()] };
}

async function below(folder: string, name: string): Promise<PushedFile[]> {
  const listed = await new DiskFiles([fileUri(folder)]).list();
  return listed.map(({ uri, size }) => {
    const file = fileURLToPath(uri);
    return { file, uri, size, path: `${name}/${relative(folder, file).replaceAll("\\", "/")}` };
  });
}

function single(path: string, name: string, size: number): PushedFile {
  if (formatOfName(path) === null) throw new UsageError(`"${basename(path)}" is in no format that is read.`);
  return { file: path, uri: fileUri(path), path: `${name}/${basename(path)}`, size };
}
