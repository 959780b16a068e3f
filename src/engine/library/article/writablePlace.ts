import { resolvePath } from "../../citations/links/paths.ts";
import type { Files } from "../../ports.ts";
import { resolveUri } from "./uri.ts";

/** A folder that is set leads out of the workspace's folder, or everything in it has a name already. */
export class NoPlace extends Error {
  constructor(
    readonly why: "outside" | "full",
    /** As it is set. */
    readonly folder: string,
  ) {
    super(`${folder} is ${why}`);
  }
}

/**
 * Where a file of ours goes: in `folder`, as a setting names it, below the folder of the workspace that holds `near`. A
 * workspace brings its own settings, and is not trusted: what leads out of it names no place.
 * @throws NoPlace when the folder leads out of the workspace's folder
 */
export function placeWithin(near: string, folder: string, fileName: string, roots: readonly string[]): string {
  // A "\" parts folders on Windows, although a URI hides it in a name.
  const inside = resolvePath("-", folder.replaceAll("\\", "/").replace(/^\/+/, ""));
  const uri = inside === null ? null : resolveUri(near, `/${inside}/${fileName}`, roots);
  if (uri === null) throw new NoPlace("outside", folder);
  return uri;
}

/** File systems hold names of 255 bytes; an ending and a number have to fit, too. */
const MOST_BYTES = 230;
const LONGEST_NAME = 120;

/** What file systems and links can hold of a name, without an ending; "unnamed" where nothing is left. */
export function fileNameFor(name: string): string {
  const safe = name
    .toWellFormed()
    .replace(/[\\/:*?"<>|#^[\]%\p{Cc}]+/gu, "-")
    .replace(/^[. ]+/, "");
  let end = Math.min(safe.length, LONGEST_NAME);
  while (utf8Length(safe.slice(0, end)) > MOST_BYTES) end--;
  return (
    safe
      .slice(0, end)
      .replace(/[\ud800-\udbff]$/, "")
      .replace(/[. ]+$/, "") || "unnamed"
  );
}

const utf8Length = (text: string) => encodeURIComponent(text.toWellFormed()).replace(/%../g, "-").length;

/** Whether a file stands at a place. */
export function fileExists(files: Pick<Files, "read">, uri: string): Promise<boolean> {
  return files.read(uri).then(
    () => true,
    () => false,
  );
}

/** So many names are tried: "Carter", "Carter 2", ... */
const MOST_NAMES = 1000;

/**
 * The first of the names for a number, from 1, at which there is room.
 * @throws NoPlace when there is none among many
 */
export async function firstFree(
  folder: string,
  nameFor: (number: number) => string,
  isFree: (name: string) => boolean | Promise<boolean>,
): Promise<string> {
  for (let number = 1; number <= MOST_NAMES; number++) {
    const name = nameFor(number);
    if (await isFree(name)) return name;
  }
  throw new NoPlace("full", folder);
}
