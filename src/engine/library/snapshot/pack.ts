/**
 * Some documents in one saved file: for each its URI, where it came from, and its record. A pack is written once and
 * never changed; a document that changes goes into another one, and what the newest pack says of a document counts.
 *
 * Layout: how many; for each URI, content, stamp and the length of its record; then the records.
 */
import type { Origin } from "../records/keptDocument.ts";
import { PackedReader, PackedWriter } from "../records/packedBytes.ts";

/** A document of a pack. */
export interface Packed {
  readonly uri: string;
  readonly origin: Origin;
  readonly record: Uint8Array;
}

export function writePack(documents: readonly Packed[]): Uint8Array {
  const head = new PackedWriter();
  head.whole(documents.length);
  for (const { uri, origin, record } of documents) {
    head.string(uri);
    head.string(origin.content);
    head.string(origin.stamp);
    head.whole(record.length);
  }
  const directory = head.finish();
  const bytes = new Uint8Array(documents.reduce((sum, { record }) => sum + record.length, directory.length));
  bytes.set(directory);
  let at = directory.length;
  for (const { record } of documents) {
    bytes.set(record, at);
    at += record.length;
  }
  return bytes;
}

/** The documents of a pack; their records are views of its bytes. */
export function readPack(bytes: Uint8Array): Packed[] {
  const reader = new PackedReader(bytes);
  const rows = Array.from({ length: reader.whole() }, () => {
    const uri = reader.string();
    const content = reader.string();
    return { uri, origin: { content, stamp: reader.string() }, length: reader.whole() };
  });
  let at = reader.place;
  return rows.map(({ uri, origin, length }) => {
    at += length;
    return { uri, origin, record: bytes.subarray(at - length, at) };
  });
}
