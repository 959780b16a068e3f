import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { checksumOf, type SourceDocument } from "./sourceDocuments.ts";

/**
 * The bytes of the file that a source was read of, where it still lies and is the same, byte by byte: on the machine that pushed it, or on
 * a disk that both have under one name. Null elsewhere.
 */
export async function originalOf({ original, size, checksum }: SourceDocument): Promise<Uint8Array | null> {
  if (!original.startsWith("file:///")) return null;
  try {
    const path = fileURLToPath(original);
    const found = await stat(path);
    if (!found.isFile() || found.size !== size) return null;
    const bytes = await readFile(path);
    return checksumOf(bytes) === checksum ? bytes : null;
  } catch {
    return null;
  }
}
