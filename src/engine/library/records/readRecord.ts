import type { Reading } from "../../text/reading/reading.ts";
import type { Analyzer } from "../article/analyzer.ts";
import { readArticle } from "../article/article.ts";
import { packArticle } from "./record.ts";

/** Reads a document to the end and packs it: what a thread of `Readers` (ports.ts) does. */
export function readRecord(
  analyzer: Analyzer,
  uri: string,
  text: string,
  isProjectFile: (fileName: string) => boolean,
  reading: Reading | null = null,
): Uint8Array {
  return packArticle(readArticle(analyzer, uri, text, isProjectFile, reading), true);
}
