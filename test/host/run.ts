import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { findChromium } from "./chromium.ts";
import { installLibreOffice } from "./libreOffice.ts";
import { installMcpClients } from "./mcpClients.ts";
import { installNeovim } from "./neovim.ts";
import { startNpm } from "./npm.ts";
import { installOpenSearch } from "./opensearch/installing.ts";
import { repository } from "./places.ts";
import { output, startGroup } from "./processes.ts";
import { counts } from "./reporter.ts";
import { installRuntime, onDesktop } from "./runtime.ts";

/** One thing that can fail; those with tests tell how many passed. */
interface Step {
  readonly start: () => ChildProcess;
  readonly hasTests: boolean;
  /** What has to be installed before. */
  readonly needs?: () => Promise<unknown>;
  /** Installs what not every machine can have; a sentence where it is not to be had, and the step is left out. */
  readonly unless?: () => Promise<string | undefined>;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const steps: Record<string, Step> = {
  types: check("typecheck"),
  lint: check("lint"),
  engine: suite("node-suite.js", "engine"),
  formats: suite("node-suite.js", "formats"),
  training: suite("node-suite.js", "training"),
  server: { ...suite("node-suite.js", "server"), needs: editorsInstalled },
  mcp: { ...suite("node-suite.js", "mcp"), needs: clientsInstalled },
  archive: { ...suite("node-suite.js", "archive"), unless: installOpenSearch },
  extension: suite("node-suite.js", "extension"),
  vscode: { ...suite("vscode-suite.js"), ...(onDesktop ? {} : { needs: windowInstalled }) },
  web: { ...suite("web-suite.js"), needs: windowInstalled },
  journeys: { ...suite("node-suite.js", "journeys"), needs: windowInstalled },
  // Last: it builds the product as it is published, in the place of the one that was built for the tests.
  package: suite("node-suite.js", "package"),
};

function check(script: string): Step {
  return { start: () => startNpm(repository, ["run", "--silent", script]), hasTests: false };
}

function suite(program: string, ...args: string[]): Step {
  const command = ["--enable-source-maps", join(repository, "dist/test/host", program), ...args];
  const start = () => startGroup(process.execPath, command, "SIGTERM", { cwd: repository });
  return { start, hasTests: true };
}

/** Runs the named steps, or all; a failed one does not keep the later ones from telling what they know. */
async function run(named: string[]): Promise<Outcome> {
  const unknown = named.find((name) => !Object.hasOwn(steps, name));
  if (unknown) throw new Error(`There is no ${unknown}. There are: ${Object.keys(steps).join(", ")}.`);
  const total = { passed: 0, failed: 0 };
  for (const name of named.length > 0 ? named : Object.keys(steps)) {
    const { passed, failed } = await take(name, steps[name]!);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function take(name: string, step: Step): Promise<Outcome> {
  try {
    await step.needs?.();
    const missing = await step.unless?.();
    if (missing) {
      console.log(`${name}: SKIPPED. ${missing}`);
      return { passed: 0, failed: 0 };
    }
  } catch (error) {
    console.log(`${name}: not run. ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
  const started = Date.now();
  const { code, text } = await output(step.start());
  const passed = Number(/^(\d+) passed, \d+ failed$/m.exec(text)?.[1] ?? 0);
  const failures = Number(/^\d+ passed, (\d+) failed$/m.exec(text)?.[1] ?? 0);
  const bad = code !== 0 || (step.hasTests && passed + failures === 0);
  // A suite that broke down has failed, even if no single test has.
  const failed = bad ? Math.max(failures, 1) : failures;
  if (failed > 0 || process.env.SOURCELINE_VERBOSE) console.log(text.trimEnd());
  console.log(`${name}: ${told(step, passed, failed)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return { passed, failed };
}

let installing: Promise<unknown> | undefined;

/** Done here rather than by the first suite in need, so that its progress is seen, and its failure awaited once. */
function windowInstalled(): Promise<unknown> {
  installing ??= installRuntime().then(findChromium);
  return installing;
}

/** What the server and the terminal are tried with that others made. */
async function editorsInstalled(): Promise<void> {
  await installNeovim();
  await installLibreOffice();
}

/** MCP Inspector wants the newer Node that runs VS Code's server. */
async function clientsInstalled(): Promise<void> {
  if (!onDesktop) await installRuntime();
  await installMcpClients();
}

function told(step: Step, passed: number, failed: number): string {
  if (!step.hasTests) return failed > 0 ? "failed" : "fine";
  return failed > 0 ? counts(passed, failed) : `${passed} passed`;
}

run(process.argv.slice(2)).then(
  ({ passed, failed }) => {
    console.log(counts(passed, failed));
    process.exit(failed > 0 ? 1 : 0);
  },
  (error) => {
    console.error(error.message);
    console.log(counts(0, 1));
    process.exit(1);
  },
);
