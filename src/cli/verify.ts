import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isNoteName, isProjectFile } from "../documentFiles.ts";
import { type CheckedCitation, Engine } from "../engine/engine.ts";
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
  const { paths, format } = parseArguments(args);
  const report = REPORTS[format];
  if (!report) throw new UsageError(`There is no format "${format}"; choose ${Object.keys(REPORTS).join(", ")}.`);
  const findings = await check(paths);
  process.stdout.write(report(findings));
  const { intact, unquoted } = summaryOf(findings);
  return findings.length === intact + unquoted ? 0 : 1;
}

function parseArguments(args: readonly string[]): { paths: string[]; format: string } {
  const paths: string[] = [];
  let format = "table";
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === "--format") format = args[++i] ?? "";
    else if (argument.startsWith("--format=")) format = argument.slice("--format=".length);
    else if (argument.startsWith("-")) throw new UsageError(`There is no option "${argument}".`);
    else paths.push(argument);
  }
  return { paths: paths.length > 0 ? paths : ["."], format };
}

async function check(paths: readonly string[]): Promise<Finding[]> {
  const { notes, folders } = await notesOf(paths);
  const here = fileUri(process.cwd());
  const engine = new Engine(hostOf([...folders, here]), { maxFileSize: MAX_FILE_SIZE, isProjectFile });
  await engine.files.learn();
  await engine.files.changed(notes);
  const all: CheckedCitation[] = [];
  for (const note of notes) {
    const document = engine.files.text(note);
    if (document) all.push(...(await engine.citations.check(document)));
  }
  // Only what is missing is looked for in the other sources: all that lie in the folders are read for it.
  if (all.some(({ verification }) => verification.verdict === "missing")) {
    await engine.files.skim(folders.length > 0 ? folders : [here]);
  }
  return all.map((checked) => {
    const line = engine.files.text(checked.note)!.source.lines.lineAt(checked.citation.link.start);
    return findingOf(checked, line, engine.citations.elsewhere(checked), pathOf);
  });
}

/** The Markdown files that are meant, each once, and the folders among the paths. */
async function notesOf(paths: readonly string[]): Promise<{ notes: string[]; folders: string[] }> {
  const notes = new Set<string>();
  const folders: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) throw new UsageError(`There is no file or folder ${path}.`);
    if (!found.isDirectory()) notes.add(fileUri(resolve(path)));
    else {
      folders.push(fileUri(resolve(path)));
      const files = await new DiskFiles([fileUri(resolve(path))]).list();
      const uris = files.map(({ uri }) => uri).filter(isNoteName);
      for (const uri of uris.sort()) notes.add(uri);
    }
  }
  return { notes: [...notes], folders };
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
