import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Cache } from "../engine/ports.ts";
import { CacheFolder } from "./cacheFolder.ts";
import { fileUri } from "./diskFiles.ts";
import { isBelow } from "./fence.ts";

/**
 * Where a program without an editor keeps the library of some folders (absolute paths) from one start to the next: in the user's
 * cache, under a name of these folders and of the program alone: each build throws away what another one kept. Null when that lies
 * in one of the folders, in which nothing is ever written.
 */
export function libraryCache(folders: readonly string[], build: string, program = ""): Cache | null {
  const real = folders.map((folder) => realpathOr(folder));
  const name = createHash("sha256")
    .update([...real, program].join("\0"))
    .digest("hex")
    .slice(0, 32);
  const place = join(realpathOr(userCache()), "sourceline", name);
  return real.some((folder) => isBelow(place, folder)) ? null : new CacheFolder(fileUri(place), build);
}

/** https://specifications.freedesktop.org/basedir-spec, and what the other systems have in its place. */
function userCache(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData/Local");
  if (process.platform === "darwin") return join(homedir(), "Library/Caches");
  return XDG_CACHE_HOME?.startsWith("/") ? XDG_CACHE_HOME : join(homedir(), ".cache");
}

/** A folder that is not there yet leads nowhere else. */
function realpathOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
