import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./places.ts";
import { countsReporter, judged } from "./reporter.ts";

/**
 * Runs every built test below test/`folder`, in this process or, with `jobs`, file by file in so many others; rejects when one
 * fails or there is none.
 */
export async function runMocha(folder: string, timeout: number, jobs = 1): Promise<void> {
  // Mocha is an ES module, and the extension hosts of older VS Codes can only `import` those.
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({
    ui: "bdd",
    reporter: countsReporter,
    timeout,
    grep: process.env.SOURCELINE_GREP,
    parallel: jobs > 1,
    jobs,
  });
  for (const file of testFiles(folder)) mocha.addFile(file);
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started: Mocha.Runner = mocha.run(() => resolve(started));
  });
  judged(runner.stats);
}

function testFiles(folder: string): string[] {
  const built = join(repository, "dist/test", folder);
  if (!existsSync(built)) return [];
  const files = readdirSync(built, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".test.js")).map((file) => join(built, file));
}
