import type { Engine } from "../../engine/engine.ts";
import { fileNameOf } from "../fileName.ts";
import { counted } from "./rows.ts";

/** What is read, and what was left out and why: the text behind "12 sources". */
export function reportOf(engine: Engine): string {
  const sources = engine.catalogue.sources();
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  const { pages, broken } = engine.pageWork;
  const counts = [
    `${counted(sources.length, "source")}, ${counted(words, "word")}`,
    `${counted(engine.notes.length, "note")} with citations`,
    counted(pages.length, "entity page"),
  ];
  const ignored = broken.map((uri) => `${fileNameOf(uri)}: ${engine.pageWork.problemOf(uri)?.message ?? ""}`);
  const left = engine.skipped.map(({ uri, reason }) => `${fileNameOf(uri)}: ${reason}`);
  return [
    ...counts,
    "",
    left.length === 0 ? "Nothing was left out." : `Left out: ${left.length}`,
    ...left,
    ...(ignored.length === 0 ? [] : ["", "Entity pages that are ignored:", ...ignored]),
    "",
  ].join("\n");
}
