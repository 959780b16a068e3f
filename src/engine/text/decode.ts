/** WHATWG's Encoding standard, which every JavaScript host has; the one thing here that is not the language's own. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** How much of a file is looked at to tell text from binary data. */
const SAMPLE = 4096;

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so, as VS Code reads it, so that offsets
 * agree with the editor's. The mark itself is no part of the text. Null for binary data.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  return new TextDecoder("utf-8").decode(bytes);
}
