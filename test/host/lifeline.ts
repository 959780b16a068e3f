import { readFileSync } from "node:fs";

/**
 * Ends this process when the npm that started it is gone. npm hands on SIGINT and SIGTERM but neither SIGHUP nor,
 * of course, SIGKILL, and the shell between npm and us outlives it.
 */
export function endWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const before = lineage();
  setInterval(() => lineage() === before || process.exit(1), 1000).unref();
}

/** The processes from our parent up to npm; just our parent where there is no /proc to tell. */
function lineage(): string {
  const pids: number[] = [];
  for (let pid = process.ppid; pid > 1; ) {
    const { name, parent } = processOf(pid);
    pids.push(pid);
    if (name.startsWith("npm")) return pids.join(" ");
    pid = parent;
  }
  return String(process.ppid);
}

/** Linux tells it as "123 (npm start) S 100 ...". */
function processOf(pid: number): { name: string; parent: number } {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))!;
    return { name: name!, parent: Number(parent) };
  } catch {
    return { name: "", parent: 0 };
  }
}
