import { Unzlib } from "fflate";
import { indexOfLetters, lettersOfBytes } from "./bytesText.ts";

/** A stream that is packed as zip packs, as it lies in the file. */
export interface PackedStream {
  /** Where its packed bytes begin and end. */
  readonly start: number;
  readonly end: number;
  /** What describes it, and where that begins. */
  readonly entries: string;
  readonly entriesStart: number;
}

/** What describes a stream is not longer. */
const ENTRIES = 2048;
/** Packed bytes that are unpacked at a time. */
const STEP = 65_536;

/** The packed streams of a file, found by their keywords, whether or not the file's table of contents knows them. */
export function* packedStreams(bytes: Uint8Array): Generator<PackedStream> {
  for (let at = indexOfLetters(bytes, "stream"); at !== -1; at = indexOfLetters(bytes, "stream", at + 6)) {
    // "endstream".
    if (bytes[at - 1] === 0x64) continue;
    const before = lettersOfBytes(bytes, at - ENTRIES, at);
    const opening = before.lastIndexOf(" obj");
    if (opening === -1) continue;
    const entries = before.slice(opening + 4);
    if (!/\/Fl(ateDecode)?\b/.test(entries)) continue;
    let start = at + 6;
    if (bytes[start] === 0x0d) start++;
    if (bytes[start] === 0x0a) start++;
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(entries)?.[1] ?? Number.NaN);
    const told = start + length;
    const found = told <= bytes.length ? told : indexOfLetters(bytes, "endstream", start);
    const end = found === -1 ? bytes.length : found;
    yield { start, end, entries, entriesStart: at - entries.length };
    at = Math.max(at, end - 6);
  }
}

/** What a stream unpacks to; null when that is more than `most` bytes. What cannot be unpacked to its end gives what it began with. */
export function unpacked(bytes: Uint8Array, { start, end }: PackedStream, most: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  const unpack = new Unzlib((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = start; at < end && length <= most; at += STEP) {
      unpack.push(bytes.subarray(at, Math.min(end, at + STEP)), at + STEP >= end);
    }
  } catch {
    // Encrypted, broken or cut off.
  }
  if (length > most) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
