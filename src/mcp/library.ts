import type { Engine, TextDocument } from "../engine/engine.ts";
import type { FileEntry, Files, Progress } from "../engine/ports.ts";
import { Folders, ownPath } from "./folders.ts";

/** Files are looked at again by the first question that comes so many milliseconds after the last look. */
const LOOKED_EVERY = 1000;

/** So many milliseconds a question waits for a library that is being loaded, before it is answered from what is there. */
const PATIENCE = 800;

/** What was changed is saved so many milliseconds later. */
const SAVED_AFTER = 10_000;

/** A library as clients ask it: its files by their paths, and as they are on the disk now. */
export class Library {
  readonly folders: Folders;
  /** How far indexing is; null when everything is indexed. */
  progress: Progress | null = { done: 0, total: 0 };
  private stamps = new Map<string, string | undefined>();
  private uris = new Map<string, string>();
  private listing: Promise<unknown> = Promise.resolve();
  private indexing: Promise<void> = Promise.resolve();
  private looking: Promise<void> | null = null;
  private looked = Number.NEGATIVE_INFINITY;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly engine: Engine,
    private readonly files: Files,
    private readonly now: () => number,
  ) {
    this.folders = new Folders(files.roots);
  }

  /** Begins to index. */
  start(): void {
    this.listing = this.list();
    this.indexing = this.index();
  }

  /**
   * Waits until the library can be asked. While it is indexed that is soon, and what is not read yet is not in it: see
   * `progress`. Afterwards files that came, changed or went since the last look are read; `fresh`: since this moment.
   */
  async ready(fresh = false): Promise<void> {
    await this.listing;
    if (this.progress) await this.indexed(PATIENCE);
    if (this.progress) return;
    if (fresh) await this.looking;
    if (fresh || this.looking || this.now() - this.looked > LOOKED_EVERY) await this.look();
  }

  /** Waits until everything is indexed, at most so many milliseconds. */
  async indexed(patience: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.indexing, enough]);
    clearTimeout(timer);
  }

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
    const document = this.engine.files.text(this.uriOf(written));
    if (document) return document;
    const uri = this.uriOf(written);
    const why = this.progress ? "notIndexedYet" : this.engine.files.leftOut.find((one) => one.uri === uri)?.why.kind;
    throw new Error(`${JSON.stringify(written)} is there, and is not in the library: ${why ?? "notProse"}.`);
  }

  private async list(): Promise<FileEntry[]> {
    const listed = [...(await this.files.list())];
    this.stamps = new Map(listed.map(({ uri, stamp }) => [uri, stamp]));
    this.uris = new Map(listed.map(({ uri }) => [this.folders.pathOf(uri), uri]));
    return listed;
  }

  private async index(): Promise<void> {
    await this.listing;
    await this.engine.files.index((progress) => {
      this.progress = progress;
    });
    this.progress = null;
    this.looked = this.now();
    this.saveLater(0);
  }

  private look(): Promise<void> {
    this.looking ??= this.takeChanges().finally(() => {
      this.looking = null;
      this.looked = this.now();
    });
    return this.looking;
  }

  private async takeChanges(): Promise<void> {
    const before = this.stamps;
    const listed = await this.list();
    const gone = [...before.keys()].filter((uri) => !this.stamps.has(uri));
    const changed = listed.filter(({ uri, stamp }) => before.get(uri) !== stamp || !before.has(uri));
    for (const uri of gone) this.engine.files.deleted(uri);
    if (changed.length > 0) await this.engine.files.changed(changed.map(({ uri }) => uri));
    if (changed.length + gone.length > 0) this.saveLater(SAVED_AFTER);
  }

  /** What is done when nobody asks: names are counted, and all is kept for the next start. */
  private saveLater(delay: number): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(async () => {
      await this.engine.files.tidy();
      await this.engine.files.save();
    }, delay);
    this.saving.unref();
  }
}
