import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSource } from "../../../src/engine/text/sourceText.ts";

/** An article that documents are made of: what it calls itself, and its paragraphs in sentences, white space made even. */
export interface BenchArticle {
  readonly title: string;
  readonly paragraphs: readonly (readonly string[])[];
  /** When and by whom it is published, made up. */
  readonly date: string;
  readonly authors: readonly string[];
}

const FIRST = ["Ann", "Tom", "Ruth", "Samuel", "Dana", "Joseph", "Ines", "Karel"];
const LAST = ["Rowe", "Hask", "Tolland", "Abara", "Ruiz", "Lindqvist", "Moreau", "Zeman"];

/** Some articles of the archive, every so many of them: texts with paragraphs, in letters that a page can be printed in. */
export function articlesIn(data: string, count: number): BenchArticle[] {
  const folder = join(data, "articles/world");
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const step = Math.max(1, Math.floor(names.length / count));
  return names
    .filter((_, i) => i % step === 0)
    .map((name) => articleOf(readFileSync(join(folder, name), "utf8")))
    .flatMap((paragraphs, i) => (paragraphs.length > 3 ? made(paragraphs, i) : []))
    .slice(0, count);
}

function articleOf(text: string): string[][] {
  const { prose, paragraphs, sentences } = readSource(text.replace(/[\0-\x08\x0b-\x1f\ufffd\ufeff]/g, " "), "text");
  return paragraphs
    .map(({ start, end }) =>
      sentences
        .filter((sentence) => sentence.start >= start && sentence.end <= end)
        .map((sentence) => prose.slice(sentence.start, sentence.end).replace(/\s+/gu, " ").trim())
        .filter((sentence) => /\p{L}/u.test(sentence)),
    )
    .filter((own) => own.length > 0);
}

function made(paragraphs: readonly (readonly string[])[], i: number): BenchArticle {
  const title = paragraphs[0]!
    .join(" ")
    .split(" ")
    .slice(0, 9)
    .join(" ")
    .replace(/[.,;:]$/, "");
  const name = (at: number) => `${FIRST[at % FIRST.length]} ${LAST[(at * 3) % LAST.length]}`;
  const authors = i % 3 === 0 ? [name(i), name(i + 1)] : [name(i)];
  const [month, day] = [1 + (i % 12), 1 + (i % 28)].map((part) => String(part).padStart(2, "0"));
  return { title, paragraphs, date: `${2001 + (i % 25)}-${month}-${day}`, authors };
}
