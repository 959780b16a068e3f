import { packedStreams, unpacked } from "./packedStreams.ts";

/** Packed bytes that may unpack to more than is read: zip packs a thousand to one at most. */
const SUSPECT = 200_000;
/** What one stream may unpack to. A page of text is a few kilobytes, the largest map some tens of megabytes. */
const MOST = 128_000_000;

/**
 * Makes streams harmless that would fill the memory: they are given another name of a packing, which nobody knows, so that what they hold
 * is missing and all else is read. Writes to `bytes`. Pictures are not unpacked by anybody.
 */
export function defuse(bytes: Uint8Array): void {
  for (const stream of packedStreams(bytes)) {
    const packings = stream.entries.match(/\/Fl(ateDecode)?\b/g)!.length;
    if (/\/Subtype\s*\/Image\b/.test(stream.entries)) continue;
    if (stream.end - stream.start < SUSPECT && packings < 2) continue;
    const whole = unpacked(bytes, stream, MOST);
    if (whole && (packings < 2 || whole.length < SUSPECT)) continue;
    const at = stream.entriesStart + stream.entries.indexOf("/Fl");
    bytes[at + 1] = "X".charCodeAt(0);
  }
}
