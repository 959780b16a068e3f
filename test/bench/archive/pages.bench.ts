/**
 * What a key in an entity page costs in an archive of COUNT articles (10,000 unless told), each one of the sample's:
 * `npm run bench:pages -- [COUNT]`. Told are the longest turn in which nobody else is answered, at the key itself and
 * while all articles are brought up to date, and what that takes of the processor in all.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isProjectFile } from "../../../src/documentFiles.ts";
import { Library } from "../../../src/engine/library/library.ts";
import { analyzer } from "../../analyzer.ts";
import { percentile } from "../percentile.ts";

const count = Number(process.argv[2] ?? 10_000);
const folder = "media/sample/articles";
const PAGE = "file:///w/entities/page.md";

const library = new Library(analyzer, isProjectFile, () => performance.now());
const records = readdirSync(folder).map((name) => {
  library.read(`file:///w/${name}`, readFileSync(join(folder, name), "utf8"));
  return library.keptOf(`file:///w/${name}`)!.record!;
});
for (let i = 0; i < count; i++) {
  library.put(`file:///w/${i}.txt`, records[i % records.length]!, { content: `${i}`, stamp: "" });
}
while (library.settle());

for (const [what, name] of [
  ["whom a half of them name", "Marta Lindqvist"],
  ["whom nobody names", "Xanthippe Quill"],
] as const) {
  const [keys, slices]: number[][] = [[], []];
  const before = process.cpuUsage();
  const typed = ["Li", "Lin", "Lind", "Lindq", "Lindqv"];
  for (const alias of typed) {
    keys!.push(timed(() => library.read(PAGE, page(name, alias))));
    for (let isMore = true; isMore; ) slices!.push(timed(() => (isMore = library.settle())));
  }
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / typed.length;
  console.log(
    `the page of somebody ${what}, ${count} articles: a key ${told(keys!)}; a slice ${told(slices!)}; in all ${cpu.toFixed(0)} ms of the processor`,
  );
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function told(times: readonly number[]): string {
  return `p50 ${percentile(times, 0.5).toFixed(1)} ms, at most ${percentile(times, 1).toFixed(1)} ms`;
}

function page(name: string, alias: string): string {
  return `---\nentity: person\naliases: [${alias}]\n---\n\n# ${name}\n`;
}
