import type { Engine } from "../../engine/engine.ts";
import type { Exported } from "./exported.ts";

/** What all notes of the library say of a source, as W3C Web Annotations. @throws Error with a sentence when it is none */
export function exportedAnnotations(engine: Engine, uri: string): Exported {
  const source = engine.files.isSource(uri) ? engine.files.text(uri) : undefined;
  if (!source) throw new Error("It is no source of the library (--library).");
  const collection = engine.annotations.ofSource(source);
  const told = `${collection.total} ${collection.total === 1 ? "annotation" : "annotations"}`;
  return { bytes: new TextEncoder().encode(`${JSON.stringify(collection, null, 2)}\n`), told };
}
