import { existsSync } from "node:fs";
import { output, startGroup } from "./processes.ts";

/**
 * Installs packages on a Debian where we may, and says so; false where we may not.
 * @param what what is told to be installed
 * @throws Error when it was tried and failed
 */
export async function installOnDebian(what: string, ...packages: string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log(`Installing ${what} with apt-get, once ...`);
  await aptGet(what, "update");
  await aptGet(what, "install", "-y", "--no-install-recommends", ...packages);
  return true;
}

async function aptGet(what: string, ...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { code, text } = await output(
    startGroup("apt-get", args, "SIGTERM", { env, stdio: ["ignore", "pipe", "pipe"] }),
  );
  if (code !== 0) throw new Error(`${what} could not be installed (apt-get ${args[0]}).\n${text}`);
}
