import type { Mention } from "../../../src/engine/entities/mention.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { tokensOf } from "../../../src/engine/text/words.ts";
import { type AnnotatedText, readCorpus, SOURCES } from "../../../src/training/corpus.ts";
import { recased } from "../../../src/training/recased.ts";
import { f1, type NameScore, scoreNames } from "../../../src/training/scores.ts";
import { analyzer } from "../../analyzer.ts";
import { percentile } from "../percentile.ts";
import { bCubed, ours as grouping, readGroupedTexts, sameLastWord } from "./grouping.ts";
import { peers } from "./peers.ts";
import { lastNamed, ours as pronouns, readPronounTexts, scorePronouns } from "./pronouns.ts";

/** `npm run bench:language -- DATA_FOLDER`: names on the dev parts, beside other libraries, who is who, speed, the commonest errors. */
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

const ours: Finder = (text) => analyzer.findMentions(readSource(text, "text"));
const finders: Record<string, Finder> = { sourceline: ours, ...peers() };

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

for (const part of ["worldwide", "encyclopaedia", "ewt-dev"]) {
  console.log(`\nby type, ${part}, typed F1`);
  for (const name of Object.keys(finders)) {
    const byType = [...scored.get(`${name} ${part}`)!.byType].map(([type, counts]) => `${type}${percent(f1(counts))}`);
    console.log(name.padEnd(28) + byType.sort().join("  "));
  }
}

const grouped = readGroupedTexts();
console.log(`\nwho is who, B-cubed P / R / F1 over ${grouped.length} articles of ours, names given`);
for (const [name, group] of Object.entries({ sourceline: grouping, "same last word": sameLastWord })) {
  const { precision, recall, f1: both } = bCubed(grouped, group);
  console.log(`${name.padEnd(28)}${percent(precision)} / ${percent(recall)} / ${percent(both)}`);
}

const withPronouns = readPronounTexts();
for (const [name, read] of Object.entries({ sourceline: pronouns, "whoever was named last": lastNamed })) {
  const { right, count } = scorePronouns(withPronouns, read);
  console.log(`${name.padEnd(28)}${percent(right)} % of ${count} he and she are right, names given`);
}

console.log("\ntokens a second, one core, in process");
const words = news.reduce((sum, { text }) => sum + tokensOf(text, { start: 0, end: text.length }).length, 0);
for (const [name, find] of Object.entries(finders)) {
  const start = performance.now();
  for (const { text } of news) find(text);
  const seconds = (performance.now() - start) / 1000;
  console.log(name.padEnd(28) + Math.round(words / seconds).toLocaleString("en"));
}

console.log("\nan article of 5,000 words, every name, reference and quotation, milliseconds");
const article = news.reduce((text, next) => (text.split(/\s+/).length < 5000 ? `${text}${next.text}\n\n` : text), "");
const middle = article.indexOf(" ", article.length / 2);
const times = Array.from({ length: 200 }, (_, i) => {
  const edited = `${article.slice(0, middle)}${"e".repeat(i % 40)}${article.slice(middle)}`;
  const start = performance.now();
  analyzer.analyze(edited, "text");
  return performance.now() - start;
});
// The engine of JavaScript takes some keys to learn which of our code is hot.
const [early, late] = [times.slice(10, 30), times.slice(100)].map((some) => percentile(some, 0.5).toFixed(0));
console.log(
  `first reading ${times[0]!.toFixed(0)}; after a key ${early} (median of the first 30), ${late} (after 100 keys)`,
);

for (const part of ["worldwide", "encyclopaedia", "ewt-dev"]) {
  console.log(`\nthe commonest errors, ${part}`);
  const errors = [...scored.get(`sourceline ${part}`)!.errors].sort((a, b) => b[1] - a[1]).slice(0, 15);
  for (const [error, count] of errors) console.log(`${String(count).padStart(4)}  ${error}`);
}
