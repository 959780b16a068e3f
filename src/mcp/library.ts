import type { Engine } from "../engine/engine.ts";
import type { FileEntry, Files, Progress } from "../engine/ports.ts";
import { Folders } from "../tools/folders.ts";
import type { ToolArchive } from "../tools/toolArchive.ts";
import { atMost, ToolLibrary } from "../tools/toolLibrary.ts";

/** Files are looked at again by the first question that comes so many milliseconds after the last look. */
const LOOKED_EVERY = 1000;

/** So many milliseconds a question waits for a library that is being loaded, before it is answered from what is there. */
const PATIENCE = 800;

/** What was changed is saved so many milliseconds later. */
const SAVED_AFTER = 10_000;

/** A library that has its process for itself: its files as they are on the disk now. */
export class Library extends ToolLibrary {
  progress: Progress | null = { done: 0, total: 0 };
  private stamps = new Map<string, string | undefined>();
  protected uris = new Map<string, string>();
  private listing: Promise<unknown> = Promise.resolve();
  private indexing: Promise<void> = Promise.resolve();
  private looking: Promise<void> | null = null;
  private looked = Number.NEGATIVE_INFINITY;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(
    engine: Engine,
    private readonly files: Files,
    private readonly now: () => number,
    private readonly shared: readonly ToolArchive[],
  ) {
    super(engine, new Folders(files.roots));
  }

  get hasArchives(): boolean {
    return this.shared.length > 0;
  }

  async archives(): Promise<readonly ToolArchive[]> {
    return this.shared;
  }

  /** Begins to index. */
  start(): void {
    this.listing = this.list();
    this.indexing = this.index();
  }

  /** Files that came, changed or went since the last look are read, once all is indexed. */
  async ready(fresh = false): Promise<void> {
    await this.listing;
    if (this.progress) await this.indexed(PATIENCE);
    if (this.progress) return;
    if (fresh) await this.looking;
    if (fresh || this.looking || this.now() - this.looked > LOOKED_EVERY) await this.look();
  }

  indexed(patience: number): Promise<void> {
    return atMost(patience, this.indexing);
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
