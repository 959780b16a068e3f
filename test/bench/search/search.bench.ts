/**
 * How quickly, how rightly and at what cost sentences are found: ours, its peers and a raw scan of all bytes.
 *
 *   npm run bench:search -- DATA [SIZES] [SEED] [NAMES]
 *
 * DATA is laid out as corpus.ts says; SIZES is 37000,370000,1040000 unless told; NAMES are the engines, all unless told
 * ("ours,flexsearch"). Choose a SEED that nothing was tuned on: the numbers of ranking.ts were chosen with 1 to 3.
 * A slow peer is asked as much as there is patience for, see `PATIENCE`.
 */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { seal, unseal } from "../../../src/engine/library/records/sealed.ts";
import { SentenceIndex } from "../../../src/engine/library/search/sentenceIndex.ts";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";
import { type Article, makeCorpus, readArticles } from "./corpus.ts";
import { type Candidate, candidates, type Engine } from "./engines.ts";
import { KINDS, makeQueries, type Query } from "./queries.ts";

const [data, sizes = "37000,370000,1040000", seed = "4711", names = ""] = process.argv.slice(2);
const QUERIES_OF_A_KIND = 200;
/** A slow peer answers as many queries of a kind as it can in so many milliseconds. */
const PATIENCE = 4_000;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bytes in use: JavaScript's heap and the buffers beside it. */
function bytesInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function measure(candidate: Candidate, sentences: readonly string[], queries: readonly Query[]): Promise<void> {
  const before = bytesInUse();
  const start = performance.now();
  const engine = await candidate.build(sentences);
  const build = performance.now() - start;
  const megabytes = (bytesInUse() - before) / 1e6;
  console.log(`\n${candidate.name}: built in ${(build / 1000).toFixed(2)} s, ${megabytes.toFixed(0)} MB`);
  ask(engine, queries.slice(0, 20), sentences, performance.now() + PATIENCE);
  const all: number[] = [];
  for (const kind of KINDS) {
    const asked = queries.filter((query) => query.kind === kind);
    const { times, first, ten } = ask(engine, asked, sentences, performance.now() + PATIENCE);
    all.push(...times);
    const shares = `first ${(first / times.length).toFixed(3)}  among ten ${(ten / times.length).toFixed(3)}`;
    const took = `p50 ${percentile(times, 0.5).toFixed(2)} ms  p95 ${percentile(times, 0.95).toFixed(2)} ms`;
    console.log(`  ${kind.padEnd(20)} ${shares}  ${took}  (${times.length})`);
  }
  console.log(`  all: p50 ${percentile(all, 0.5).toFixed(2)} ms, p95 ${percentile(all, 0.95).toFixed(2)} ms`);
  if (candidate.name === "ours") measureTyping(engine, sentences, queries);
}

function ask(engine: Engine, queries: readonly Query[], sentences: readonly string[], deadline: number) {
  const times: number[] = [];
  let first = 0;
  let ten = 0;
  for (const { typed, answer } of queries) {
    let found: number[] = [];
    times.push(
      timed(() => {
        found = engine.search(typed, 10);
      }),
    );
    const rank = found.findIndex((number) => sentences[number] === sentences[answer]);
    if (rank === 0) first++;
    if (rank >= 0) ten++;
    if (performance.now() > deadline) break;
  }
  return { times, first, ten };
}

/** Letter by letter: which share is typed before the right sentence is among ten for good. */
function measureTyping(engine: Engine, sentences: readonly string[], queries: readonly Query[]): void {
  const times: number[] = [];
  let shares = 0;
  const typists = queries.filter(({ kind }) => kind === "exact").slice(0, 30);
  for (const { typed, answer } of typists) {
    let missing = 0;
    for (let length = 1; length <= typed.length; length++) {
      const { times: took, ten } = ask(
        engine,
        [{ kind: "exact", typed: typed.slice(0, length), answer, truth: [] }],
        sentences,
        0,
      );
      times.push(...took);
      if (ten === 0) missing = length;
    }
    shares += missing / typed.length;
  }
  const took = `p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms`;
  console.log(`  letters typed before it is among ten: ${(shares / typists.length).toFixed(3)}; each key ${took}`);
}

/** Saves an index and loads it, as a start does it: bytes in memory, checksums included. */
async function measureLoad(sentences: readonly string[]): Promise<void> {
  const index = new SentenceIndex(() => "");
  const made = timed(() => {
    for (let i = 0; i < sentences.length; i += 16_384) {
      index.set(String(i), sentences.slice(i, i + 16_384), undefined, "content");
    }
    while (index.tidy());
  });
  const files = [index.savedWords(0), ...index.savable.map((segment) => index.savedSegment(segment))];
  const atOnce = () => Promise.resolve();
  const sealed: Uint8Array[] = [];
  for (const content of files) sealed.push(new Uint8Array(Buffer.concat(await seal(content, "bench", atOnce))));
  const again = new SentenceIndex(() => "");
  const start = performance.now();
  const [words, ...segments] = await Promise.all(sealed.map((file) => unseal(file, "bench", atOnce)));
  await again.beginWith([words!], atOnce, () => {});
  for (const segment of segments) again.loadSegment(segment!, () => true);
  const loaded = performance.now() - start;
  if (again.sentenceCount !== index.sentenceCount) throw new Error("Sentences were lost.");
  const size = sealed.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const share = `${(loaded / made).toFixed(3)} of making it (${(made / 1000).toFixed(2)} s)`;
  console.log(`\nours, loaded from ${size.toFixed(0)} MB of files in ${loaded.toFixed(0)} ms: ${share}`);
}

/** Adds, replaces and drops articles in a full index, each searched for at once. */
function measureChanges(articles: readonly Article[]): void {
  const index = new SentenceIndex(() => "");
  const load = timed(() => {
    articles.forEach((article, i) => {
      index.set(String(i), article);
    });
  });
  const changes: number[] = [];
  const searchable: number[] = [];
  for (let i = 0; i < 300; i++) {
    const start = performance.now();
    if (i % 3 === 0) index.delete(String(i));
    else index.set(i % 3 === 1 ? String(i) : `new ${i}`, articles[i]!);
    changes.push(performance.now() - start);
    index.search(articles[i]![0]!.slice(0, 40), { limit: 10 });
    searchable.push(performance.now() - start);
  }
  console.log(`\nours, article by article: ${articles.length} articles in ${(load / 1000).toFixed(2)} s`);
  console.log(`  a change p95 ${percentile(changes, 0.95).toFixed(2)} ms, max ${percentile(changes, 1).toFixed(2)} ms`);
  console.log(
    `  changed and searched p95 ${percentile(searchable, 0.95).toFixed(2)} ms, max ${percentile(searchable, 1).toFixed(2)} ms`,
  );
}

/** The least that any search without an index takes. */
function measureScan(sentences: readonly string[]): void {
  const bytes = Buffer.from(sentences.join("\n"));
  const took = Array.from({ length: 9 }, (_, i) => timed(() => void bytes.indexOf(`no such words ${i}`)));
  console.log(`\nraw scan of ${(bytes.length / 1e6).toFixed(0)} MB: ${percentile(took, 0.5).toFixed(2)} ms`);
}

if (data === undefined) {
  console.error("Say where the data are: search.bench.mjs DATA [SIZES] [SEED] [NAMES]");
  process.exitCode = 2;
} else {
  const originals = readArticles(data);
  for (const size of sizes.split(",").map(Number)) {
    const articles = makeCorpus(originals, size, new Random(Number(seed)));
    const sentences = articles.flat();
    const queries = makeQueries(sentences, QUERIES_OF_A_KIND, new Random(Number(seed) + 1));
    console.log(
      `\n# ${sentences.length} sentences of ${articles.length} articles, ${queries.length} queries, seed ${seed}`,
    );
    measureScan(sentences);
    const asked = names === "" ? null : names.split(",");
    for (const candidate of candidates()) {
      if (size <= candidate.upTo && (asked?.includes(candidate.name) ?? true)) {
        await measure(candidate, sentences, queries);
      }
    }
    await measureLoad(sentences);
    measureChanges(articles);
  }
}
