import { dirname, join, posix } from "node:path";

/** A file of the tree: its path from src/, with "/" between the parts, and its code. */
export interface SourceFile {
  readonly path: string;
  readonly code: string;
}

/** An import: who imports, and what, as a path from src/ or a package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** `import ... from "x"`, `export ... from "x"`, `import "x"`, `import("x")`, `require("x")`: types count, too. */
const IMPORT =
  /(?:^\s*(?:import|export)\b[^"';]*?\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*|\brequire\s*\(\s*)["']([^"']+)["']/gm;

/** Every import in a file; relative ones resolved to the file that they name. */
export function importsOf({ path, code }: SourceFile): Import[] {
  return [...withoutComments(code).matchAll(IMPORT)].map(([, specifier]) => ({
    from: path,
    to: specifier!.startsWith(".") ? posix.normalize(join(dirname(path), specifier!)) : specifier!,
  }));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** What a folder or a file may import; the longest key that fits a path counts. */
export type Table = Readonly<Record<string, { readonly own: readonly string[]; readonly packages: readonly string[] }>>;

/** Imports that the table forbids, each as a sentence. A place may always import what lies in it. */
export function violations(files: readonly SourceFile[], table: Table): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path, table);
    if (room === undefined) return [`${file.path} stands in no room of the table`];
    const { own, packages } = table[room]!;
    return importsOf(file)
      .filter(({ to }) => !(isPackage(to) ? matches(to, packages) : matches(to, [room, ...own])))
      .map(({ from, to }) => `${from} imports ${to}`);
  });
}

function roomOf(path: string, table: Table): string | undefined {
  return Object.keys(table)
    .filter((room) => matches(path, [room]))
    .sort((a, b) => b.length - a.length)[0];
}

const isPackage = (to: string) => !/\.(?:ts|json)$/.test(to);

/** "engine/text" covers itself and all below it. */
const matches = (path: string, allowed: readonly string[]) =>
  allowed.some((place) => path === place || path.startsWith(`${place}/`));

/** A circle of imports as the files along it, or null when there is none. */
export function findCycle(files: readonly SourceFile[]): string[] | null {
  return cycleIn(new Map(files.map((file) => [file.path, importsOf(file).map(({ to }) => to)])));
}

/**
 * A circle between the rooms of one folder (its folders and its own files), or null when there is none. A circle of rooms
 * may stand without any circle of files: a reader of one room then has to know all of them.
 */
export function findRoomCycle(files: readonly SourceFile[]): string[] | null {
  const all = files.flatMap(importsOf);
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  for (const folder of folders) {
    const imports = new Map<string, string[]>();
    for (const { from, to } of all) {
      const [room, other] = [roomIn(folder, from), roomIn(folder, to)];
      if (room !== null && other !== null && room !== other) imports.set(room, [...(imports.get(room) ?? []), other]);
    }
    const cycle = cycleIn(imports);
    if (cycle) return cycle;
  }
  return null;
}

/** Every folder that a path lies in, "" for the root. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return ["", ...parts.map((_, i) => `${parts.slice(0, i + 1).join("/")}/`)];
}

/** The folder or file right below `folder` that a path belongs to; null for what lies elsewhere. */
function roomIn(folder: string, path: string): string | null {
  return !isPackage(path) && path.startsWith(folder) ? folder + path.slice(folder.length).split("/")[0] : null;
}

function cycleIn(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>();
  const walk = (place: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(place)) return [...trail.slice(trail.indexOf(place)), place];
    if (finished.has(place)) return null;
    for (const next of imports.get(place) ?? []) {
      const cycle = walk(next, [...trail, place]);
      if (cycle) return cycle;
    }
    finished.add(place);
    return null;
  };
  for (const place of imports.keys()) {
    const cycle = walk(place, []);
    if (cycle) return cycle;
  }
  return null;
}
