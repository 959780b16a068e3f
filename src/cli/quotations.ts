import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type CheckedDraft, DraftTooLong, decodeText, type Engine, LONGEST_DRAFT } from "../engine/engine.ts";
import { type QuotationFinding, quotationFindingOf, quotationSummary } from "../findings/quotationFinding.ts";
import { fileUri } from "../node/diskFiles.ts";
import { engineOver, pathOf } from "./engineOver.ts";
import { QUOTATION_REPORTS } from "./quotationReports.ts";
import { speakersOf } from "./quotationSpeakers.ts";
import { tellUnread } from "./unread.ts";
import { UsageError } from "./usageError.ts";

/** What `sourceline verify --quotations` is asked. */
export interface QuotationArguments {
  readonly files: readonly string[];
  /** The folder of the sources. */
  readonly library: string;
  readonly format: string;
}

/** Checks each quotation of some drafts against all sources: 0 when every one is intact, 1 when one is not. */
export async function verifyQuotations({ files, library, format }: QuotationArguments): Promise<number> {
  const report = Object.hasOwn(QUOTATION_REPORTS, format) ? QUOTATION_REPORTS[format] : undefined;
  if (!report)
    throw new UsageError(`There is no format "${format}"; choose ${Object.keys(QUOTATION_REPORTS).join(", ")}.`);
  if (files.length === 0) throw new UsageError("Name the files whose quotations are to be checked.");
  const folder = await stat(library).catch(() => null);
  if (!folder?.isDirectory()) throw new UsageError(`There is no folder "${library}".`);
  const findings = await check(files, library);
  process.stdout.write(report(findings));
  return findings.length === quotationSummary(findings).intact ? 0 : 1;
}

async function check(files: readonly string[], library: string): Promise<QuotationFinding[]> {
  const folder = fileUri(resolve(library));
  const engine = engineOver([folder]);
  const drafts = new Set<string>();
  for (const file of files) {
    const uri = fileUri(resolve(file));
    engine.files.open(uri, await textOf(file));
    drafts.add(uri);
  }
  await engine.files.skim([folder]);
  const findings: QuotationFinding[] = [];
  for (const uri of drafts) {
    const checked = await checkedDraft(engine, uri, drafts);
    const speakers = await speakersOf(folder, checked);
    const { document, quotations } = checked;
    findings.push(...quotations.map((one, i) => quotationFindingOf(one, speakers[i]!, document, pathOf)));
  }
  // It may stand in any of them.
  if (findings.some(({ verdict }) => verdict === "missing")) await tellUnread(engine);
  return findings;
}

async function checkedDraft(engine: Engine, uri: string, drafts: ReadonlySet<string>): Promise<CheckedDraft> {
  try {
    return (await engine.quotationCheck.check(engine.files.text(uri)!, { except: drafts }))!;
  } catch (error) {
    if (!(error instanceof DraftTooLong)) throw error;
    throw new UsageError(tooLong(pathOf(uri), error.length));
  }
}

/** The text of a draft, without a byte order mark. @throws UsageError when it is none, or too long to be one */
async function textOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new UsageError(`There is no file ${file}.`);
  if (found.isDirectory()) throw new UsageError(`${file} is a folder; name the files in it.`);
  // No letter takes more bytes than four.
  if (found.size > 4 * LONGEST_DRAFT) throw new UsageError(tooLong(file, found.size));
  const text = decodeText(await readFile(file));
  if (text === null) throw new UsageError(`${file} is not a text file.`);
  return text;
}

function tooLong(file: string, length: number): string {
  const [size, limit] = [length, LONGEST_DRAFT].map((bytes) => Math.round(bytes / 1e6));
  return `${file} is ${size} MB; quotations are checked in texts up to ${limit} MB.`;
}
