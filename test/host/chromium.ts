import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { output, startGroup } from "./processes.ts";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The Chromium of this machine; on a Debian where we may, it is installed. */
export async function findChromium(): Promise<string> {
  return onPath() ?? (await installed()) ?? fail();
}

function onPath(): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installed(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Chromium with apt-get, once ...");
  await aptGet("update");
  await aptGet("install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
  return onPath();
}

async function aptGet(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { code, text } = await output(
    startGroup("apt-get", args, "SIGTERM", { env, stdio: ["ignore", "pipe", "pipe"] }),
  );
  if (code !== 0) throw new Error(`Chromium could not be installed (apt-get ${args[0]}).\n${text}`);
}

function fail(): never {
  throw new Error(`These tests show VS Code in Chromium: put one of ${names.join(", ")} on the PATH.`);
}
