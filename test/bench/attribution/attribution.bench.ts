/**
 * Quotations that people have marked with their speakers, each in a note that gives the words to the speaker, and in one that gives
 * them to another person of the article: how many warnings are right, and how many of the swapped speakers are found.
 *
 *     npm run bench:attribution -- DATA [SEED] [COUNT] [dev|train] [--failures]
 */
import { isProjectFile } from "../../../src/documentFiles.ts";
import { type Attribution, Engine, overallAttribution } from "../../../src/engine/engine.ts";
import { readQuotedTexts } from "../../../src/training/quoteCorpus.ts";
import { weights } from "../../analyzer.ts";
import { Random } from "../random.ts";
import { FORMS, makeNotes, type SpokenNote } from "./pairs.ts";

const [data = "../shared/data", seed = "90210", count = "400", part = "dev"] = process.argv
  .slice(2)
  .filter((one) => !one.startsWith("--"));
const showsFailures = process.argv.includes("--failures");
const notes = makeNotes(readQuotedTexts(data, part), Number(count), new Random(Number(seed)));
const NOTE = "file:///w/notes/a.md";
const SOURCE = "file:///w/sources/a.txt";

interface Result {
  readonly note: SpokenNote;
  readonly told: Attribution;
}

void main();

async function main(): Promise<void> {
  let milliseconds = 0;
  const results: Result[] = [];
  const bySource = [...notes].sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  let engine = engineOf();
  let open = "";
  for (const note of bySource) {
    if (open !== note.source.id) {
      engine = engineOf();
      engine.files.open(SOURCE, note.source.text);
      engine.files.article(SOURCE);
      open = note.source.id;
    }
    engine.files.open(NOTE, note.note);
    const document = engine.files.text(NOTE)!;
    const checked = await engine.citations.check(document);
    const start = performance.now();
    const [told = []] = await engine.attribution.of(document, checked);
    milliseconds += performance.now() - start;
    results.push({ note, told: overallAttribution(told) });
  }
  report(results);
  console.log(`one citation takes      ${(milliseconds / results.length).toFixed(1)} ms`);
  await timeLongNote();
  if (showsFailures) showFailures(results);
}

/** All of them in one note: read first, and once more after a key, as a note that rests is looked at. */
async function timeLongNote(): Promise<void> {
  const engine = engineOf();
  const sources = [...new Set(notes.map(({ source }) => source))];
  sources.forEach(({ text }, i) => {
    engine.files.open(SOURCE.replace("a.txt", `${i}.txt`), text);
    engine.files.article(SOURCE.replace("a.txt", `${i}.txt`));
  });
  const bodies = notes.map(({ note, source }) =>
    note.replace("# Notes\n\n", "").replace("sources/a.txt", `sources/${sources.indexOf(source)}.txt`),
  );
  const text = bodies.join("\n");
  const look = async (typed: string) => {
    engine.files.open(NOTE, `${text}${typed}`);
    const note = engine.files.text(NOTE)!;
    const checked = await engine.citations.check(note);
    const start = performance.now();
    await engine.attribution.of(note, checked, true);
    return performance.now() - start;
  };
  const first = await look("");
  const again: number[] = [];
  for (const typed of ["x", "xy", "xyz", "xy", "x"]) again.push(await look(typed));
  console.log(
    `all in one note         read first in ${first.toFixed(0)} ms, after a key in ${Math.min(...again).toFixed(0)} ms at best`,
  );
}

function engineOf(): Engine {
  const files = { roots: ["file:///w"], list: async () => [], read: () => Promise.reject(new Error("none")) };
  const log = { leftOut: console.warn, withoutNames: console.warn, deadly: console.warn };
  const host = { files, weights, log, breathe: async () => {}, now: () => performance.now() };
  return new Engine(host, { maxFileSize: 50e6, isProjectFile });
}

const isWarned = ({ told }: Result) => told.agrees === false;
const share = (a: number, b: number) => `${b === 0 ? "-" : ((100 * a) / b).toFixed(1)} % (${a} of ${b})`;

function report(results: readonly Result[]): void {
  const swapped = results.filter(({ note }) => note.isSwapped);
  const kept = results.filter(({ note }) => !note.isSwapped);
  console.log(`${results.length} notes, ${swapped.length} of them with the speaker swapped`);
  line("all", results);
  for (const form of FORMS)
    line(
      form,
      results.filter(({ note }) => note.form === form),
    );
  for (const way of new Set(notes.map((note) => note.way)))
    line(
      way,
      results.filter(({ note }) => note.way === way),
    );
  console.log(`kept ones warned of     ${share(kept.filter(isWarned).length, kept.length)}`);
  console.log(`kept ones known as such ${share(kept.filter(({ told }) => told.agrees).length, kept.length)}`);
  const there = swapped.filter(({ told }) => told.there).length;
  const here = swapped.filter(({ told }) => told.here).length;
  console.log(`of the swapped, sure    there ${share(there, swapped.length)}, here ${share(here, swapped.length)}`);
}

function line(what: string, results: readonly Result[]): void {
  const warned = results.filter(isWarned);
  const swapped = results.filter(({ note }) => note.isSwapped);
  const right = warned.filter(({ note }) => note.isSwapped);
  const found = swapped.filter(isWarned);
  console.log(
    `  ${what.padEnd(18)} warnings right ${share(right.length, warned.length).padEnd(20)} swapped found ${share(found.length, swapped.length)}`,
  );
}

function showFailures(results: readonly Result[]): void {
  for (const result of results) {
    const { note, told } = result;
    if (isWarned(result) === note.isSwapped) continue;
    const what = note.isSwapped ? "MISSED" : "WRONG";
    const said = `here ${told.here?.name ?? "?"}, there ${told.there?.name ?? "?"}, marked ${note.speaker}`;
    console.log(
      `\n${what} ${note.form}, ${note.way}: ${said} (${note.source.id})\n${note.note.split("\n").slice(2).join("\n").trim()}`,
    );
  }
}
