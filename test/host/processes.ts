import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { constants } from "node:os";
import { endWithNpm } from "./lifeline.ts";

type EndSignal = "SIGTERM" | "SIGKILL";

const running = new Map<ChildProcess, EndSignal>();

/**
 * Starts a process in a group of its own, so that whatever it starts ends with it, and all of it with us.
 * `endWith` is SIGTERM for our own programs (they have children to end) and SIGKILL for others.
 */
export function startGroup(command: string, args: string[], endWith: EndSignal, options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  running.set(child, endWith);
  child.once("exit", () => endGroup(child));
  return child;
}

/** Ends a process and everything that is left of its group. */
export function endGroup(child: ChildProcess): void {
  const signal = running.get(child);
  if (!signal || !child.pid) return;
  running.delete(child);
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing is left of the group.
  }
}

/** Runs a process to its end and resolves with what it printed, both streams together. */
export function output(child: ChildProcess): Promise<{ code: number; text: string }> {
  let text = "";
  child.stdout?.on("data", (chunk) => (text += chunk));
  child.stderr?.on("data", (chunk) => (text += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, text }));
  });
}

process.on("exit", () => {
  for (const child of running.keys()) endGroup(child);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
endWithNpm();
