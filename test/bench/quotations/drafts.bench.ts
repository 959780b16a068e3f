/**
 * How long the quotations of a draft take to be found in a library, and how often what is said of them is right:
 * `npm run bench:drafts -- DATA [ARTICLES] [QUOTATIONS] [SEED]`. DATA is a folder of articles (DATA/world/*.txt, or any texts
 * below it). Beyond those that there are, articles are made of their sentences, 30 to 60 % of the words of each replaced by words
 * of the whole, so that each true sentence has ragged relatives. A third of the quotations is word for word, a third has one word
 * spoilt, a third is made up of words of the library.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isProjectFile } from "../../../src/documentFiles.ts";
import { Engine } from "../../../src/engine/engine.ts";
import { weights } from "../../analyzer.ts";
import { Random } from "../random.ts";

const [data = "", ...numbers] = process.argv.slice(2);
const [articleCount = 10_000, quotationCount = 200, seed = 4711] = numbers.map(Number);
const random = new Random(seed);
const DRAFT = "untitled:Untitled-1";

interface Quoted {
  readonly words: string;
  readonly verdict: "intact" | "changed" | "missing";
}

void main();

async function main(): Promise<void> {
  const real = textsBelow(data);
  const sentences = real.flatMap(sentencesOf);
  const words = sentences.join(" ").match(/\p{Ll}{2,}/gu) ?? [];
  const files = new Map(real.map((text, i) => [`file:///w/real-${i}.txt`, text]));
  while (files.size < articleCount) files.set(`file:///w/made-${files.size}.txt`, relative(real, words));
  const engine = engineOf(files);
  const indexing = now();
  await engine.files.skim(["file:///w"]);
  await engine.files.tidy();
  console.log(`${engine.files.sourceCount} sources read in ${seconds(indexing)}`);
  const quoted = Array.from({ length: quotationCount }, (_, i) => quotation(i, sentences, words));
  const draft = quoted.map(({ words: said }, i) => `Of this we heard in part ${i}: “${said}”\n`).join("\n");
  engine.files.open(DRAFT, draft);
  // An editor has shown it for a while: its names are read.
  const before = engine.files.article(DRAFT)!;
  const start = now();
  const found = (await engine.quotationCheck.check(before))!;
  console.log(`${found.quotations.length} quotations checked in ${seconds(start)}`);
  const again = now();
  await engine.quotationCheck.check(before);
  console.log(`once more, the sources' words known: ${seconds(again)}`);
  const next = now();
  await engine.quotationCheck.check(before, { before: found });
  console.log(`behind a key, all else known: ${seconds(next)}`);
  report(quoted, found.quotations);
}

function report(quoted: readonly Quoted[], found: readonly { verdict: string; words: { text: string } }[]): void {
  const byWords = new Map(found.map(({ verdict, words }) => [words.text, verdict]));
  for (const wanted of ["intact", "changed", "missing"] as const) {
    const own = quoted.filter(({ verdict }) => verdict === wanted);
    const said = new Map<string, number>();
    for (const { words } of own) {
      const verdict = byWords.get(words) ?? "not asked for";
      said.set(verdict, (said.get(verdict) ?? 0) + 1);
    }
    console.log(
      `  ${wanted} (${own.length}): ${[...said].map(([verdict, count]) => `${count} ${verdict}`).join(", ")}`,
    );
    if (process.env.SOURCELINE_VERBOSE) {
      for (const { words } of own)
        if (byWords.get(words) !== wanted) console.log(`    ${byWords.get(words)}: ${words}`);
    }
  }
}

/** Of a true sentence a stretch; of a spoilt one another word in it; of an invented one no stretch at all. */
function quotation(index: number, sentences: readonly string[], words: readonly string[]): Quoted {
  if (index % 3 === 2) {
    const invented = Array.from({ length: 8 + random.below(12) }, () => random.pick(words)).join(" ");
    return { words: invented, verdict: "missing" };
  }
  const own = random.pick(sentences).split(" ");
  const from = random.below(Math.max(1, own.length - 8));
  const stretch = own.slice(from, from + 8 + random.below(12));
  if (index % 3 === 0) return { words: stretch.join(" "), verdict: "intact" };
  stretch[1 + random.below(stretch.length - 2)] = random.pick(words);
  return { words: stretch.join(" "), verdict: "changed" };
}

/** An article of sentences that are like those of another. */
function relative(texts: readonly string[], words: readonly string[]): string {
  const share = 0.3 + random.next() * 0.3;
  return random
    .pick(texts)
    .split("\n")
    .map((line) => line.replace(/\p{Ll}{3,}/gu, (word) => (random.next() < share ? random.pick(words) : word)))
    .join("\n");
}

function sentencesOf(text: string): string[] {
  const sentences = text.match(/(?<=[.!?]\s)\p{Lu}[^.!?"“”'’\n]{60,240}(?=[.!?])/gu) ?? [];
  return sentences.filter((sentence) => !/[[\]();:<>*_`]|\.\.|\s-/.test(sentence)).map((one) => one.trim());
}

function textsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => name.endsWith(".txt")).sort();
  return paths.map((name) => readFileSync(join(folder, name), "utf8"));
}

function engineOf(files: ReadonlyMap<string, string>): Engine {
  const encoder = new TextEncoder();
  const port = {
    roots: ["file:///w"],
    list: async () => [...files].map(([uri, text]) => ({ uri, size: text.length })),
    read: async (uri: string) => encoder.encode(files.get(uri)),
  };
  const silent = () => {};
  const log = { leftOut: silent, withoutNames: silent, deadly: silent };
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  const host = { files: port, weights, log, breathe, now: () => performance.now() };
  return new Engine(host, { maxFileSize: 50e6, isProjectFile });
}

/** Of the clock, and of the processor, which others may have used as well. */
function seconds(since: Since): string {
  const { user, system } = process.cpuUsage(since.used);
  const [clock, processor] = [performance.now() - since.at, (user + system) / 1000].map((one) =>
    (one / 1000).toFixed(2),
  );
  return `${clock} s (${processor} s of the processor)`;
}

interface Since {
  readonly at: number;
  readonly used: NodeJS.CpuUsage;
}

function now(): Since {
  return { at: performance.now(), used: process.cpuUsage() };
}
