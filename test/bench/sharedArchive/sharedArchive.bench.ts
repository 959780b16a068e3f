/**
 * An archive in OpenSearch beside our own index: how rightly and how soon it answers, and how quickly it is filled. Both on this machine.
 *
 *   npm run bench:sharedArchive -- DATA [SIZE] [SEED] [ARTICLES]
 *
 * DATA is laid out as ../search/corpus.ts says. SIZE sentences (371000 unless told) are written as they are, and asked for by the queries of
 * `bench:search`; then ARTICLES articles (300 unless told; 0 leaves that out) are pushed from the terminal, against reading them alone.
 */
import { Archive } from "../../../src/archive/archive.ts";
import { archiveQuery } from "../../../src/engine/library/archive/archiveQuery.ts";
import { rankArchived } from "../../../src/engine/library/archive/archiveRanking.ts";
import { SentenceIndex } from "../../../src/engine/library/search/sentenceIndex.ts";
import { startOpenSearch } from "../../host/opensearch/node.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";
import { makeCorpus, readArticles } from "../search/corpus.ts";
import { KINDS, makeQueries, type Query } from "../search/queries.ts";
import { fill } from "./filling.ts";
import { measurePush } from "./pushing.ts";

const [data, size = "371000", seed = "4711", articles = "300"] = process.argv.slice(2);
const INDEX = "bench";
const QUERIES_OF_A_KIND = 40;
/** The words of a sentence in any order, with its errors; all other kinds say less than that of what is meant. */
const HARD = new Set(["several faults", "two faults", "common words", "incomplete", "three words"]);

interface Asked {
  readonly first: number;
  readonly times: readonly number[];
}

type Ask = (typed: string) => Promise<string | undefined>;

async function ask(queries: readonly Query[], sentences: readonly string[], answer: Ask): Promise<Asked> {
  const times: number[] = [];
  let first = 0;
  for (const query of queries) {
    const began = performance.now();
    const found = await answer(query.typed);
    times.push(performance.now() - began);
    if (found === sentences[query.answer]) first++;
  }
  return { first, times };
}

function own(sentences: readonly string[]): Ask {
  const index = new SentenceIndex(() => "");
  for (let i = 0; i < sentences.length; i += 16_384) index.set(String(i), sentences.slice(i, i + 16_384));
  while (index.tidy());
  return async (typed) => {
    const [hit] = index.search(typed, { limit: 10 });
    return hit && sentences[Number(hit.article) + hit.sentence];
  };
}

function archived(archive: Archive): Ask {
  return async (typed) => {
    const query = archiveQuery(typed, false);
    if (!query) return undefined;
    const { candidates, words } = await archive.search(query);
    return rankArchived(query, candidates, words, 20)[0]?.candidate.text;
  };
}

function told(name: string, { first, times }: Asked): string {
  const share = (first / Math.max(1, times.length)).toFixed(3);
  return `${name} first ${share}  p50 ${percentile(times, 0.5).toFixed(1)} ms  p95 ${percentile(times, 0.95).toFixed(1)} ms`;
}

async function measureAnswers(archive: Archive, sentences: readonly string[], random: Random): Promise<void> {
  const queries = makeQueries(sentences, QUERIES_OF_A_KIND, random);
  const [ours, theirs] = [own(sentences), archived(archive)];
  await ask(queries.slice(0, 60), sentences, theirs);
  const sums = new Map<string, { ours: number; theirs: number; count: number }>();
  const times: number[] = [];
  for (const kind of KINDS) {
    const some = queries.filter((query) => query.kind === kind);
    const [a, b] = [await ask(some, sentences, ours), await ask(some, sentences, theirs)];
    times.push(...b.times);
    console.log(`  ${kind.padEnd(20)} ${told("ours", a)} | ${told("archive", b)}  (${some.length})`);
    const name = HARD.has(kind) ? "hard" : "ordinary";
    const sum = sums.get(name) ?? { ours: 0, theirs: 0, count: 0 };
    sums.set(name, { ours: sum.ours + a.first, theirs: sum.theirs + b.first, count: sum.count + some.length });
  }
  for (const [name, { ours, theirs, count }] of sums)
    console.log(`  ${name}: ours ${(ours / count).toFixed(3)}, archive ${(theirs / count).toFixed(3)} right first`);
  console.log(`  all: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`);
}

async function measure(folder: string): Promise<void> {
  const node = await startOpenSearch({ folder: temporaryFolder("opensearch") });
  try {
    const corpus = makeCorpus(readArticles(folder), Number(size), new Random(Number(seed)));
    const sentences = corpus.flat();
    const archive = new Archive({ url: node.url, index: INDEX });
    const began = performance.now();
    await fill(archive, corpus);
    const seconds = (performance.now() - began) / 1000;
    const { bytes } = await archive.status();
    const heap = await heapOf(node.url);
    console.log(`\n# ${sentences.length} sentences, seed ${seed}`);
    console.log(
      `written in ${seconds.toFixed(1)} s (${(sentences.length / seconds).toFixed(0)} a second, nothing analysed); ` +
        `${((bytes ?? 0) / 1e6).toFixed(0)} MB on disk, ${((bytes ?? 0) / sentences.length).toFixed(0)} bytes a sentence; heap ${heap} MB`,
    );
    await measureAnswers(archive, sentences, new Random(Number(seed) + 1));
    await archive.close();
    if (Number(articles) > 0) await measurePush(node.url, folder, Number(articles));
  } finally {
    await node.kill();
  }
}

async function heapOf(url: string): Promise<string> {
  const stats = (await (await fetch(`${url}/_nodes/stats/jvm`)).json()) as {
    nodes: Record<string, { jvm: { mem: { heap_used_in_bytes: number } } }>;
  };
  const [one] = Object.values(stats.nodes);
  return ((one?.jvm.mem.heap_used_in_bytes ?? 0) / 1e6).toFixed(0);
}

if (data === undefined) {
  console.error("Say where the data are: sharedArchive.bench.mjs DATA [SIZE] [SEED] [ARTICLES]");
  process.exitCode = 2;
} else {
  await measure(data);
  process.exit();
}
