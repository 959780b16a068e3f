import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WriterBundle, WriterName } from "../../src/exports/wordedDraft.ts";
import { repository } from "../host/places.ts";

/** Loads a writer as it is shipped for Node. */
export async function writer(name: WriterName): Promise<WriterBundle> {
  const address = pathToFileURL(join(repository, "dist/exports", `${name}.js`)).href;
  const loaded: { default: WriterBundle } = await import(address);
  return loaded.default;
}
