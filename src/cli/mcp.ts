import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { serveMcp } from "../mcp/node.ts";
import { namedArchives } from "./archive/namedArchives.ts";
import { mcpArguments } from "./mcpArguments.ts";
import { UsageError } from "./usageError.ts";

/** `sourceline mcp [FOLDER..] [--archive ..]`: serves folders to a client of the Model Context Protocol until it closes stdin. */
export async function mcp(args: readonly string[]): Promise<number> {
  const { folders, archives, ca } = mcpArguments(args);
  for (const folder of folders) {
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new UsageError(`There is no folder "${folder}".`);
  }
  const shared = namedArchives(archives, ca, process.env);
  // A bundle of its own: the other commands load nothing of it.
  const program: { serveMcp: typeof serveMcp } = require(join(__dirname, "mcp.js"));
  await program.serveMcp(folders, shared);
  // Whatever is under way, nobody waits for it.
  process.exit(0);
}
