import { strToU8, zipSync } from "fflate";

/** A zip archive of texts. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

/** The same with the sign that its parts are encrypted. */
export function locked(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  for (let i = 0; i < bytes.length - 4; i++) {
    const isDirectory = bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2;
    if (isDirectory) bytes[i + 8]! |= 1;
  }
  return bytes;
}

/** An archive that says of a part that it is as large as nobody's memory. */
export function bomb(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  for (let i = 0; i < bytes.length - 4; i++) {
    const isDirectory = bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2;
    if (isDirectory) new DataView(bytes.buffer, bytes.byteOffset).setUint32(i + 24, size, true);
  }
  return bytes;
}
