import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { onPath } from "../onPath.ts";
import { freePort } from "../ports.ts";
import { endGroup, startGroup } from "../processes.ts";
import { classPath, installOpenSearch } from "./installing.ts";

/** How much it may keep in memory of its own: less, and a thousand sources a second wait for its garbage. */
const HEAP = "700m";

/** A node that has not answered after so many milliseconds does not come; a busy machine takes half a minute. */
const PATIENCE = 120_000;

export interface NodeOptions {
  /** Where its data are; those of a node that was killed are taken up. */
  readonly folder: string;
  /** The port of a node before this one; any when left out. */
  readonly port?: number;
  /** Settings of OpenSearch beside ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running OpenSearch on loopback. */
export interface OpenSearchNode {
  readonly url: string;
  readonly port: number;
  /** As a failing machine ends it, with nothing written that was not. Resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts OpenSearch, installed if need be, and waits until it answers.
 * @throws Error with what it said when it does not come, or when there is no Java
 */
export async function startOpenSearch({ folder, port, settings = {} }: NodeOptions): Promise<OpenSearchNode> {
  const missing = await installOpenSearch();
  if (missing) throw new Error(missing);
  for (const name of ["config", "modules", "plugins", "logs"]) mkdirSync(join(folder, name), { recursive: true });
  const chosen = port ?? (await freePort());
  const own = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  // It lives for minutes: what the second compiler gains it does not get back.
  const flags = [`-Xms${HEAP}`, `-Xmx${HEAP}`, "-XX:TieredStopAtLevel=1", "-cp", classPath];
  const process = startGroup(onPath("java")!, [...flags, "OpenSearchNode", folder, String(chosen), ...own], "SIGKILL", {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = `http://127.0.0.1:${chosen}`;
  await answering(process, url);
  return { url, port: chosen, kill: () => killed(process) };
}

async function answering(process: ChildProcess, url: string): Promise<void> {
  let log = "";
  const read = (chunk: Buffer) => {
    log = (log + chunk).slice(-10_000);
  };
  process.stdout?.on("data", read);
  process.stderr?.on("data", read);
  const until = Date.now() + PATIENCE;
  while (process.exitCode === null && Date.now() < until) {
    const health = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`).catch(() => null);
    if (health?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  endGroup(process);
  throw new Error(`OpenSearch did not start.\n${log}`);
}

function killed(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>((resolve) => process.once("exit", () => resolve()));
  endGroup(process);
  return gone;
}
