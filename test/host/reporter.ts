/**
 * A Mocha reporter for every host we have, Node, extension host and web worker: it needs nothing but a console.
 * Failures in full, and at the end the line `N passed, M failed`, which the runner reads.
 */
class Counts {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    runner.on("pass", () => passed++);
    runner.on("fail", (test, error) => {
      failed++;
      console.log(`\n  ${failed}) ${test.fullTitle()}\n${indented(error.stack ?? String(error))}`);
    });
    runner.on("end", () => console.log(counts(passed, failed)));
  }
}

/** Mocha's type asks for its own base class, of which Mocha itself uses nothing but the constructor. */
export const countsReporter = Counts as unknown as Mocha.ReporterConstructor;

/** The one form in which passed and failed tests are told, by a suite to the runner and by the runner to you. */
export function counts(passed: number, failed: number): string {
  return `${passed} passed, ${failed} failed`;
}

/** Throws unless every test passed and there was one: so a suite tells its host that it failed. */
export function judged(stats: Mocha.Stats | undefined): void {
  if (!stats?.passes && !stats?.failures) throw new Error("No test ran.");
  if (stats.failures) throw new Error(`${stats.failures} failed.`);
}

function indented(text: string): string {
  return text.replace(/^/gm, "     ");
}
