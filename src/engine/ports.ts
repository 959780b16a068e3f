/** What a host brings to the engine, which itself knows no disk, no editor, no clock. */
export interface Host {
  readonly files: Files;
  readonly log: Log;
  /** Lets the host do other things (answer a hover) before the engine goes on with long work. */
  breathe(): Promise<void>;
  /** Milliseconds from any fixed point, to know when to breathe. */
  now(): number;
}

/** The files that a library is made of. Places are URIs, percent-encoded as VS Code writes them. */
export interface Files {
  /** The folders that the library is made of: what a path beginning with "/" starts from. */
  readonly roots: readonly string[];
  /** Every text and Markdown file of the folders, in any order. */
  list(): Promise<readonly FileEntry[]>;
  /**
   * The bytes of a file.
   * @throws Error with a sentence for a person, when it cannot be read
   */
  read(uri: string): Promise<Uint8Array>;
}

export interface FileEntry {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** How far a long work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
