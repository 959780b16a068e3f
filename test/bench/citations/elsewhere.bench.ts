/**
 * Quotations that a note cites from the wrong source: how many of them are found in the right one, how many that stand nowhere
 * are said to stand somewhere, and how long it takes, in a library whose sources have ragged twins.
 *
 *     npm run bench:elsewhere -- DATA [SOURCES] [QUOTATIONS] [SEED] [--failures]
 *
 * Choose a SEED that nothing was tuned on: below 1000 is for tuning.
 */
import { isProjectFile } from "../../../src/documentFiles.ts";
import { Engine } from "../../../src/engine/engine.ts";
import { weights } from "../../analyzer.ts";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";
import { readArticles } from "../search/corpus.ts";
import { makeSources, makeWrongNotes, type WrongNote } from "./wrongNotes.ts";

const ROOT = "file:///w";
const [data = "", sources = "10000", quotations = "500", seed = "90210"] = process.argv
  .slice(2)
  .filter((one) => !one.startsWith("--"));
const showsFailures = process.argv.includes("--failures");

interface Answer {
  readonly note: WrongNote;
  readonly verdict: string;
  /** The number of the source that was named; null when none was. */
  readonly named: number | null;
  /** Of the processor: others may use the machine. */
  readonly ms: number;
}

void main();

async function main(): Promise<void> {
  const random = new Random(Number(seed));
  const texts = makeSources(readArticles(data), Number(sources), random);
  const notes = makeWrongNotes(texts, Number(quotations), random);
  const files = new Map(texts.map((text, i) => [`${ROOT}/sources/${i}.txt`, text]));
  for (const [i, { note }] of notes.entries()) files.set(`${ROOT}/notes/${i}.md`, note);
  const engine = engineOf(files);
  const started = performance.now();
  await engine.files.skim([ROOT]);
  console.log(`${engine.files.sourceCount} sources read in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const answers: Answer[] = [];
  for (const [i, note] of notes.entries()) answers.push(await answerOf(engine, `${ROOT}/notes/${i}.md`, note));
  report(answers);
}

async function answerOf(engine: Engine, uri: string, note: WrongNote): Promise<Answer> {
  const [checked] = await engine.citations.check(engine.files.text(uri)!);
  const start = process.cpuUsage();
  const found = checked ? engine.citations.elsewhere(checked) : null;
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  const named = found ? Number(/(\d+)\.txt$/.exec(found.document.uri)![1]) : null;
  return { note, verdict: checked?.verification.verdict ?? "none", named, ms };
}

function report(answers: readonly Answer[]): void {
  const missing = answers.filter(({ verdict }) => verdict === "missing");
  console.log(`${missing.length} of ${answers.length} citations are missing from the source that they name`);
  for (const kind of [...new Set(answers.map(({ note }) => note.kind))]) {
    const own = missing.filter(({ note }) => note.kind === kind);
    const right = own.filter(isRight);
    console.log(`  ${kind.padEnd(28)} ${right.length} of ${own.length}`);
  }
  const [there, gone] = [true, false].map((stands) => missing.filter(({ note }) => (note.source !== null) === stands));
  console.log(`right source          ${share(there!.filter(isRight).length, there!.length)}`);
  console.log(`nowhere, and so said  ${share(gone!.filter(isRight).length, gone!.length)}`);
  const times = missing.map(({ ms }) => ms);
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => `${percentile(times, part).toFixed(1)} ms`);
  console.log(`each, of the processor: p50 ${p50}, p95 ${p95}, at most ${most}`);
  if (!showsFailures) return;
  for (const { note, named } of missing.filter((one) => !isRight(one))) {
    console.log(`\n${note.kind}: ${note.source} but ${named}\n${note.note}`);
  }
}

const isRight = ({ note, named }: Answer) => note.source === named;

const share = (part: number, all: number) => `${part} of ${all} (${((100 * part) / all).toFixed(1)} %)`;

function engineOf(files: ReadonlyMap<string, string>): Engine {
  const encoder = new TextEncoder();
  const bytes = (uri: string) => encoder.encode(files.get(uri));
  const host = {
    files: {
      roots: [ROOT],
      list: async () => [...files.keys()].map((uri) => ({ uri, size: 1 })),
      read: async (uri: string) => bytes(uri),
    },
    weights,
    log: { leftOut: () => {}, withoutNames: () => {}, deadly: () => {} },
    breathe: async () => {},
    now: () => performance.now(),
  };
  return new Engine(host, { maxFileSize: 50e6, isProjectFile });
}
