/**
 * What a library of PDFs costs: one of twenty pages that somebody opens first of all; many of them indexed, beside pdf.js' plain text
 * alone of the same files in the same run; the memory of the server meanwhile, threads included; and a second start.
 *
 *     npm run bench:pdfLibrary -- DATA [COUNT] [SEED]
 *
 * COUNT is 1000 unless told. They are printed by typst from articles, twenty-five different ones, each many times with other bytes, so that
 * each is read. Seconds are of the processor, of all threads: others may use the machine.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BenchServer } from "../archive/server.ts";
import { Random } from "../random.ts";
import { makeDocuments, type PrintedDocument } from "./documents.ts";
import { pdfjsPages } from "./readers.ts";
import { TYPST_LAYOUTS, typstPdf } from "./typstLayouts.ts";

const [data, count = "1000", seed = "90210"] = process.argv.slice(2);
const DIFFERENT = 25;
const PAGES = 20;

if (data === undefined) {
  console.error("Say where the data are: pdfLibrary.bench.mjs DATA [COUNT] [SEED]");
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "sourceline-pdfs-"));
  try {
    await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<void> {
  const printed = await twentyPages();
  await measureFirst(join(folder, "one"), printed[0]!);
  const many = join(folder, "many");
  mkdirSync(many, { recursive: true });
  for (let i = 0; i < Number(count); i++)
    writeFileSync(join(many, `${i}.pdf`), withOtherBytes(printed[i % DIFFERENT]!, i));
  const plain = await plainText(many);
  await measureIndexing(many, join(folder, "cache"), plain);
}

/** Documents of twenty pages: as many articles in each as fill them. */
async function twentyPages(): Promise<Uint8Array[]> {
  const random = new Random(Number(seed));
  const pieces = makeDocuments(data!, DIFFERENT * 4, false, random);
  const printed: Uint8Array[] = [];
  for (let i = 0; i < DIFFERENT; i++) {
    const own = pieces.slice(4 * i, 4 * i + 4);
    const document: PrintedDocument = { pieces: own.flatMap((one) => one.pieces), notes: [] };
    printed.push(await cutTo(document));
  }
  return printed;
}

/** With so many of its articles that it has twenty pages, or one or two more. */
async function cutTo(document: PrintedDocument): Promise<Uint8Array> {
  let last: Uint8Array | null = null;
  for (let pieces = 6; pieces <= document.pieces.length; pieces += 2) {
    last = typstPdf({ ...document, pieces: document.pieces.slice(0, pieces) }, TYPST_LAYOUTS["running heads"]!, []);
    if ((await pdfjsPages(last)).length >= PAGES) break;
  }
  return last!;
}

/** A remark behind the end of a PDF is read by nobody. */
function withOtherBytes(bytes: Uint8Array, number: number): Uint8Array {
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(`\n% copy ${number}\n`)]));
}

/** In a server that has just been started: its thread, the bundle and the reading. */
async function measureFirst(folder: string, bytes: Uint8Array): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "a.pdf"), bytes);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const server = new BenchServer(folder, join(folder, `.cache${i}`));
    await server.initialize();
    const start = performance.now();
    await server.read(pathToFileURL(join(folder, "a.pdf")).href);
    times.push(performance.now() - start);
    await server.kill();
  }
  const [best, , median] = times.sort((a, b) => a - b);
  const pages = (await pdfjsPages(bytes)).length;
  console.log(`a PDF of ${pages} pages, first time: ${median!.toFixed(0)} ms (best of five ${best!.toFixed(0)})`);
}

/** Seconds of the processor that pdf.js takes for the text of all files of a folder. */
async function plainText(folder: string): Promise<number> {
  const files = readdirSync(folder).map((name) => new Uint8Array(readFileSync(join(folder, name))));
  await pdfjsPages(files[0]!);
  const { user, system } = process.cpuUsage();
  const start = performance.now();
  for (const file of files) await pdfjsPages(file);
  const used = process.cpuUsage({ user, system });
  const seconds = (used.user + used.system) / 1e6;
  console.log(`pdf.js' plain text of ${files.length}: ${seconds.toFixed(1)} s (${since(start)} by the clock)`);
  return seconds;
}

async function measureIndexing(folder: string, cache: string, plain: number): Promise<void> {
  const cold = new BenchServer(folder, cache);
  await cold.initialize();
  const wait = (done: () => boolean) => until(done, cold);
  void cold.search("harbour");
  await wait(() => cold.sources >= Number(count));
  const searched = cold.cpu();
  console.log(`all can be searched: ${told(cold)}, ${(searched / plain).toFixed(2)} x pdf.js'`);
  await cold.indexed;
  console.log(`all are read to the end: ${told(cold)}, ${(cold.cpu() / plain).toFixed(2)} x pdf.js'`);
  console.log(`memory of the server, threads included: at most ${cold.memory().most.toFixed(0)} MB`);
  await cold.quiet();
  await cold.kill();
  const warm = new BenchServer(folder, cache);
  await warm.initialize();
  void warm.search("harbour");
  await warm.indexed;
  console.log(
    `second start: all there: ${told(warm)}, at most ${warm.memory().most.toFixed(0)} MB, ${warm.sources} sources`,
  );
  await warm.kill();
}

async function until(done: () => boolean, server: BenchServer): Promise<void> {
  let over = false;
  void server.indexed.then(() => {
    over = true;
  });
  while (!done() && !over) await new Promise((resolve) => setTimeout(resolve, 20));
}

function told(server: BenchServer): string {
  return `${server.cpu().toFixed(1)} s (${(server.age / 1000).toFixed(1)} s by the clock)`;
}

function since(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
