import type { ReadingFormat } from "../documentFiles.ts";
import type { Reading } from "../engine/text/reading/reading.ts";

/** A file as it lies. Nobody writes to its bytes. */
export interface SourceFile {
  /** Its name, for what calls itself nothing else. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes a reading of a file of another format, by that format's own bundle: an e-book is made of web pages, and a mail may hold one.
 * @throws Unreadable
 */
export type ReadAs = (format: ReadingFormat, file: SourceFile) => Promise<Reading>;

/**
 * What knows one format: bytes in, a reading out. It reads nothing but these bytes, runs no script of them, and ends whatever they hold,
 * in time and memory that grow with their number. What it could read it gives, and says in `warnings` what is missing.
 * @throws Unreadable when nothing can be read; whoever calls counts any other error as `damaged`
 */
export type FormatReader = (file: SourceFile, readAs: ReadAs) => Promise<Reading>;

/** What the bundle of a format exports. */
export interface FormatBundle {
  readonly read: FormatReader;
}
