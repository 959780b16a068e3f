import { resolve } from "node:path";
import { UsageError } from "./usageError.ts";

/** What `sourceline mcp` is asked. */
export interface McpArguments {
  /** Absolute, each once; where none is named the one that it is started in. */
  readonly folders: readonly string[];
  /** As they are written, see archive/namedArchives.ts. */
  readonly archives: readonly string[];
  /** A file with certificates; null when none is named. */
  readonly ca: string | null;
}

/** @throws UsageError for what is none of it */
export function mcpArguments(args: readonly string[]): McpArguments {
  const [folders, archives]: [string[], string[]] = [[], []];
  let ca: string | null = null;
  const left = args.flatMap((argument) => /^(--(?:archive|ca))=(.*)$/s.exec(argument)?.slice(1) ?? [argument]);
  for (let i = 0; i < left.length; i++) {
    const argument = left[i]!;
    if (argument === "--archive") archives.push(left[++i] ?? "");
    else if (argument === "--ca") ca = left[++i] ?? "";
    else if (argument.startsWith("-")) throw new UsageError(`There is no option "${argument}".`);
    else folders.push(resolve(argument));
  }
  return { folders: [...new Set(folders.length > 0 ? folders : [resolve(".")])], archives, ca };
}
