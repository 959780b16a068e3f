import { join } from "node:path";

/** Loads a bundle that writes a format: they lie in a folder beside the program that this file was bundled into. */
export function exportBundle<Bundle>(name: string): Bundle {
  return require(join(__dirname, "exports", `${name}.js`));
}
