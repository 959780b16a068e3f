import { realpath } from "node:fs/promises";
import { sep } from "node:path";

/** Folders of the disk, and nothing beyond them, whatever links lead out of them. */
export class Fence {
  private real: Promise<readonly (string | null)[]> | undefined;

  /** `folders`: their paths. */
  constructor(private readonly folders: readonly string[]) {}

  /** Whether what a path leads to lies in one of the folders; false when there is nothing. */
  async holds(path: string): Promise<boolean> {
    this.real ??= Promise.all(this.folders.map(realOf));
    const [folders, real] = await Promise.all([this.real, realOf(path)]);
    return real !== null && folders.some((folder) => folder !== null && isBelow(real, folder));
  }
}

const realOf = (path: string): Promise<string | null> => realpath(path).catch(() => null);

/** Whether a path is a folder, or lies in it. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
