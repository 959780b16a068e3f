/** Bytes as letters of one byte each, so that places in both are the same. */
export function lettersOfBytes(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, from), Math.max(0, to)));
}

/** Where ASCII letters stand in bytes, from a place on; -1 when nowhere before `to`. */
export function indexOfLetters(bytes: Uint8Array, letters: string, from = 0, to = bytes.length): number {
  const first = letters.charCodeAt(0);
  const end = Math.min(to, bytes.length) - letters.length;
  for (let at = bytes.indexOf(first, from); at !== -1 && at <= end; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < letters.length && bytes[at + same] === letters.charCodeAt(same)) same++;
    if (same === letters.length) return at;
  }
  return -1;
}
