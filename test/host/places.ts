import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** The checkout: bundles lie at several depths below dist/, so it is looked for upwards. */
export const repository = find(__dirname);

/** Where everything downloaded or temporary goes; git ignores it. */
export const cache = join(repository, ".vscode-test");
mkdirSync(cache, { recursive: true });

function find(folder: string): string {
  return existsSync(join(folder, "esbuild.mjs")) ? folder : find(dirname(folder));
}
