import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../../../src/engine/text/decode.ts";
import type { Span } from "../../../src/engine/text/span.ts";

/** The articles of `data`/articles/world as published, those that are long enough to cut passages from. */
export function readArticles(data: string): string[] {
  const world = join(data, "articles", "world");
  const texts = readdirSync(world)
    .sort()
    .map((file) => decodeText(readFileSync(join(world, file))) ?? "");
  return texts.filter((text) => !text.startsWith("{\\rtf") && text.length > 1500 && paragraphsOf(text).length > 4);
}

/** The lines of a text that hold something, without their line breaks. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** The words of a span as they stand, marks attached. */
export function wordsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}
