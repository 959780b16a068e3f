import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";

/**
 * How long `sourceline mcp` takes: from its start to the first answer, with the library kept from the last start; a search, there
 * and back; and from the end of its input to its own end: `npm run bench:mcp -- DATA [ARTICLES]`. DATA is a folder of texts, of which
 * the first so many are copied (1,000); with fewer in it they are copied again, every third word another one's.
 */
const [data, most = "1000"] = process.argv.slice(2);
const count = Number(most);
const SEARCHES = 500;
const STARTS = 5;

const folder = mkdtempSync(join(tmpdir(), "sourceline-bench-"));
const library = join(folder, "library");
const random = new Random(7);

async function main(): Promise<void> {
  if (!data) throw new Error("Name a folder of texts: npm run bench:mcp -- DATA");
  const texts = textsBelow(data);
  writeLibrary(texts);
  const cold = await start();
  console.log(
    `${count} articles, first answer of a first start: ${cold.first.toFixed(0)} ms (indexing: ${cold.isIndexing})`,
  );
  const indexed = await untilIndexed(cold.server);
  console.log(`indexed ${(indexed / 1000).toFixed(1)} s after that`);
  await untilKept();
  await cold.server.end();
  const firsts: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const { server, first, isIndexing } = await start();
    if (isIndexing) console.log("not everything was there at the first answer");
    firsts.push(first);
    if (i === STARTS - 1) await searches(server, texts);
    console.log(`ended ${(await server.end()).toFixed(0)} ms after its input`);
  }
  console.log(`first answer, warm: ${firsts.map((ms) => ms.toFixed(0)).join(", ")} ms`);
}

function textsBelow(path: string): string[] {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:txt|md)$/.test(name));
  const texts = names
    .sort()
    .slice(0, count)
    .map((name) => readFileSync(join(path, name), "utf8"));
  if (texts.length === 0) throw new Error(`There are no texts in ${path}.`);
  return texts;
}

function writeLibrary(texts: readonly string[]): void {
  mkdirSync(library, { recursive: true });
  const words = texts
    .slice(0, 50)
    .join(" ")
    .match(/\p{L}{4,}/gu)!;
  const varied = (text: string) =>
    text.replace(/\p{L}{4,}/gu, (word) => (random.next() < 1 / 3 ? random.pick(words) : word));
  for (let i = 0; i < count; i++) {
    const text = texts[i % texts.length]!;
    writeFileSync(join(library, `${i}.txt`), i < texts.length ? text : varied(text));
  }
}

/** Remembered words of a sentence somewhere in the library, in another order. */
function query(texts: readonly string[]): string {
  const words = random.pick(texts).match(/\p{L}{3,}/gu) ?? ["word"];
  const from = random.below(Math.max(1, words.length - 8));
  return words
    .slice(from, from + 8)
    .filter((_, i) => i % 2 === 0)
    .reverse()
    .join(" ");
}

async function searches(server: Server, texts: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < SEARCHES; i++) {
    const asked = performance.now();
    await server.call("search_quotes", { query: query(texts) });
    times.push(performance.now() - asked);
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(times, part).toFixed(1));
  console.log(`search, there and back: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, of ${SEARCHES}`);
}

/** Starts the server and asks it; the milliseconds from its start to its answer. */
async function start(): Promise<{ server: Server; first: number; isIndexing: boolean }> {
  const begun = performance.now();
  const server = new Server();
  await server.greet();
  const { indexing } = await server.call("search_quotes", { query: "said on Monday" });
  return { server, first: performance.now() - begun, isIndexing: indexing !== null };
}

async function untilIndexed(server: Server): Promise<number> {
  const begun = performance.now();
  while ((await server.call("list_sources", { limit: 1 })).indexing !== null);
  return performance.now() - begun;
}

/** Waits until the words are kept for the next start. */
async function untilKept(): Promise<void> {
  const isKept = () => readdirSync(folder, { recursive: true }).some((name) => /\Ws-[^/\\]*$/.test(String(name)));
  while (!isKept()) await new Promise((resolve) => setTimeout(resolve, 100));
}

class Server {
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, (result: { structuredContent: { indexing: unknown } }) => void>();
  private asked = 0;

  constructor() {
    this.process = spawn(process.execPath, ["dist/cli.js", "mcp", library], {
      env: { ...process.env, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder },
      stdio: ["pipe", "pipe", "inherit"],
    });
    createInterface({ input: this.process.stdout! }).on("line", (line) => {
      const { id, result } = JSON.parse(line);
      this.waiting.get(id)?.(result);
    });
  }

  async greet(): Promise<void> {
    const clientInfo = { name: "bench", version: "1" };
    await this.ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo });
    this.process.stdin!.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
  }

  async call(name: string, args: object): Promise<{ indexing: unknown }> {
    return (await this.ask("tools/call", { name, arguments: args })).structuredContent;
  }

  /** The milliseconds that it takes to end. */
  end(): Promise<number> {
    const begun = performance.now();
    this.process.stdin!.end();
    return new Promise((resolve) => this.process.once("exit", () => resolve(performance.now() - begun)));
  }

  private ask(method: string, params: object): Promise<{ structuredContent: { indexing: unknown } }> {
    const id = ++this.asked;
    this.process.stdin!.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }
}

void main().finally(() => rmSync(folder, { recursive: true }));
