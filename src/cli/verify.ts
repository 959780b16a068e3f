import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { isNoteName } from "../documentFiles.ts";
import {
  brokenLinks,
  type CheckedCitation,
  NOTHING_OBSERVED,
  type Observations,
  type TextDocument,
} from "../engine/engine.ts";
import type { Finding } from "../findings/citationFinding.ts";
import { findingOf, summaryOf } from "../findings/citationFinding.ts";
import { DiskFiles, fileUri } from "../node/diskFiles.ts";
import { engineOver, pathOf } from "./engineOver.ts";
import { verifyQuotations } from "./quotations.ts";
import { REPORTS } from "./reports.ts";
import { UsageError } from "./usageError.ts";

/** `sourceline verify [PATHS]`: 0 when every citation that quotes words is intact, 1 when one is not. */
export async function verify(args: readonly string[]): Promise<number> {
  const { paths, format, library, quotations, claims } = parseArguments(args);
  if (quotations) return verifyQuotations({ files: paths, library: library ?? ".", format });
  if (library !== null) throw new UsageError("--library goes with --quotations.");
  const report = Object.hasOwn(REPORTS, format) ? REPORTS[format] : undefined;
  if (!report) throw new UsageError(`There is no format "${format}"; choose ${Object.keys(REPORTS).join(", ")}.`);
  const findings = await check(paths.length > 0 ? paths : ["."], claims);
  process.stdout.write(report(findings));
  const { intact, unquoted } = summaryOf(findings);
  return findings.length === intact + unquoted ? 0 : 1;
}

interface Arguments {
  readonly paths: readonly string[];
  readonly format: string;
  /** Of drafts: the folder of the sources; null when it is not said. */
  readonly library: string | null;
  readonly quotations: boolean;
  readonly claims: boolean;
}

function parseArguments(args: readonly string[]): Arguments {
  const paths: string[] = [];
  let [format, library, quotations, claims]: [string, string | null, boolean, boolean] = ["table", null, false, true];
  const left = args.flatMap((argument) => /^(--(?:format|library))=(.*)$/s.exec(argument)?.slice(1) ?? [argument]);
  for (let i = 0; i < left.length; i++) {
    const argument = left[i]!;
    if (argument === "--format") format = left[++i] ?? "";
    else if (argument === "--library") library = left[++i] ?? "";
    else if (argument === "--quotations") quotations = true;
    else if (argument === "--no-claims") claims = false;
    else if (argument.startsWith("-")) throw new UsageError(`There is no option "${argument}".`);
    else paths.push(argument);
  }
  return { paths, format, library, quotations, claims };
}

async function check(paths: readonly string[], claims: boolean): Promise<Finding[]> {
  const { notes, folders } = await notesOf(paths);
  const here = fileUri(process.cwd());
  const engine = engineOver([...folders, here]);
  await engine.files.learn();
  await engine.files.changed(notes);
  const all: { one: CheckedCitation; observed: Observations; document: TextDocument }[] = [];
  for (const note of notes) {
    const document = engine.files.text(note);
    if (!document) continue;
    tellBrokenLinks(document);
    const checked = await engine.citations.check(document);
    const observed = await engine.citations.observe(document, { claims, everySpeaker: true });
    all.push(...checked.map((one, i) => ({ one, observed: observed[i] ?? NOTHING_OBSERVED, document })));
  }
  // Only what is missing is looked for in the other sources: all that lie in the folders are read for it.
  if (all.some(({ one }) => one.verification.verdict === "missing")) {
    await engine.files.skim(folders.length > 0 ? folders : [here]);
  }
  return all.map(({ one, observed, document }) =>
    findingOf(one, observed, engine.citations.elsewhere(one), document, pathOf),
  );
}

/** What was meant as a link and is none is not among the findings: whoever reads them is told. */
function tellBrokenLinks({ uri, source: { markdown, lines } }: TextDocument): void {
  for (const { start, written } of markdown ? brokenLinks(markdown) : []) {
    const place = `${pathOf(uri)}:${lines.lineAt(start)}`;
    process.stderr.write(`${place}: Markdown reads no link here, since ${written} has spaces: write them as %20.\n`);
  }
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
