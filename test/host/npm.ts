import type { ChildProcess } from "node:child_process";
import { startGroup } from "./processes.ts";

/** Starts npm in `folder`: the very npm that runs us, where one does, which needs no shell on any platform. */
export function startNpm(folder: string, args: string[]): ChildProcess {
  const cli = process.env.npm_execpath;
  const [command, ...first] = cli ? [process.execPath, cli] : ["npm"];
  return startGroup(command!, [...first, ...args], "SIGKILL", { cwd: folder, env: ownFolder() });
}

/** An npm started by `npm test` must not take the repository for its own folder. */
function ownFolder(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "npm_config_local_prefix"));
}
