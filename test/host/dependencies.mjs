// What must be there before our own TypeScript can run: node_modules, then dist/. Plain Node, because a
// fresh clone has nothing else.
import { spawn } from "node:child_process";
import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Installs what the lockfile of a folder names, unless its node_modules is at least as new as the lockfile. */
export async function installDependencies(folder = ".") {
  if (changed(join(folder, "node_modules/.package-lock.json")) >= changed(join(folder, "package-lock.json"))) return;
  console.log(`Installing the dependencies from ${join(folder, "package-lock.json")} ...`);
  await npm("ci", "--prefix", join(repository, folder));
}

/** Builds product and tests; tests deleted from test/ must not live on in dist/. */
export async function build() {
  rmSync(join(repository, "dist/test"), { recursive: true, force: true });
  await node("esbuild.mjs", "--tests");
}

function changed(file) {
  const path = join(repository, file);
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** The npm that runs us where there is one: its own file needs no shell, on any platform. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli ? node(cli, ...args) : run("npm", args, process.platform === "win32");
}

/** Runs Node in the repository; rejects when it ends badly. */
export function node(...args) {
  return run(process.execPath, args, false);
}

function run(command, args, shell) {
  const child = spawn(command, args, { cwd: repository, stdio: "inherit", shell });
  const end = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.once(signal, end);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const name of signals) process.off(name, end);
      if (code === 0) resolve();
      else reject(new Error(`${[command, ...args].join(" ")} ended with ${signal ?? code}.`));
    });
  });
}
