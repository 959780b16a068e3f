import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { decodeText, type Engine } from "../../engine/engine.ts";
import { Writers } from "../../exports/writers.ts";
import { exportBundle } from "../../node/exportBundles.ts";
import type { DraftFormat } from "../../protocol/exporting/exporting.ts";
import { sayIn } from "../../server/host/say.ts";
import { draftSummary, wordedDraft } from "../../server/wording/draftComment.ts";
import type { Exported } from "./exported.ts";

const say = sayIn(undefined);
const writers = new Writers(exportBundle);

/** Notes are read whatever they are, as those that an editor shows. */
export async function showNotes(engine: Engine, uris: readonly string[]): Promise<void> {
  for (const uri of uris) {
    const text = decodeText(await readFile(fileURLToPath(uri)));
    if (text !== null) engine.files.open(uri, text);
  }
}

/**
 * A note as a file for others; `target`: the URI of that file; `except`: what is no source, though it reads as one.
 * @throws Error with a sentence, and DraftTooLong
 */
export async function exportedDraft(
  engine: Engine,
  uri: string,
  target: string,
  format: DraftFormat,
  except: ReadonlySet<string>,
): Promise<Exported> {
  const note = engine.files.text(uri);
  if (!note || note.source.reading) throw new Error("It is no note: notes are Markdown or plain text.");
  const draft = (await engine.exporting.annotated(note, { target, except }))!;
  const language = engine.files.article(uri)?.source.language || "en";
  const bytes = await writers.write(format, wordedDraft({ engine, say }, draft, new Date(), language));
  return { bytes, told: draftSummary({ engine, say }, draft) };
}
