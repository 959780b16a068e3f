/**
 * What a key costs in a note of many citations, until every verdict is known again: `npm run bench:keystroke -- [COUNT]
 * [SEED]`. One types words at a random place, then takes them away, a key at a time, and goes on to the next.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isProjectFile } from "../../../src/documentFiles.ts";
import { parseCitations } from "../../../src/engine/citations/notation/notation.ts";
import { Engine } from "../../../src/engine/engine.ts";
import { weights } from "../../analyzer.ts";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";
import { makeCitedNote } from "./note.ts";

const count = Number(process.argv[2] ?? 1000);
const random = new Random(Number(process.argv[3] ?? 4711));
const NOTE = "file:///w/note.md";
const TYPED = 'and "so it is" > [^1]';
const PLACES = 12;
const REST = 5;

void main();

async function main(): Promise<void> {
  const { note, sources } = makeCitedNote(count, 50, vocabulary(), random);
  const engine = engineOf(sources);
  const first = await timed(() => typed(engine, note));
  const checked = await engine.citations.check(engine.files.text(NOTE)!);
  const intact = checked.filter(({ verification }) => verification.verdict === "intact").length;
  console.log(`${checked.length} citations in ${note.length} characters, ${intact} intact; read first in ${ms(first)}`);
  const before = process.cpuUsage();
  const times = await measure(engine, note);
  const { user, system } = process.cpuUsage(before);
  report("a key", times);
  console.log(`  ${ms((user + system) / 1000 / times.length)} of the processor each`);
  await rest(engine, note);
  const parsing: number[] = [];
  for (let i = 0; i < 9; i++) parsing.push(await timed(async () => void parseCitations(note)));
  console.log(`  the same text read once more: p50 ${ms(percentile(parsing, 0.5))}`);
  const line = `${"so it went on ".repeat(75_000)}"it went" ([H](a.txt#L3)).\n`;
  const reading = await timed(async () => void parseCitations(line));
  console.log(`a line of ${line.length} characters: its citations are read in ${ms(reading)}`);
}

async function measure(engine: Engine, note: string): Promise<number[]> {
  const times: number[] = [];
  for (let place = 0; place < PLACES; place++) {
    const at = random.below(note.length);
    const lengths = [...Array(TYPED.length + 1).keys()];
    for (const length of [...lengths, ...lengths.reverse()]) {
      const text = note.slice(0, at) + TYPED.slice(0, length) + note.slice(at);
      times.push(await timed(() => typed(engine, text)));
    }
  }
  return times;
}

/** What is looked at once the note rests: at first, and after a key. */
async function rest(engine: Engine, note: string): Promise<void> {
  const observe = () => timed(async () => void (await engine.citations.observe(engine.files.text(NOTE)!)));
  await typed(engine, note);
  const first = await observe();
  const times: number[] = [];
  for (let i = 0; i < REST; i++) {
    const at = random.below(note.length);
    await typed(engine, `${note.slice(0, at)}x${note.slice(at)}`);
    times.push(await observe());
  }
  const later = ms(percentile(times, 0.5));
  console.log(`  once it rests, what it says is held against the passages in ${ms(first)}, after a key in ${later}`);
}

async function typed(engine: Engine, text: string): Promise<void> {
  engine.files.open(NOTE, text);
  await engine.citations.check(engine.files.text(NOTE)!);
}

function engineOf(sources: ReadonlyMap<string, string>): Engine {
  const encoder = new TextEncoder();
  const files = {
    roots: ["file:///w"],
    list: async () => [],
    read: async (uri: string) => encoder.encode(sources.get(uri.slice("file:///w/".length))),
  };
  const log = { leftOut: console.warn, withoutNames: console.warn, deadly: console.warn };
  const host = { files, weights, log, breathe: async () => {}, now: () => performance.now() };
  return new Engine(host, { maxFileSize: 50e6, isProjectFile });
}

function vocabulary(): string[] {
  const folder = "media/sample/articles";
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  return [...new Set(texts.join(" ").match(/\p{Ll}+/gu)!)];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function report(what: string, times: readonly number[]): void {
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => ms(percentile(times, share)));
  console.log(`${what}: p50 ${p50}, p95 ${p95}, at most ${most}, of ${times.length}`);
}

const ms = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;
