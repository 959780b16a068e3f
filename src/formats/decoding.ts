/**
 * The text of bytes whose encoding nobody says for certain: a byte order mark wins, then what they are in fact when it is UTF-8, then
 * `declared`, then what most old files of the West are in (windows-1252). Never throws; bytes that are no letters become U+FFFD.
 */
export function decoded(bytes: Uint8Array, declared?: string | null): string {
  const mark = markOf(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(isCutOffUtf8(bytes) ? "utf-8" : (declared ?? FALLBACK)).decode(bytes);
  }
}

const FALLBACK = "windows-1252";

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** A file that was cut off within a letter is in UTF-8 nevertheless. */
function isCutOffUtf8(bytes: Uint8Array): boolean {
  for (let missing = 1; missing <= 3 && missing < bytes.length; missing++) {
    if (bytes.at(-missing)! < 0xc0) continue;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, -missing));
      return true;
    } catch {
      return false;
    }
  }
  return false;
}

/** Of a name that no standard knows the fallback's. */
function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder(FALLBACK);
  }
}
