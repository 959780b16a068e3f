import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type FSWatcher, watch } from "chokidar";
import { formatOfName, isLeftOutFolder } from "../documentFiles.ts";
import { fileUri } from "./diskFiles.ts";

/** How a file is another one now. */
export type FileNews = "created" | "changed" | "deleted";

/** How long changes are gathered, in milliseconds: a branch that is checked out is told of once. */
const GATHERED = 100;

/** How often files are looked at where the system has no more room for watchers, in milliseconds. */
const LOOKS_EVERY = 5000;

/**
 * Watches the documents below folders of the disk (`file:` URIs) until the process ends, and tells of those that come, change and
 * go. Folders that are never listed are not watched.
 */
export function watchFolders(roots: readonly string[], tell: (news: ReadonlyMap<string, FileNews>) => void): void {
  const gathered = new Map<string, FileNews>();
  const tellAll = () => {
    const told = new Map(gathered);
    gathered.clear();
    tell(told);
  };
  const gather = (path: string, news: FileNews) => {
    if (formatOfName(path) === null) return;
    if (gathered.size === 0) setTimeout(tellAll, GATHERED);
    gathered.set(fileUri(path), news);
  };
  const paths = roots.map((root) => fileURLToPath(root));
  const start = (usePolling: boolean): FSWatcher =>
    watch(paths, {
      ignoreInitial: true,
      ignored: (path, stats) =>
        !paths.includes(path) &&
        (stats?.isFile() ? formatOfName(path) === null : stats !== undefined && isLeftOutFolder(basename(path))),
      usePolling,
      interval: LOOKS_EVERY,
      ignorePermissionErrors: true,
    })
      .on("add", (path) => gather(path, "created"))
      .on("change", (path) => gather(path, "changed"))
      .on("unlink", (path) => gather(path, "deleted"));
  const watcher = start(false).on("error", (error) => {
    const { code } = error as NodeJS.ErrnoException;
    // No room for more watchers, or for more open files.
    if (code !== "ENOSPC" && code !== "EMFILE") return;
    void watcher.close().then(() => start(true).on("error", () => {}));
  });
}
