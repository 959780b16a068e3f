import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cache } from "./places.ts";

const folders = new Set<string>();

/** A new empty folder, gone when this process ends if not before. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(cache, `${prefix}-`));
  folders.add(folder);
  return folder;
}

/** Removes a temporary folder for which nobody waits any more. */
export function removeFolder(folder: string): void {
  folders.delete(folder);
  // A process that was ended this moment may still be writing.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

// Each journey has the hosts' code for itself, and several of them stand in one process.
process.setMaxListeners(100);
process.on("exit", () => folders.forEach(removeFolder));
