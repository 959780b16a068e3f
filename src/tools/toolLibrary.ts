import type { Engine, TextDocument } from "../engine/engine.ts";
import type { Progress } from "../engine/ports.ts";
import { type Folders, ownPath } from "./folders.ts";
import type { ToolArchive } from "./toolArchive.ts";

/** A library as tools ask it: its files by their paths. What keeps it in step with the files is its host's. */
export abstract class ToolLibrary {
  constructor(
    readonly engine: Engine,
    readonly folders: Folders,
  ) {}

  /** How far indexing is; null when everything is indexed. */
  abstract readonly progress: Progress | null;

  /** The URIs of its files by their paths. */
  protected abstract readonly uris: ReadonlyMap<string, string>;

  /**
   * Waits until the library can be asked. While it is indexed that is soon, and what is not read yet is not in it: see
   * `progress`. `fresh`: with the files as they are at this moment.
   */
  abstract ready(fresh?: boolean): Promise<void>;

  /** Waits until everything is indexed, at most so many milliseconds. */
  abstract indexed(patience: number): Promise<void>;

  /** The archives that may be asked beside it. Nothing is sent to one before it is searched. */
  abstract archives(): Promise<readonly ToolArchive[]>;

  /** The paths of all files, in order. */
  get paths(): readonly string[] {
    return [...this.uris.keys()].sort();
  }

  /**
   * The URI of a file by its path.
   * @throws Error with a sentence, when the library has none
   */
  uriOf(written: string): string {
    const uri = this.uris.get(ownPath(written));
    if (uri === undefined)
      throw new Error(`There is no ${JSON.stringify(written)} in the library; list_sources names its sources.`);
    return uri;
  }

  /**
   * The URI of a note that may not be there yet, in the folder of some other file.
   * @throws Error with a sentence, when it would lie outside
   */
  noteUri(written: string): string {
    return this.folders.uriOf(ownPath(written));
  }

  /**
   * A file's text and lines.
   * @throws Error with a sentence, when it is not in the library, or not read
   */
  text(written: string): TextDocument {
    const uri = this.uriOf(written);
    const document = this.engine.files.text(uri);
    if (document) return document;
    const why = this.progress ? "notIndexedYet" : this.engine.files.leftOut.find((one) => one.uri === uri)?.why.kind;
    throw new Error(`${JSON.stringify(written)} is there, and is not in the library: ${why ?? "notProse"}.`);
  }
}

/** Waits for something, at most so many milliseconds. */
export async function atMost(patience: number, awaited: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([awaited, enough]);
  clearTimeout(timer);
}
