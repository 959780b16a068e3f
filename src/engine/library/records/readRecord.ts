import { readArticle } from "../article/article.ts";
import { packArticle } from "./record.ts";

/** Reads a document to the end and packs it: what a thread of `Readers` (ports.ts) does. */
export function readRecord(uri: string, text: string, isProjectFile: (fileName: string) => boolean): Uint8Array {
  return packArticle(readArticle(uri, text, isProjectFile), true);
}
