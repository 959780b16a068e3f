import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { isNoteName } from "../documentFiles.ts";
import type { Finding } from "../findings/citationFinding.ts";
import { summaryOf } from "../findings/citationFinding.ts";
import { DiskFiles, fileUri } from "../node/diskFiles.ts";
import { checkedNotes } from "./checkedNotes.ts";
import { engineOver } from "./engineOver.ts";
import { verifyQuotations } from "./quotations.ts";
import { REPORTS } from "./reports.ts";
import { UsageError } from "./usageError.ts";
import { verifyArguments } from "./verifyArguments.ts";
import { checkChanged } from "./verifyChanged.ts";

/** `sourceline verify [PATHS]`: 0 when every citation that quotes words is intact, 1 when one is not. */
export async function verify(args: readonly string[]): Promise<number> {
  const { paths, format, library, quotations, claims, staged, since } = verifyArguments(args);
  if (quotations) return verifyQuotations({ files: paths, library: library ?? ".", format });
  const report = Object.hasOwn(REPORTS, format) ? REPORTS[format] : undefined;
  if (!report) throw new UsageError(`There is no format "${format}"; choose ${Object.keys(REPORTS).join(", ")}.`);
  const isPart = staged || since !== null;
  const findings = isPart ? await checkChanged(paths, since, claims) : await check(paths, claims);
  process.stdout.write(report(findings));
  const { intact, unquoted } = summaryOf(findings);
  return findings.length === intact + unquoted ? 0 : 1;
}

async function check(paths: readonly string[], claims: boolean): Promise<Finding[]> {
  const { notes, folders } = await notesOf(paths.length > 0 ? paths : ["."]);
  const here = fileUri(process.cwd());
  const engine = engineOver([...folders, here]);
  await engine.files.learn();
  await engine.files.changed(notes);
  return checkedNotes(engine, notes, folders.length > 0 ? folders : [here], claims);
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
