import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { formatOfName, isLeftOutFolder } from "../../documentFiles.ts";
import type { FileEntry, Files } from "../../engine/ports.ts";
import { DiskFiles, fileUri } from "../../node/diskFiles.ts";
import { Blobs } from "./blobs.ts";
import type { Repository } from "./git.ts";

/** A regular file of the index, or a link. */
interface Entry {
  readonly object: string;
  readonly isLink: boolean;
}

/** What stands in the place of a file that Git LFS keeps elsewhere. */
const LFS_POINTER = "version https://git-lfs.github.com/spec/";

/**
 * The files as the next commit has them, whatever the working copy says. What git ignores is no part of any commit, and is read from
 * the disk: many keep their sources out of the repository. What git does not ignore and was not added is not there.
 */
export class StagedFiles implements Files {
  private readonly blobs: Blobs;
  private readonly disk = new DiskFiles([]);

  private constructor(
    private readonly repository: Repository,
    readonly roots: readonly string[],
    private readonly staged: ReadonlyMap<string, Entry>,
    private readonly ignored: ReadonlySet<string>,
  ) {
    this.blobs = new Blobs(repository.root);
  }

  static async of(repository: Repository, roots: readonly string[]): Promise<StagedFiles> {
    const [entries, ignored] = await Promise.all([
      repository.list("ls-files", "--stage", "-z"),
      repository.list("ls-files", "--others", "--ignored", "--exclude-standard", "-z"),
    ]);
    const staged = entries.flatMap((entry): [string, Entry][] => {
      // "100644 <object> 0\tpath": 12 is a link, what is neither another repository; other numbers are sides of a conflict.
      const [, kind, object, path] = /^(10|12)\d{4} ([0-9a-f]+) 0\t(.*)$/s.exec(entry) ?? [];
      return object === undefined || path === undefined ? [] : [[path, { object, isLink: kind === "12" }]];
    });
    return new StagedFiles(repository, roots, new Map(staged), new Set(ignored.filter(isDocument)));
  }

  async list(): Promise<FileEntry[]> {
    const { root } = this.repository;
    const paths = [...this.staged.keys(), ...this.ignored].filter(isDocument);
    const uris = paths.map((path) => fileUri(join(root, path)));
    const below = uris.filter((uri) => this.roots.some((folder) => uri.startsWith(`${folder}/`)));
    // The size is known when it is read.
    return below.map((uri) => ({ uri, size: 0 }));
  }

  async read(uri: string): Promise<Uint8Array> {
    const path = relative(this.repository.root, fileURLToPath(uri)).split(sep).join("/");
    const entry = this.staged.get(path);
    if (entry) return this.readEntry(path, entry);
    const isOutside = path.startsWith("../") || path === "..";
    if (isOutside || this.ignored.has(path)) return this.disk.read(uri);
    throw new Error("It is not in the index.");
  }

  end(): void {
    this.blobs.end();
  }

  /** A link is followed once, to a file that is staged. */
  private async readEntry(path: string, { object, isLink }: Entry): Promise<Uint8Array> {
    const bytes = await this.blobs.read(object);
    if (!isLink) return this.smudged(path, bytes);
    const target = posix.join(posix.dirname(path), new TextDecoder().decode(bytes));
    const led = this.staged.get(target);
    if (!led || led.isLink) throw new Error("The link leads to nothing that is staged.");
    return this.smudged(target, await this.blobs.read(led.object));
  }

  private async smudged(path: string, bytes: Uint8Array): Promise<Uint8Array> {
    const begins = new TextDecoder().decode(bytes.subarray(0, LFS_POINTER.length));
    if (begins !== LFS_POINTER) return bytes;
    return (await this.repository.bytes("cat-file", "--filters", `:${path}`)) ?? bytes;
  }
}

/** As the disk is listed: hidden folders and those of packages are left out. */
function isDocument(path: string): boolean {
  return formatOfName(path) !== null && !path.split("/").slice(0, -1).some(isLeftOutFolder);
}
