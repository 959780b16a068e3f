import { join } from "node:path";

/** Loads a bundle of a format: they lie in a folder beside the program that this file was bundled into. */
export function formatBundle<Bundle>(name: string): Bundle {
  return require(join(__dirname, "formats", `${name}.js`));
}
