// `npm run bench:NAME -- ...`: builds, and runs NAME.bench.ts.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { installDependencies, node, repository } from "../host/dependencies.mjs";

/** Those that measure other libraries, too: these are installed by a lockfile of their own. */
const WITH_PEERS = ["anchoring", "language", "pdf", "pdfLibrary", "search"];
/** What else a bench is built with: the desk's runs in a VS Code that is started as the tests start it. */
const BUILT_WITH = { desk: ["--tests"] };
/** How a bench is run: a million sentences in several indexes want memory. */
const RUN_WITH = { search: ["--max-old-space-size=12000"] };

const [name, ...args] = process.argv.slice(2);
const benches = join(repository, "dist/bench");

try {
  await installDependencies();
  if (WITH_PEERS.includes(name)) await installDependencies("test/bench");
  await node("esbuild.mjs", "--bench", ...(BUILT_WITH[name] ?? []));
  const file = readdirSync(benches, { recursive: true }).find(
    (path) => path.split(/[\\/]/).at(-1) === `${name}.bench.mjs`,
  );
  await node(...(RUN_WITH[name] ?? []), join(benches, file), ...args);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
