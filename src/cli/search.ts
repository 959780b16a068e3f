import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { SentenceIndex } from "../engine/engine.ts";
import type { JsonRow } from "./jsonLines.ts";
import { answerLines, numberField, parse, textField } from "./jsonLines.ts";

const MOST_HITS = 10;

/** `sourceline search --jsonl` (design.md, "Batch formats"): the sentences of a file, then queries. */
export async function search(): Promise<void> {
  let corpus: Corpus | null = null;
  await answerLines(async (row) => {
    if (row.sentences !== undefined) {
      const start = performance.now();
      corpus = await readCorpus(textField(row, "sentences"));
      const indexMs = performance.now() - start;
      return { ready: true, indexMs: round(indexMs), heapMB: heapMegabytes() };
    }
    if (!corpus) throw new Error('The first line must be {"sentences": FILE}.');
    return find(corpus, row);
  });
}

interface Corpus {
  readonly index: SentenceIndex;
  readonly ids: readonly unknown[];
}

/** Sentences go into the index by the hundred thousand; an "article" is named by the number of its first. */
const CHUNK = 131_072;

async function readCorpus(file: string): Promise<Corpus> {
  const ids: unknown[] = [];
  const index = new SentenceIndex(() => "");
  let texts: string[] = [];
  const add = () => {
    index.set(String(ids.length - texts.length), texts);
    texts = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const row = parse(line);
    texts.push(textField(row, "text"));
    ids.push(row.id ?? null);
    if (texts.length === CHUNK) add();
  }
  if (texts.length > 0) add();
  // What was added last is indexed now, not with the first question: its time belongs here.
  index.search("", { limit: 1 });
  return { index, ids };
}

function find({ index, ids }: Corpus, row: JsonRow): unknown {
  const limit = numberField(row, "k") ?? MOST_HITS;
  const start = performance.now();
  const hits = index.search(textField(row, "q"), { limit });
  const found = hits.map(({ article, sentence }) => ids[Number(article) + sentence]);
  return { ids: found, ms: round(performance.now() - start) };
}

/** What is held after a collection, typed arrays included. */
function heapMegabytes(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return round((heapUsed + arrayBuffers) / 1e6);
}

const round = (value: number) => Math.round(value * 1000) / 1000;
