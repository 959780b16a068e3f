import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Reading } from "../../src/engine/text/reading/reading.ts";
import type { FormatBundle } from "../../src/formats/formatReader.ts";
import { FormatBundles } from "../../src/formats/formats.ts";
import { repository } from "../host/places.ts";

/** The bundles that are shipped for Node, as the programs load them. */
export const formats = new FormatBundles(async (name) => {
  const loaded: { default: FormatBundle } = await import(
    pathToFileURL(join(repository, "dist/formats", `${name}.js`)).href
  );
  return loaded.default;
});

/** The reading of a file; a text stands for its bytes in UTF-8. */
export function readFile(name: string, content: string | Uint8Array): Promise<Reading> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return formats.read({ name, bytes });
}

/** Why nothing can be read of a file. */
export async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  try {
    await readFile(name, content);
  } catch (error) {
    return (error as { kind: string }).kind;
  }
  throw new Error(`${name} is read.`);
}

/** The words of a span. */
export const wordsAt = ({ text }: Reading, { start, end }: { start: number; end: number }) => text.slice(start, end);

/** Throws unless places cover the whole text in order, and every span lies in it. */
export function assertSound(reading: Reading): void {
  const { text, places, headings, turns, asides } = reading;
  let at = 0;
  for (const { start, end } of places) {
    if (start !== at || end <= start) throw new Error(`A place begins at ${start} and not at ${at}.`);
    at = end;
  }
  if (places.length > 0 && at !== text.length) throw new Error(`The places end at ${at}, the text at ${text.length}.`);
  for (const { start, end } of [...headings, ...turns, ...asides]) {
    if (start < 0 || end < start || end > text.length) throw new Error(`${start}-${end} is not in the text.`);
  }
  if (/\n{3}|[ \t]\n|\n[ \t]|^\s|\s$/u.test(text)) throw new Error("White space is left.");
}
