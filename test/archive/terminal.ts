import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "../host/places.ts";
import { node } from "./sharedNode.ts";

const CLI = join(repository, "dist/cli.js");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `sourceline archive ARGS`, against the archive of the suite unless `--to` says otherwise. */
export function archiveCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const to = args.includes("--to") ? [] : ["--to", node().url];
  return ended(started(["archive", ...args, ...to], environment));
}

/** Starts `sourceline`. */
export function started(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...environment } });
}

export function ended(child: ChildProcess): Promise<Ran> {
  let [out, err] = ["", ""];
  child.stdout!.on("data", (chunk) => (out += chunk));
  child.stderr!.on("data", (chunk) => (err += chunk));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

/** Pushes a folder and gives the report. */
export async function push(index: string, folder: string, ...more: string[]) {
  const { code, out, err } = await archiveCommand(["push", folder, "--index", index, "--format", "json", ...more]);
  if (out === "") throw new Error(err);
  return { code, ...JSON.parse(out) };
}

export async function status(index: string) {
  const { out, err } = await archiveCommand(["status", "--index", index, "--format", "json"]);
  if (out === "") throw new Error(err);
  return JSON.parse(out);
}

/** All documents of an index that a query of OpenSearch's finds. */
export async function documents(index: string, query: object = { match_all: {} }) {
  const answer = await fetch(`${node().url}/${index}/_search?size=1000`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { hits } = (await answer.json()) as { hits: { hits: { _source: Record<string, unknown> }[] } };
  return hits.hits.map(({ _source }) => _source);
}

export const sentencesIn = (index: string) => documents(index, { term: { is: "sentence" } });
export const sourcesIn = (index: string) => documents(index, { term: { is: "source" } });
