/**
 * Transcripts made of printed quotations in many layouts (layouts.ts): how many turns are found, whose speaker is right; and over texts
 * that are printed as no transcripts, in how many a turn is found. Some of these are interviews: `--show` prints them to be read.
 *
 *     npm run bench:turns -- DATA [SEED] [ROUNDS] [--show]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Quotation } from "../../../src/engine/quotes/quotation.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { analyzer } from "../../analyzer.ts";
import { Random } from "../random.ts";
import type { Person } from "./layouts.ts";
import { makeTalks, type Talk } from "./talks.ts";

const [data = "", seed = "4711", rounds = "10"] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const shows = process.argv.includes("--show");

interface Tally {
  all: number;
  found: number;
  right: number;
  told: number;
}

const total: Tally = { all: 0, found: 0, right: 0, told: 0 };
const byLayout = new Map<string, Tally>();
for (const talk of makeTalks(printedWords(), Number(rounds), new Random(Number(seed)))) {
  const tally = byLayout.get(talk.layout.name) ?? { all: 0, found: 0, right: 0, told: 0 };
  byLayout.set(talk.layout.name, tally);
  for (const one of [tally, total]) count(talk, one);
}
console.log(`${"layout".padEnd(22)}   turns   found  of told  speaker right`);
for (const [name, tally] of [...byLayout, ["all", total] as const]) console.log(row(name, tally));

const articles = readArticles();
const talking = articles.filter(({ text }) => readSource(text, "text").turns.length > 0);
console.log(`\nnews with a turn      ${talking.length} of ${articles.length}`);
for (const { id, text } of shows ? talking : []) {
  console.log(`--- ${id}`);
  for (const { label, start, end } of readSource(text, "text").turns) {
    console.log(`${text.slice(label.cue.start, label.cue.end)} ${text.slice(start, Math.min(end, start + 80))}`);
  }
}

function count({ layout, text, turns }: Talk, tally: Tally): void {
  const { source, quotations } = analyzer.analyze(text, layout.isMarkdown ? "markdown" : "text");
  const starts = new Map(source.turns.map((turn) => [turn.start, turn.end]));
  tally.told += source.turns.filter(({ start, end }) => end > start).length;
  tally.all += turns.length;
  for (const turn of turns) {
    if (starts.get(turn.start) !== turn.end) {
      if (shows) console.log(`${layout.name}: not found: ${text.slice(turn.start - 30, turn.start + 60)}`);
      continue;
    }
    tally.found++;
    const quotation = quotations.find((one) => one.start === turn.start && one.end === turn.end);
    if (quotation && isRight(quotation, turn.by, layout.name)) tally.right++;
    else if (shows)
      console.log(`${layout.name}: ${turn.by.first} ${turn.by.last} is told as ${quotation?.speakerName}`);
  }
}

/** A name of the speaker where the layout says one; who asks in a deposition is named by the text, and who is counted by the label. */
function isRight({ speakerName }: Quotation, by: Person, layout: string): boolean {
  if (layout === "Speaker 1:") return /^Speaker \d$/.test(speakerName ?? "");
  if (layout === "Q. and A." && speakerName === "Mr Marlow") return true;
  const name = (speakerName ?? "").toLowerCase();
  return name.includes(by.last.toLowerCase()) || name === by.first.toLowerCase();
}

function row(name: string, { all, found, right, told }: Tally): string {
  const share = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  return `${name.padEnd(22)}${String(all).padStart(8)}${share(found, all).padStart(8)}${share(found, told).padStart(9)}${share(right, found).padStart(15)}`;
}

/** What people said in print, three words and more. */
function printedWords(): string[] {
  const lines = readFileSync(join(data, "quotes/dev.jsonl"), "utf8").split("\n").filter(Boolean);
  return lines.flatMap((line) => {
    const { text, quotes } = JSON.parse(line) as {
      text: string;
      quotes: { start: number; end: number; kind: string }[];
    };
    const said = quotes
      .filter(({ kind }) => kind === "direct")
      .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim());
    return said.filter((words) => /^\p{Lu}.*\s.*\s.*[.?!]$/u.test(words));
  });
}

function readArticles(): { id: string; text: string }[] {
  const world = join(data, "articles/world");
  return readdirSync(world).map((file) => ({ id: file, text: readFileSync(join(world, file), "utf8") }));
}
