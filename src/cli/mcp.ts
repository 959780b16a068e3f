import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { serveMcp } from "../mcp/node.ts";
import { UsageError } from "./usageError.ts";

/** `sourceline mcp [FOLDER..]`: serves folders to a client of the Model Context Protocol until it closes stdin. */
export async function mcp(args: readonly string[]): Promise<number> {
  const option = args.find((argument) => argument.startsWith("-"));
  if (option !== undefined) throw new UsageError(`There is no option "${option}".`);
  const folders = (args.length > 0 ? args : ["."]).map((path) => resolve(path));
  for (const folder of folders) {
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new UsageError(`There is no folder "${folder}".`);
  }
  // A bundle of its own: the other commands load nothing of it.
  const program: { serveMcp: typeof serveMcp } = require(join(__dirname, "mcp.js"));
  await program.serveMcp([...new Set(folders)]);
  // Whatever is under way, nobody waits for it.
  process.exit(0);
}
