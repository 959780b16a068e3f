import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DraftTooLong, decodeText, type Engine } from "../../engine/engine.ts";
import { Writers } from "../../exports/writers.ts";
import { fileUri } from "../../node/diskFiles.ts";
import { exportBundle } from "../../node/exportBundles.ts";
import type { DraftFormat } from "../../protocol/exporting/exporting.ts";
import { sayIn } from "../../server/host/say.ts";
import { draftSummary, wordedDraft } from "../../server/wording/draftComment.ts";
import { engineOver } from "../engineOver.ts";
import { UsageError } from "../usageError.ts";
import { type ExportArguments, exportArguments } from "./exportArguments.ts";

const say = sayIn(undefined);

/**
 * `sourceline export --annotated NOTE..`: writes each note with a comment for each citation and for each quotation without a link.
 * 0 when all are written, 1 when one could not be, and the others are.
 */
export async function exportNotes(args: readonly string[]): Promise<number> {
  const asked = exportArguments(args);
  await refuseOthers(asked);
  const library = fileUri(resolve(asked.library));
  const engine = engineOver([library]);
  const notes = asked.notes.map((note) => fileUri(resolve(note)));
  await engine.files.skim([library]);
  for (const uri of notes) await show(engine, uri);
  const writers = new Writers(exportBundle);
  let code = 0;
  for (const [i, uri] of notes.entries()) {
    const file = resolve(asked.output ?? nameFor(asked.notes[i]!, asked.format));
    try {
      process.stdout.write(`${await exported(engine, writers, uri, new Set(notes), { ...asked, file })}\n`);
    } catch (error) {
      process.stderr.write(`sourceline: ${asked.notes[i]}: ${sentenceOf(error)}\n`);
      code = 1;
    }
  }
  return code;
}

/** A note is read whatever it is, as one that an editor shows. */
async function show(engine: Engine, uri: string): Promise<void> {
  const text = decodeText(await readFile(fileURLToPath(uri)));
  if (text !== null) engine.files.open(uri, text);
}

/** "said.md" becomes "said.annotated.docx", beside it. */
const nameFor = (note: string, format: DraftFormat) => `${note.replace(/\.[^./\\]+$/, "")}.annotated.${format}`;

async function refuseOthers({ notes, library }: ExportArguments): Promise<void> {
  for (const note of notes) {
    const found = await stat(note).catch(() => null);
    if (!found?.isFile()) throw new UsageError(`There is no file ${note}.`);
  }
  const folder = await stat(library).catch(() => null);
  if (!folder?.isDirectory()) throw new UsageError(`There is no folder ${library}.`);
}

/** Writes the file; nothing that is there is written over unasked. @returns a line of what was written */
async function exported(
  engine: Engine,
  writers: Writers,
  uri: string,
  except: ReadonlySet<string>,
  { file, format, overwrite }: ExportArguments & { readonly file: string },
): Promise<string> {
  const note = engine.files.text(uri);
  if (!note || note.source.reading) throw new Error("It is no note: notes are Markdown or plain text.");
  const draft = await engine.exporting.annotated(note, { target: fileUri(file), except });
  const worded = wordedDraft({ engine, say }, draft!, new Date(), engine.files.article(uri)?.source.language || "en");
  const bytes = await writers.write(format, worded);
  await writeFile(file, bytes, { flag: overwrite ? "w" : "wx" });
  return `${basename(file)}: ${draftSummary({ engine, say }, draft!)}`;
}

function sentenceOf(error: unknown): string {
  if (error instanceof DraftTooLong) return "It is too long to be exported.";
  const { code, path = "", message } = error as NodeJS.ErrnoException;
  if (code === "EEXIST") return `${basename(path)} is there already; --overwrite writes over it.`;
  return code === undefined ? message : `${basename(path)} cannot be written (${code}).`;
}
