import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityType, Mention } from "../engine/entities/mention.ts";

/** A text with its names marked by people. */
export interface AnnotatedText {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  /** In order, without overlaps. */
  readonly entities: readonly Mention[];
}

/** The sets, and the types that each leaves unmarked: there, a word without a mark may still be such a name. */
export const SOURCES: Readonly<Record<string, readonly EntityType[]>> = {
  worldwide: [],
  gum: ["group", "other"],
  pud: ["group", "other"],
  "ewt-dev": ["group", "other"],
  wnut17: ["group"],
  btc: ["group", "other"],
};

/** The texts of a part ("train", "dev") of the folder of names, set by set. */
export function readCorpus(folder: string, part: string, sources = Object.keys(SOURCES)): AnnotatedText[] {
  return sources.flatMap((source) => readTexts(join(folder, "names", part, `${source}.jsonl`)));
}

function readTexts(path: string): AnnotatedText[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const { id, source, text, entities } = JSON.parse(line) as AnnotatedText;
    return { id, source, text, entities: [...entities].sort((a, b) => a.start - b.start) };
  });
}
