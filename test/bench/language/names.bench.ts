import type { Mention } from "../../../src/engine/entities/mention.ts";
import { findMentions } from "../../../src/engine/entities/names.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { tokensOf } from "../../../src/engine/text/words.ts";
import { type AnnotatedText, readCorpus, SOURCES } from "../../../src/training/corpus.ts";
import { recased } from "../../../src/training/recased.ts";
import { f1, type NameScore, scoreNames } from "../../../src/training/scores.ts";
import { peers } from "./peers.ts";

/** `npm run bench:language -- DATA_FOLDER`: names on the dev parts, beside other libraries, with the commonest errors. */
type Finder = (text: string) => readonly Mention[];

const folder = process.argv[2] ?? "../shared/data";
const dev = readCorpus(folder, "dev");
const news = dev.filter(({ source }) => source === "worldwide");

const parts: Record<string, readonly AnnotatedText[]> = {
  ...Object.fromEntries(Object.keys(SOURCES).map((source) => [source, dev.filter((text) => text.source === source)])),
  encyclopaedia: dev.filter(({ source }) => source === "pud" || source === "gum"),
  "news, upper": news.map((text) => recased(text, "upper")),
  "news, lower": news.map((text) => recased(text, "lower")),
};

const ours: Finder = (text) => findMentions(readSource(text, "text"));
const finders: Record<string, Finder> = { sourceline: ours, ...(await peers()) };

const percent = (score: number) => score.toFixed(1).padStart(5);
const scored = new Map<string, NameScore>();

console.log(
  `names, exact / typed F1`.padEnd(28) +
    Object.keys(finders)
      .map((name) => name.padEnd(16))
      .join(""),
);
for (const [part, texts] of Object.entries(parts)) {
  const columns = Object.entries(finders).map(([name, find]) => {
    const score = scoreNames(texts, find);
    scored.set(`${name} ${part}`, score);
    return `${percent(f1(score.exact))} / ${percent(f1(score.typed))}`.padEnd(16);
  });
  console.log(part.padEnd(28) + columns.join(""));
}

console.log("\nby type, news");
for (const name of Object.keys(finders)) {
  const byType = [...scored.get(`${name} worldwide`)!.byType].map(([type, counts]) => `${type}${percent(f1(counts))}`);
  console.log(name.padEnd(28) + byType.sort().join("  "));
}

console.log("\ntokens a second, one core, in process");
const words = news.reduce((sum, { text }) => sum + tokensOf(text, { start: 0, end: text.length }).length, 0);
for (const [name, find] of Object.entries(finders)) {
  const start = performance.now();
  for (const { text } of news) find(text);
  const seconds = (performance.now() - start) / 1000;
  console.log(name.padEnd(28) + Math.round(words / seconds).toLocaleString("en"));
}

console.log("\nthe commonest errors, news");
const errors = [...scored.get("sourceline worldwide")!.errors].sort((a, b) => b[1] - a[1]).slice(0, 30);
for (const [error, count] of errors) console.log(`${String(count).padStart(4)}  ${error}`);
