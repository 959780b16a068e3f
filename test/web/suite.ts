import { judged } from "../host/reporter.ts";

/**
 * What VS Code's web-worker extension host calls. It loads one file only, so each test is named here; and Mocha's
 * browser build takes the bundle's exports for its own, so it is loaded after `run` has been found.
 */
export async function run(): Promise<void> {
  await import("./mocha.ts");
  await import("./activation.test.ts");
  await import("./answers.test.ts");
  await import("./assistants.test.ts");
  await import("./cache.test.ts");
  await import("./exporting.test.ts");
  await import("./pages.test.ts");
  await import("./readings.test.ts");
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started: Mocha.Runner = mocha.run(() => resolve(started));
  });
  judged(runner.stats);
}
