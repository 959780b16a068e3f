import type { Target } from "../../citations/links/target.ts";
import { isBelow, pathFromRoot, resolveUri } from "../article/uri.ts";
import type { FileNames } from "./fileNames.ts";

/** Where a link leads. */
export interface ResolvedLink {
  /** Null when it leads out of the file system, or, of a loose one, to no file. */
  readonly uri: string | null;
  /** Whether it was found by its name, so that other files may make it lead elsewhere. */
  readonly byName: boolean;
}

/**
 * Where a note's link leads: along its path, where a file stands there; else from the workspace's root; else to the file of
 * that name, wherever it lies (of several, the one beside the note, or as Obsidian does the one with the shortest path). A
 * path that begins at the root, or goes up, says where it leads and is taken at its word.
 */
export function resolveLink(note: string, target: Target, files: FileNames, roots: readonly string[]): ResolvedLink {
  const along = resolveUri(note, target.path, roots);
  if (/^file:/i.test(target.path)) return { uri: isInside(along, roots) ? along : null, byName: false };
  if (along !== null && files.has(along)) return { uri: along, byName: false };
  if (!SAYS_WHERE.test(target.path)) {
    const fromRoot = resolveUri(note, `/${target.path}`, roots);
    if (fromRoot !== null && files.has(fromRoot)) return { uri: fromRoot, byName: true };
    const named = likeliest(note, candidates(target.path, files, roots), target.isLoose === true, roots);
    if (named !== null) return { uri: named, byName: true };
  }
  return { uri: target.isLoose ? null : along, byName: true };
}

const SAYS_WHERE = /^\/|(?:^|\/)\.\.(?:\/|$)/;

const isInside = (uri: string | null, roots: readonly string[]) =>
  uri !== null && roots.some((root) => isBelow(uri, root.replace(/\/$/, "")));

/** The files whose path ends as the link's does, its ending left out or not. */
function candidates(path: string, files: FileNames, roots: readonly string[]): string[] {
  const wanted = comparable(path.replace(/^(?:\.?\/)+/, ""));
  const name = path.split("/").at(-1)!;
  return [...files.named(name)].filter((uri) => {
    const own = comparable(pathFromRoot(uri, roots));
    return endsWith(own, wanted) || endsWith(own.replace(/\.[^./]+$/, ""), wanted);
  });
}

const comparable = (path: string) => path.normalize("NFC").toLowerCase();

const endsWith = (path: string, end: string) => path === end || path.endsWith(`/${end}`);

/** `isLoose`: as Obsidian's links, which lead to the shortest path; others have to be unique. */
function likeliest(note: string, uris: readonly string[], isLoose: boolean, roots: readonly string[]): string | null {
  if (uris.length <= 1) return uris[0] ?? null;
  const folder = note.slice(0, note.lastIndexOf("/"));
  const beside = uris.filter((uri) => uri.slice(0, uri.lastIndexOf("/")) === folder);
  if (beside.length === 1) return beside[0]!;
  if (!isLoose) return null;
  const depth = (uri: string) => pathFromRoot(uri, roots).split("/").length;
  const shortest = Math.min(...uris.map(depth));
  return uris.filter((uri) => depth(uri) === shortest).sort()[0]!;
}
