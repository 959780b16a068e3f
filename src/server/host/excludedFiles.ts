import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch";
import type { Connection } from "vscode-languageserver";
import type { FileEntry, Files } from "../../engine/ports.ts";

/** What says which files are left out. */
export interface Exclusions {
  /**
   * VS Code's globs (`files.exclude`, `search.exclude`), relative to a folder of the workspace; a glob that fits a
   * folder fits all in it.
   */
  readonly globs: readonly string[];
  /** Whether what `.gitignore` names is left out. */
  readonly byGit: boolean;
}

/** The editor's own exclusions; none from clients that keep no settings. */
export async function editorGlobs(connection: Connection): Promise<string[]> {
  const sections = await connection.workspace.getConfiguration([
    { section: "files.exclude" },
    { section: "search.exclude" },
  ]);
  return sections.flatMap((section: Record<string, unknown> | null) =>
    Object.entries(section ?? {}).flatMap(([glob, isOn]) => (isOn === true ? [glob] : [])),
  );
}

/** VS Code's globs know no `+(...)`, and nested ones can take a matcher minutes: a workspace brings its own globs. */
const AS_IN_VSCODE = { noextglob: true };

/** The files of a list that are not left out. */
export async function included(
  files: readonly FileEntry[],
  { globs, byGit }: Exclusions,
  from: Pick<Files, "roots" | "read">,
): Promise<FileEntry[]> {
  const matchers = globs.map((glob) => picomatch([glob, `${glob}/**`], { dot: true, ...AS_IN_VSCODE }));
  const rules = byGit ? await readIgnoreFiles(files, from) : new Map<string, Ignore>();
  return files.filter(({ uri }) => {
    const root = from.roots.find((folder) => uri.startsWith(`${folder}/`));
    if (root === undefined) return true;
    const path = decoded(uri.slice(root.length + 1));
    return !matchers.some((matches) => matches(path)) && !isIgnored(uri, root, rules);
  });
}

/** The rules of each folder that has any, from the folders that hold files up to the workspace's. */
async function readIgnoreFiles(
  files: readonly FileEntry[],
  { roots, read }: Pick<Files, "roots" | "read">,
): Promise<Map<string, Ignore>> {
  const folders = new Set<string>();
  for (const { uri } of files) {
    const root = roots.find((folder) => uri.startsWith(`${folder}/`));
    let folder = uri.slice(0, uri.lastIndexOf("/"));
    while (root !== undefined && folder.length >= root.length && !folders.has(folder)) {
      folders.add(folder);
      folder = folder.slice(0, folder.lastIndexOf("/"));
    }
  }
  const rules = new Map<string, Ignore>();
  for (const folder of folders) {
    const bytes = await read(`${folder}/.gitignore`).catch(() => null);
    if (bytes) rules.set(folder, ignore().add(new TextDecoder().decode(bytes)));
  }
  return rules;
}

/** As git does it: of all folders above, the deepest that says anything decides. */
function isIgnored(uri: string, root: string, rules: ReadonlyMap<string, Ignore>): boolean {
  let isOut = false;
  for (let at = root.length; at > 0; at = uri.indexOf("/", at + 1)) {
    const told = rules.get(uri.slice(0, at))?.test(decoded(uri.slice(at + 1)));
    if (told?.ignored) isOut = true;
    else if (told?.unignored) isOut = false;
  }
  return isOut;
}

/** The path that a part of a URI stands for; as it is where it is no path of any. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
