import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { formatOfName, readingFormatOfName } from "../documentFiles.ts";
import { decodeText, type Locator, type Reading, readSource, unreadableKindOf } from "../engine/engine.ts";
import type { Formats } from "../engine/ports.ts";
import { unreadableSentence } from "../formats/wording.ts";
import { type Argument, fill } from "../message.ts";
import { cores, ReaderThread } from "../node/readerThread.ts";
import { ReaderPool } from "../readers/readerPool.ts";
import { ownTextOf } from "./ownText.ts";

/** Says a sentence in English. */
export const say = (message: string, ...args: Argument[]) => fill(message, args, "en");

/** Makes readings on threads of this very program, so that none takes its time or its memory. */
export const formats: Formats = new ReaderPool(cores, () => new ReaderThread(__filename, true));

/** Threads of this very program on all cores, for who has nothing else to do than to have much read to the end. */
export function allReaders(): ReaderPool {
  return new ReaderPool(cores + 1, () => new ReaderThread(__filename, true), null, undefined, undefined, cores);
}

/** A source as it is read, whatever its format. */
export interface ReadFile extends Omit<Reading, "places" | "turns"> {
  readonly format: string;
  readonly places: readonly { readonly start: number; readonly end: number; readonly locator: Locator | LineLocator }[];
  /** What stands in the file beside the text: navigation, the heads of pages. */
  readonly beside: readonly string[];
  readonly turns: readonly { readonly start: number; readonly end: number; readonly speaker: string }[];
}

/** Where nothing but lines tells a place. */
export interface LineLocator {
  readonly kind: "line";
  readonly line: number;
}

/** Files above this many bytes are not read: nothing that people cite is larger. */
const LARGEST = 1_000_000_000;

/** Reads a file, a text as well. @throws Error with a sentence for people when it cannot be read */
export async function readAnyFile(path: string): Promise<ReadFile> {
  const name = basename(path);
  const format = readingFormatOfName(name) ?? formatOfName(name);
  if (!format) throw new Error(`${name} is in no format that is read.`);
  const bytes = await bytesOf(path, name);
  if (format === "text" || format === "markdown") return textFile(name, bytes, format);
  try {
    return asRead(await formats.readingOf(name, bytes), format);
  } catch (error) {
    const kind = unreadableKindOf(error);
    throw kind ? new Error(unreadableSentence(say, name, kind)) : error;
  }
}

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`There is no file ${name}.`);
  if (!found.isFile() || found.size > LARGEST) throw new Error(`${name} is no regular file that can be read.`);
  return readFile(path).catch(() => {
    throw new Error(`${name} cannot be read.`);
  });
}

function textFile(name: string, bytes: Uint8Array, format: "text" | "markdown"): ReadFile {
  const text = decodeText(bytes);
  if (text === null) throw new Error(`${name} is not a text file.`);
  const source = readSource(text, format);
  const { title, language } = source;
  const nothing = {
    date: null,
    authors: [],
    url: null,
    pages: null,
    headings: [],
    asides: [],
    beside: [],
    warnings: [],
  };
  return { ...nothing, format, text, title, language, places: linesOf(text), turns: turnsIn(source) };
}

/** A reading as it is told; the turns of a format that has none of its own are found in its text. */
function asRead(reading: Reading, format: string): ReadFile {
  const own = ownTextOf(reading);
  const { text, places, turns } = own;
  return {
    ...reading,
    ...own,
    format,
    places: places.length > 0 ? places : linesOf(text),
    turns:
      turns.length > 0
        ? turns.map(({ start, end, speaker }) => ({ start, end, speaker: text.slice(speaker.start, speaker.end) }))
        : turnsIn(readSource(text, "text")),
  };
}

function turnsIn({ text, turns }: ReturnType<typeof readSource>): ReadFile["turns"] {
  return turns.map(({ start, end, label: { name } }) => ({ start, end, speaker: text.slice(name.start, name.end) }));
}

/** A place for each line, its end with it. */
function linesOf(text: string): ReadFile["places"] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)].map(({ index, 0: line }, i) => {
    return { start: index, end: index + line.length, locator: { kind: "line", line: i + 1 } };
  });
}
