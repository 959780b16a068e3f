import type { ArchiveAddress, Credentials } from "../../archive/connection.ts";
import { UsageError } from "../usageError.ts";

/** What `sourceline archive` is asked. */
export interface ArchiveArguments {
  readonly command: "push" | "status" | "drop";
  readonly address: ArchiveAddress;
  readonly paths: readonly string[];
  /** Sources whose files are gone are taken out. */
  readonly prune: boolean;
  /** Of a new index. */
  readonly shards: number;
  /** What a pushed folder is called in the archive; null: as it is called on the disk. */
  readonly as: string | null;
  readonly format: "text" | "json";
}

const COMMANDS = ["push", "status", "drop"] as const;
const VALUES = ["--to", "--index", "--shards", "--as", "--ca", "--format"] as const;

/** OpenSearch's rule for the name of an index. */
export const INDEX = /^[a-z0-9][a-z0-9_.-]{0,200}$/;

/** @throws UsageError for what is none of it, or does not go together */
export function archiveArguments(args: readonly string[], environment: NodeJS.ProcessEnv): ArchiveArguments {
  const [command, ...rest] = args;
  const known = COMMANDS.find((name) => name === command);
  if (!known) throw new UsageError("archive takes push, status or drop; sourceline --help tells the rest.");
  const { values, flags, paths } = parted(rest);
  if (!values["--to"])
    throw new UsageError("--to takes the address of the archive, such as https://search.example.org:9200.");
  if (!INDEX.test(values["--index"] ?? ""))
    throw new UsageError("--index takes the name of the index: small letters, digits, - _ and .");
  if (known === "drop" && !flags.has("--yes"))
    throw new UsageError("archive drop deletes the index for everybody: add --yes.");
  if (known !== "push" && paths.length > 0) throw new UsageError(`archive ${known} takes no paths.`);
  const format = values["--format"] ?? "text";
  if (format !== "text" && format !== "json") throw new UsageError("--format takes text or json.");
  return {
    command: known,
    address: {
      url: values["--to"],
      index: values["--index"]!,
      ca: values["--ca"] ?? null,
      credentials: credentialsIn(environment),
    },
    paths,
    prune: flags.has("--prune"),
    shards: shardsIn(values["--shards"]),
    as: values["--as"] ?? null,
    format,
  };
}

function parted(args: readonly string[]) {
  const values: Partial<Record<(typeof VALUES)[number], string>> = {};
  const flags = new Set<string>();
  const paths: string[] = [];
  const left = args.flatMap((argument) => /^(--[a-z]+)=(.*)$/s.exec(argument)?.slice(1) ?? [argument]);
  for (let i = 0; i < left.length; i++) {
    const argument = left[i]!;
    const name = VALUES.find((one) => one === argument);
    if (name) values[name] = left[++i] ?? "";
    else if (argument === "--prune" || argument === "--yes") flags.add(argument);
    else if (argument.startsWith("-")) throw new UsageError(`There is no option "${argument}".`);
    else paths.push(argument);
  }
  return { values, flags, paths };
}

function shardsIn(value = "1"): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError("--shards takes a number from 1 to 999.");
  return Number(value);
}

/** Other programs see the arguments of a command, and shells remember them: a password comes through the environment. */
export function credentialsIn(environment: NodeJS.ProcessEnv): Credentials | null {
  const { SOURCELINE_ARCHIVE_API_KEY: apiKey, SOURCELINE_ARCHIVE_USER: user } = environment;
  if (apiKey) return { apiKey };
  return user ? { user, password: environment.SOURCELINE_ARCHIVE_PASSWORD ?? "" } : null;
}
