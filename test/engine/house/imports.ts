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

const isPackage = (to: string) => !/\.(?:ts|json|bin)$/.test(to);

/** "engine/text" covers itself and all below it. */
const matches = (path: string, allowed: readonly string[]) =>
  allowed.some((place) => path === place || path.startsWith(`${place}/`));

/** A circle of imports as the files along it, or null when there is none. */
export function findCycle(files: readonly SourceFile[]): string[] | null {
  const imports = new Map(files.map((file) => [file.path, importsOf(file).map(({ to }) => to)]));
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return null;
    for (const next of imports.get(path) ?? []) {
      const cycle = walk(next, [...trail, path]);
      if (cycle) return cycle;
    }
    finished.add(path);
    return null;
  };
  for (const path of imports.keys()) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return null;
}
