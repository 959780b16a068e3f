import { indexOfLetters } from "./bytesText.ts";

/** What the bytes of a PDF show without being read. */

/** Where the header of a PDF begins at the latest, as viewers take it. */
const HEADER = 1024;
/** Its end is marked in its last bytes, but for a little waste. */
const END = 2048;

/** Whether it begins or ends as one. */
export function isPdf(bytes: Uint8Array): boolean {
  return indexOfLetters(bytes, "%PDF-", 0, HEADER) !== -1 || !isCutOff(bytes);
}

/** Whether its end mark is missing. */
export function isCutOff(bytes: Uint8Array): boolean {
  return indexOfLetters(bytes, "%%EOF", Math.max(0, bytes.length - END)) === -1;
}

/** Whether there is a picture: what describes one is never packed or encrypted (ISO 32000-2, 7.5.7). */
export function hasPictures(bytes: Uint8Array): boolean {
  return ["/Subtype/Image", "/Subtype /Image"].some((words) => indexOfLetters(bytes, words) !== -1);
}
