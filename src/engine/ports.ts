import type { Reading } from "./text/reading/reading.ts";
import type { UnreadableKind } from "./text/reading/unreadable.ts";

/** What a host brings to the engine, which itself knows no disk, no editor, no clock. */
export interface Host {
  readonly files: Files;
  readonly weights: Weights;
  readonly log: Log;
  /** Lets the host do other things (answer a hover) before the engine goes on with long work. */
  breathe(): Promise<void>;
  /** Milliseconds from any fixed point, to know when to breathe. */
  now(): number;
  /** Milliseconds since 1970, to date what is remembered; without, nothing is dated. */
  readonly date?: () => number;
  /** Where the library is kept from one start to the next; without, it is made anew each time. */
  readonly cache?: Cache;
  /** Makes texts of sources of other formats; without, only texts are read. */
  readonly formats?: Formats;
  /** Reads texts elsewhere, on another thread, while the engine answers; without, the engine reads between answers. */
  readonly readers?: Readers;
}

/**
 * What was learnt of names and quotations: the bytes of `model/*.bin` (model/README.md), by the names of the files. Each is
 * asked for once, when it is needed first. The engine keeps them and never writes to them.
 */
export interface Weights {
  readonly names: Uint8Array;
  readonly tags: Uint8Array;
  readonly quotes: Uint8Array;
  readonly references: Uint8Array;
  readonly wordClasses: Uint8Array;
}

/**
 * A place for files that may be thrown away at any time. Their names are made of letters, digits, "." and "-".
 * Nothing here ever throws: what cannot be read is not there, what cannot be written is not kept.
 */
export interface Cache {
  /** Names the program: another one for each build that may read a text otherwise. */
  readonly build: string;
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array | null>;
  /** Writes a file, its parts one behind the other, whole or not at all; false when it could not be written. */
  write(name: string, parts: readonly Uint8Array[]): Promise<boolean>;
  remove(name: string): Promise<void>;
}

/** A thread ended over the text, out of memory or of time: nobody may read it to the end. */
export type Deadly = "deadly";

/** Other threads that read texts. */
export interface Readers {
  /** How many texts they read at a time. */
  readonly count: number;
  /**
   * What `readRecord` of the engine gives for a text, which is that of `reading` when this is not null; null when
   * the thread could not, and the engine may try.
   */
  read(uri: string, text: string, reading?: Reading | null): Promise<Uint8Array | null | Deadly>;
}

/** Makes readings of sources that are no texts as they lie: `ReadingFormat` of src/documentFiles.ts. */
export interface Formats {
  /**
   * The reading of a file.
   * @throws Unreadable (text/reading/unreadable.ts) when nothing can be read of it
   */
  readingOf(uri: string, bytes: Uint8Array): Promise<Reading>;
}

/** The files that a library is made of. Places are URIs, percent-encoded as VS Code writes them. */
export interface Files {
  /** The folders that the library is made of: what a path beginning with "/" starts from. */
  readonly roots: readonly string[];
  /** Every document of the folders (src/documentFiles.ts), in any order. */
  list(): Promise<readonly FileEntry[]>;
  /**
   * The bytes of a file.
   * @throws Error when it cannot be read, with what the host says of it, if anything
   */
  read(uri: string): Promise<Uint8Array>;
  /** Of some files, those that `list` would hold, as far as it is set which; all of them when left out. */
  listed?(uris: readonly string[]): Promise<readonly string[]>;
}

export interface FileEntry {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
  /** Another text whenever the file was written; "" or left out when the host cannot tell. */
  readonly stamp?: string;
  /** When it was written, in milliseconds of any fixed point: what changed last is read first. */
  readonly modified?: number;
}

/** Why a document that is on disk is not in the library. Sizes are in bytes; `error` is what the host says. */
export type LeftOut =
  | { readonly kind: "notProse" | "notText" }
  | { readonly kind: "unreadableFormat"; readonly why: UnreadableKind }
  | { readonly kind: "tooLarge"; readonly size: number; readonly limit: number }
  | { readonly kind: "unreadable"; readonly error: string };

/** Hears what a person may want to know and nobody asked for. The host words it: the engine knows no sentences. */
export interface Log {
  /** A file is left out. */
  leftOut(uri: string, why: LeftOut): void;
  /** A text is searched and cited, and its names are not read: it has `length` UTF-16 units, more than `limit`. */
  withoutNames(uri: string, length: number, limit: number): void;
  /** The same, since a thread ended over reading its names. */
  deadly(uri: string): void;
}

/** How far a long work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
