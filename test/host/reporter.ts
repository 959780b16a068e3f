/**
 * A Mocha reporter for every host we have, Node, extension host and web worker: it needs nothing but a console.
 * Failures in full, and at the end the line `N passed, M failed`, which the runner reads. Where SOURCELINE_VERBOSE is set,
 * also how long each test and each preparation took.
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
    if (isVerbose()) {
      runner.on("pass", (test) => console.log(took(test.duration, test.fullTitle())));
      runner.on("hook end", (hook) => hook.duration! > 500 && console.log(took(hook.duration, hook.fullTitle())));
    }
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

/** A web worker has no environment. */
function isVerbose(): boolean {
  return typeof process !== "undefined" && !!process.env?.SOURCELINE_VERBOSE;
}

function took(duration: number | undefined, title: string): string {
  return `  ${((duration ?? 0) / 1000).toFixed(1).padStart(5)} s  ${title}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "     ");
}
