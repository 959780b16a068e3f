import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { addressOf } from "./address.ts";
import { freshSample } from "./folders.ts";
import { repository } from "./places.ts";
import { output } from "./processes.ts";
import { startServer } from "./server.ts";

/** Opens `folder` in the VS Code of this machine, or else in a served one, with the extension from this checkout. */
async function start(folder: string): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is not a folder.`);
  if (hasCode()) await openDesktop(folder);
  else await serve(folder);
}

function hasCode(): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((place) => {
    try {
      accessSync(join(place, process.platform === "win32" ? "code.cmd" : "code"), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Not in our group: the window stays when we end. */
async function openDesktop(folder: string): Promise<void> {
  const args = ["--new-window", `--extensionDevelopmentPath=${repository}`, folder];
  const shell = process.platform === "win32";
  const { code, text } = await output(spawn("code", args, { shell }));
  if (code !== 0) throw new Error(`VS Code could not be started.\n${text}`);
  console.log(`VS Code shows ${folder}, with Sourceline in it.`);
}

async function serve(folder: string): Promise<void> {
  const server = await startServer({ extension: repository });
  console.log(`VS Code shows ${folder}, with Sourceline in it, at\n`);
  console.log(`  ${addressOf(server, folder)}\n`);
  console.log("Ctrl+C ends it.");
  await server.ended;
  throw new Error("VS Code's server ended.");
}

const named = process.argv[2];
// npm changes to the repository; INIT_CWD is where the person stood.
start(named ? resolve(process.env.INIT_CWD ?? "", named) : freshSample()).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
