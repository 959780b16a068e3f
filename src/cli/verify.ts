import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isNoteName, isProjectFile } from "../documentFiles.ts";
import { Engine, NOTHING_OBSERVED } from "../engine/engine.ts";
import type { Host } from "../engine/ports.ts";
import { DiskFiles, fileUri } from "../node/diskFiles.ts";
import { shippedWeights } from "../node/weightsFolder.ts";
import { MAX_FILE_SIZE } from "../protocol/host/files.ts";
import type { Finding } from "./finding.ts";
import { findingOf, summaryOf } from "./finding.ts";
import { REPORTS } from "./reports.ts";
import { UsageError } from "./usageError.ts";

/** `sourceline verify [PATHS]`: 0 when every citation that quotes words is intact, 1 when one is not. */
export async function verify(args: readonly string[]): Promise<number> {
  const { paths, format, claims } = parseArguments(args);
  const report = Object.hasOwn(REPORTS, format) ? REPORTS[format] : undefined;
  if (!report) throw new UsageError(`There is no format "${format}"; choose ${Object.keys(REPORTS).join(", ")}.`);
  const findings = await check(paths, claims);
  process.stdout.write(report(findings));
  const { intact, unquoted } = summaryOf(findings);
  return findings.length === intact + unquoted ? 0 : 1;
}

function parseArguments(args: readonly string[]): { paths: string[]; format: string; claims: boolean } {
  const paths: string[] = [];
  let format = "table";
  let claims = true;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === "--format") format = args[++i] ?? "";
    else if (argument.startsWith("--format=")) format = argument.slice("--format=".length);
    else if (argument === "--no-claims") claims = false;
    else if (argument.startsWith("-")) throw new UsageError(`There is no option "${argument}".`);
    else paths.push(argument);
  }
  return { paths: paths.length > 0 ? paths : ["."], format, claims };
}

async function check(paths: readonly string[], claims: boolean): Promise<Finding[]> {
  const { notes, roots } = await notesOf(paths);
  const engine = new Engine(hostOf(roots), { maxFileSize: MAX_FILE_SIZE, isProjectFile });
  const findings: Finding[] = [];
  await engine.files.learn();
  await engine.files.changed(notes);
  for (const note of notes) {
    const document = engine.files.text(note);
    if (!document) continue;
    const checked = await engine.citations.check(document);
    const observed = await engine.citations.observe(document, { claims, everySpeaker: true });
    findings.push(...checked.map((one, i) => findingOf(one, observed[i] ?? NOTHING_OBSERVED, document, pathOf)));
  }
  return findings;
}

/** The Markdown files that are meant, each once, and the folders that paths beginning with "/" start from. */
async function notesOf(paths: readonly string[]): Promise<{ notes: string[]; roots: string[] }> {
  const notes = new Set<string>();
  const roots: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) throw new UsageError(`There is no file or folder ${path}.`);
    if (!found.isDirectory()) notes.add(fileUri(resolve(path)));
    else {
      roots.push(fileUri(resolve(path)));
      const files = await new DiskFiles([fileUri(resolve(path))]).list();
      const uris = files.map(({ uri }) => uri).filter(isNoteName);
      for (const uri of uris.sort()) notes.add(uri);
    }
  }
  return { notes: [...notes], roots: [...roots, fileUri(process.cwd())] };
}

function hostOf(roots: readonly string[]): Host {
  const silent = () => {};
  return {
    files: new DiskFiles(roots),
    weights: shippedWeights(),
    log: { leftOut: silent, withoutNames: silent, deadly: silent },
    breathe: async () => {},
    now: () => performance.now(),
  };
}

const pathOf = (uri: string) => relative(process.cwd(), fileURLToPath(uri)).replaceAll("\\", "/");
