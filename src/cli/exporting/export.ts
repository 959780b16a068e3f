import { stat, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { DraftTooLong, type Engine } from "../../engine/engine.ts";
import { fileUri } from "../../node/diskFiles.ts";
import { engineOver } from "../engineOver.ts";
import { UsageError } from "../usageError.ts";
import { exportedAnnotations } from "./annotations.ts";
import { exportedDraft, showNotes } from "./drafts.ts";
import { type ExportArguments, exportArguments } from "./exportArguments.ts";

/**
 * `sourceline export`: notes with a comment for each citation and for each quotation without a link, or what notes say of sources. 0 when
 * all are written, 1 when one could not be, and the others are.
 */
export async function exportFiles(args: readonly string[]): Promise<number> {
  const asked = exportArguments(args);
  await refuseOthers(asked);
  const library = fileUri(resolve(asked.library));
  const engine = engineOver([library]);
  const uris = asked.files.map((file) => fileUri(resolve(file)));
  await engine.files.skim([library]);
  if (asked.what === "drafts") await showNotes(engine, uris);
  let code = 0;
  for (const [i, uri] of uris.entries()) {
    const file = resolve(asked.output ?? nameFor(asked.files[i]!, asked));
    try {
      const { bytes, told } =
        asked.what === "drafts"
          ? await exportedDraft(engine, uri, fileUri(file), asked.format, new Set(uris))
          : exportedAnnotations(engine, uri);
      await write(engine, file, bytes, asked.overwrite);
      process.stdout.write(`${basename(file)}: ${told}\n`);
    } catch (error) {
      process.stderr.write(`sourceline: ${asked.files[i]}: ${sentenceOf(error)}\n`);
      code = 1;
    }
  }
  return code;
}

/** "said.md" becomes "said.annotated.docx", beside it. */
function nameFor(file: string, { what, format }: ExportArguments): string {
  const ending = what === "drafts" ? `annotated.${format}` : "annotations.json";
  return `${file.replace(/\.[^./\\]+$/, "")}.${ending}`;
}

async function refuseOthers({ files, library }: ExportArguments): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) throw new UsageError(`There is no file ${file}.`);
  }
  const folder = await stat(library).catch(() => null);
  if (!folder?.isDirectory()) throw new UsageError(`There is no folder ${library}.`);
}

/** Nothing that is there is written over unasked, and no source ever. */
async function write(engine: Engine, file: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  const uri = fileUri(file);
  if (engine.files.isSource(uri) || engine.files.shown.includes(uri)) {
    throw new Error(`${basename(file)} is a source or a note, and never written over.`);
  }
  await writeFile(file, bytes, { flag: overwrite ? "w" : "wx" });
}

function sentenceOf(error: unknown): string {
  if (error instanceof DraftTooLong) return "It is too long to be exported.";
  const { code, path = "", message } = error as NodeJS.ErrnoException;
  if (code === "EEXIST") return `${basename(path)} is there already; --overwrite writes over it.`;
  return code === undefined ? message : `${basename(path)} cannot be written (${code}).`;
}
