import type { Formats, LeftOut } from "../../ports.ts";
import { decodeText } from "../../text/decode.ts";
import type { Reading } from "../../text/reading/reading.ts";
import { unreadableKindOf } from "../../text/reading/unreadable.ts";
import { needsReading } from "../article/uri.ts";

/** The text of a file, and the reading whose text it is when the file is no text as it lies. */
export interface FileText {
  readonly text: string;
  readonly reading: Reading | null;
}

/** The text of a file's bytes, whatever its format, or why there is none. */
export async function fileTextOf(
  uri: string,
  bytes: Uint8Array,
  formats: Formats | undefined,
): Promise<FileText | LeftOut> {
  if (!needsReading(uri)) {
    const text = decodeText(bytes);
    return text === null ? { kind: "notText" } : { text, reading: null };
  }
  if (!formats) return { kind: "notText" };
  try {
    const reading = await formats.readingOf(uri, bytes);
    return { text: reading.text, reading };
  } catch (error) {
    return { kind: "unreadableFormat", why: unreadableKindOf(error) ?? "damaged" };
  }
}

export const isFileText = (found: FileText | LeftOut): found is FileText => "text" in found;
