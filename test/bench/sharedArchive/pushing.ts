import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileUri } from "../../../src/node/diskFiles.ts";
import { cores, ReaderThread } from "../../../src/node/readerThread.ts";
import { ReaderPool } from "../../../src/readers/readerPool.ts";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";

/** Pushes articles from the terminal, twice, and reads them alone, with as many threads and no archive. */
export async function measurePush(url: string, data: string, count: number): Promise<void> {
  const folder = temporaryFolder("bench-articles");
  const world = join(data, "articles", "world");
  const files = readdirSync(world)
    .filter((file) => file.endsWith(".txt"))
    .slice(0, count);
  for (const file of files) cpSync(join(world, file), join(folder, file));
  const alone = await readAlone(files.map((file) => join(folder, file)));
  const first = pushed(url, folder);
  const second = pushed(url, folder);
  const rate = (seconds: number) => (first.sentences / seconds).toFixed(0);
  console.log(`\n# ${first.added} articles, ${first.sentences} sentences, analysed on ${cores} cores`);
  console.log(`  reading alone ${alone.toFixed(1)} s (${rate(alone)} a second)`);
  console.log(
    `  push ${first.seconds.toFixed(1)} s (${rate(first.seconds)} a second): ${(alone / first.seconds).toFixed(2)} of reading alone`,
  );
  const status = terminal(["status", "--to", url, "--index", "pushed", "--format", "json"]);
  const { bytes, sources, sentences } = JSON.parse(status);
  const each = (bytes / sentences).toFixed(0);
  console.log(`  ${sources} sources: ${(bytes / 1e6).toFixed(1)} MB on disk, ${each} bytes a sentence`);
  const share = (100 * second.seconds) / first.seconds;
  console.log(
    `  second push ${second.seconds.toFixed(2)} s: ${share.toFixed(1)} % of the first, ${second.bytes} bytes sent`,
  );
}

function pushed(url: string, folder: string) {
  const report = terminal(["push", folder, "--to", url, "--index", "pushed", "--format", "json"]);
  return JSON.parse(report) as { added: number; sentences: number; seconds: number; bytes: number };
}

function terminal(args: readonly string[]): string {
  const command = [join(repository, "dist/cli.js"), "archive", ...args];
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return stdout;
}

/** Seconds; the threads are the server's. */
async function readAlone(files: readonly string[]): Promise<number> {
  const start = () => new ReaderThread(join(repository, "dist/server.js"), true);
  const readers = new ReaderPool(cores + 1, start, null, undefined, undefined, cores);
  const waiting = [...files];
  const began = performance.now();
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop())
      await readers.read(fileUri(file), readFileSync(file, "utf8"), null);
  };
  await Promise.all(Array.from({ length: cores * 2 }, work));
  return (performance.now() - began) / 1000;
}
