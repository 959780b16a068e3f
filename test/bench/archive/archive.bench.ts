/**
 * What an archive costs:
 *
 *   npm run bench:archive -- DATA [SIZES] [KILLS] [SEED]
 *
 * DATA is laid out as ../search/corpus.ts says; SIZES is 1000,10000 unless told (10000 takes seven minutes on two cores); KILLS
 * is how often the process is killed while it indexes or saves, ten unless told, in the smallest archive only.
 * While it indexes and afterwards a client hovers, searches, searches with `speaker:` or `about:`, looks at the Library view
 * and asks for a verdict, in turn, ten times a second.
 *
 * Everything is written below the system's folder for temporary files, and removed.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isProjectFile } from "../../../src/documentFiles.ts";
import { readArticle, skimDocument } from "../../../src/engine/library/article/article.ts";
import { UnreadDocument } from "../../../src/engine/library/article/textDocument.ts";
import { analyzer } from "../../analyzer.ts";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";
import { readArticles } from "../search/corpus.ts";
import { BenchServer } from "./server.ts";
import { LINK, Workspace } from "./workspace.ts";

const [data, sizes = "1000,10000", kills = "10", seed = "4711"] = process.argv.slice(2);
const CHECKED_OUT = 5000;

/** Milliseconds between five questions and the next: somebody types quickly. */
const A_KEY = 100;

async function measure(workspace: Workspace, cache: string): Promise<void> {
  reportShare(workspace);
  const cold = await started(workspace, cache);
  console.log(`cold: first answer after ${ms(cold.age)}, ${cpu(cold)}`);
  await ask("while indexing", cold, workspace, cold.indexed);
  console.log(`cold: all indexed after ${(cold.age / 1000).toFixed(1)} s, ${cpu(cold)}, ${cold.sources} sources`);
  await ask("afterwards", cold, workspace, rest(3000));
  reportMemory(cold);
  await measureSaves(cold, workspace);
  await measureCheckout(cold, workspace);
  await cold.quiet();
  await cold.kill();

  const warm = await started(workspace, cache);
  const first = warm.age;
  await warm.search("the harbour that is painted");
  console.log(`warm: first answer after ${ms(first)}, first search after ${ms(warm.age)}, ${cpu(warm)}`);
  await ask("while starting", warm, workspace, warm.indexed);
  console.log(`warm: all there after ${ms(warm.age)}, ${cpu(warm)}, ${warm.sources} sources`);
  await ask("afterwards", warm, workspace, rest(3000));
  reportMemory(warm);
  await warm.kill();
}

/** What of the reading of a text is language: names, who is who, quotations. */
function reportShare(workspace: Workspace): void {
  const texts = Array.from({ length: 100 }, (_, i) => readFileSync(workspace.pathOf(i), "utf8"));
  const timed = (work: (text: string) => void) => {
    const start = process.cpuUsage();
    for (const text of texts) work(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / texts.length;
  };
  const read = (text: string) => void readArticle(analyzer, "file:///a.txt", text, isProjectFile);
  timed(read);
  const all = timed(read);
  const skim = timed((text) => void skimDocument(new UnreadDocument("file:///a.txt", text), isProjectFile));
  console.log(
    `reading an article takes ${all.toFixed(2)} ms of a core, ${Math.round((1 - skim / all) * 100)} % of it for language`,
  );
}

/** A server with two documents open; it has answered once. */
async function started(workspace: Workspace, cache: string): Promise<BenchServer> {
  const server = new BenchServer(workspace.folder, cache);
  await server.initialize();
  server.open(workspace.uriOf(0), readFileSync(workspace.pathOf(0), "utf8"));
  server.open(noteUri(workspace), readFileSync(join(workspace.folder, "note.md"), "utf8"));
  await server.hover(workspace.uriOf(0), { line: 0, character: 3 });
  return server;
}

const noteUri = ({ folder }: Workspace) => pathToFileURL(join(folder, "note.md")).href;

/** Asks all of it in turn until `end`. */
async function ask(when: string, server: BenchServer, workspace: Workspace, end: Promise<unknown>): Promise<void> {
  const random = new Random(5);
  const lines = readFileSync(workspace.pathOf(0), "utf8").split("\n");
  const words = lines.join(" ").split(" ");
  const names = words.filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word));
  const times = {
    hover: [] as number[],
    search: [] as number[],
    filtered: [] as number[],
    view: [] as number[],
    verdict: [] as number[],
  };
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const line = random.below(lines.length);
    const position = { line, character: random.below(lines[line]!.length + 1) };
    times.hover.push(await timed(() => server.hover(workspace.uriOf(0), position)));
    const from = random.below(words.length - 6);
    times.search.push(await timed(() => server.search(words.slice(from, from + 5).join(" "))));
    const filter = random.pick(["speaker:", "about:"]) + random.pick(names);
    times.filtered.push(await timed(() => server.search(`${filter} ${words[from]}`)));
    times.view.push(await timed(() => server.libraryRows(random.pick([null, "sources:", "names:"]))));
    times.verdict.push(await timed(() => server.hover(noteUri(workspace), LINK)));
    await rest(A_KEY);
  }
  const rows = Object.entries(times).map(([what, took]) => {
    return `${what} p50 ${ms(percentile(took, 0.5))} p95 ${ms(percentile(took, 0.95))} max ${ms(percentile(took, 1))}`;
  });
  console.log(`  ${when}: ${rows.join(" · ")} (${times.hover.length} each)`);
}

async function measureSaves(server: BenchServer, workspace: Workspace): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 30; i++) {
    const number = 1 + Math.floor((i * (workspace.count - 2)) / 30);
    workspace.write(number, true);
    times.push(await timed(() => changeAndFind(server, workspace, [number])));
    await rest(50);
  }
  console.log(`saved and found: p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`);
}

async function measureCheckout(server: BenchServer, workspace: Workspace): Promise<void> {
  const count = Math.min(CHECKED_OUT, workspace.count - 1);
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  for (const number of numbers) workspace.write(number, true);
  const found = timed(() => changeAndFind(server, workspace, numbers));
  await ask(`while ${count} files changed`, server, workspace, found);
  console.log(`${count} files changed at once: the last is found after ${ms(await found)}`);
}

/** Says that files changed, and asks until the last is found by its marker. */
async function changeAndFind(server: BenchServer, workspace: Workspace, numbers: readonly number[]): Promise<void> {
  server.filesChanged(numbers.map((number) => workspace.uriOf(number)));
  const last = numbers.at(-1)!;
  for (;;) {
    const [first] = await server.search(workspace.markers.get(last)!);
    if (first === workspace.uriOf(last)) return;
    await rest(2);
  }
}

/** Kills the server at random moments while files change; in the end all must be there, and nothing that was. */
async function killOften(workspace: Workspace, cache: string, times: number): Promise<void> {
  const random = new Random(11);
  const gone: string[] = [];
  for (let i = 0; i < times; i++) {
    const server = await started(workspace, cache);
    for (let change = 0; change < 20; change++) {
      const number = 1 + random.below(workspace.count - 1);
      const old = workspace.markers.get(number);
      if (old) gone.push(old);
      workspace.write(number, true);
      server.filesChanged([workspace.uriOf(number)]);
      await rest(random.below(i * 60));
    }
    await server.kill();
  }
  const server = await started(workspace, cache);
  await server.indexed;
  let wrong = 0;
  for (const [number, marker] of workspace.markers) {
    if ((await server.search(`"${marker}"`))[0] !== workspace.uriOf(number)) wrong++;
  }
  for (const marker of gone) if ((await server.search(`"${marker}"`)).length > 0) wrong++;
  const expected = workspace.count + 1;
  console.log(`killed ${times} times: ${server.sources} of ${expected} sources, ${wrong} wrong answers`);
  if (wrong > 0 || server.sources !== expected) process.exitCode = 1;
  await server.kill();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const ms = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;

const cpu = (server: BenchServer) => `${server.cpu().toFixed(1)} s of the processor`;

function reportMemory(server: BenchServer): void {
  const { now, most } = server.memory();
  console.log(`  memory of the server ${now.toFixed(0)} MB, at most ${most.toFixed(0)} MB`);
}

if (data === undefined) {
  console.error("Say where the data are: archive.bench.mjs DATA [SIZES] [KILLS] [SEED]");
  process.exitCode = 2;
} else {
  const originals = readArticles(data);
  const words = originals.flat().flatMap((sentence) => sentence.split(" "));
  for (const [i, size] of sizes.split(",").map(Number).entries()) {
    const folder = mkdtempSync(join(tmpdir(), "sourceline-archive-"));
    try {
      const workspace = new Workspace(join(folder, "workspace"), size, originals, words, new Random(Number(seed)));
      workspace.writeAll();
      console.log(`\n# ${size} articles`);
      await measure(workspace, join(folder, "cache"));
      if (i === 0 && Number(kills) > 0) await killOften(workspace, join(folder, "cache"), Number(kills));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
