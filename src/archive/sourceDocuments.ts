import { createHash } from "node:crypto";
import type { ArchivedSource } from "../engine/archived.ts";

/** What stands in the index of a source (layout.ts). */
export interface SourceDocument extends Omit<ArchivedSource, "sentences" | "days"> {
  readonly is: "source";
  readonly source: string;
  /** Where it lies below what was pushed, that folder's name first: what names a source for everybody. */
  readonly path: string;
  /** The first part of `path`. */
  readonly collection: string;
  /** Where the file lay when it was pushed: a `file:` URI. */
  readonly original: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly checksum: string;
  /** Bytes. */
  readonly size: number;
  readonly format: string;
  readonly pushed: string;
  /** How many sentences it has. */
  readonly count: number;
  /** The version whose sentences may be seen; null while the first is written. */
  readonly shown: string | null;
  /** A version that is being written. */
  readonly coming: string | null;
  /** Sentences of other versions may be left. */
  readonly stale: boolean;
}

/** What names a source in the index: made of its path, so that whoever pushes the same folder means the same sources. */
export function sourceId(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 24);
}

/** What names a version of a source: made of its file's bytes. */
export const versionOf = (checksum: string): string => checksum.slice(0, 16);

/** SHA-256, in hexadecimal. */
export function checksumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What names a sentence: whoever writes it again writes the same document. */
export const sentenceId = (source: string, version: string, number: number): string => `${source}.${version}.${number}`;
