import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Cache } from "../engine/ports.ts";

/** What is not finished is named so; what a killed process left of it is swept away. */
const UNFINISHED = ".part";

/** A folder of files that may be thrown away at any time. It comes into being with the first file. */
export class CacheFolder implements Cache {
  private readonly folder: string;
  private isMade = false;
  private parts = 0;

  /** `uri`: a `file:` URI; `build`: see `Cache`. */
  constructor(
    uri: string,
    readonly build: string,
  ) {
    this.folder = fileURLToPath(uri);
  }

  async names(): Promise<string[]> {
    const names = await readdir(this.folder).catch((): string[] => []);
    for (const name of names) if (name.endsWith(UNFINISHED) && !this.isOurs(name)) await this.remove(name);
    return names.filter((name) => !name.endsWith(UNFINISHED));
  }

  async read(name: string): Promise<Uint8Array | null> {
    const read = await readFile(join(this.folder, name)).catch(() => null);
    // A plain array of bytes: a Buffer's `slice` does not copy.
    return read && new Uint8Array(read.buffer, read.byteOffset, read.length);
  }

  /** The file is written beside its place and then moved there, which the file system does whole or not at all. */
  async write(name: string, parts: readonly Uint8Array[]): Promise<boolean> {
    const part = join(this.folder, `${name}.${process.pid}-${this.parts++}${UNFINISHED}`);
    try {
      if (!this.isMade) await mkdir(this.folder, { recursive: true });
      this.isMade = true;
      await writeFile(part, parts);
      await rename(part, join(this.folder, name));
      return true;
    } catch {
      await rm(part, { force: true }).catch(() => {});
      return false;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true }).catch(() => {});
  }

  private isOurs(part: string): boolean {
    return part.includes(`.${process.pid}-`);
  }
}
