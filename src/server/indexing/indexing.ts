import type { Engine } from "../../engine/engine.ts";
import type { Progress } from "../../protocol/host/places.ts";

/** Runs the engine's indexing once it is needed, and tells who wants to know how far it is. */
export class Indexing {
  /** Null before it began and after it ended. */
  progress: Progress | null = null;
  /** Somebody has paused it, and not let it go on. */
  paused = false;
  private run: Promise<void> | null = null;
  private cancelled = false;

  constructor(
    private readonly engine: Engine,
    private readonly report: () => void,
    private readonly done: () => void,
  ) {}

  /** Begins, unless it has begun; resolves when all is indexed. */
  start(): Promise<void> {
    this.run ??= this.index();
    return this.run;
  }

  /** Whether anybody needed the library yet. */
  get begun(): boolean {
    return this.run !== null;
  }

  /** Folders came or went: what is not read yet is read. */
  async restart(): Promise<void> {
    if (!this.run) return;
    await this.run;
    this.run = null;
    await this.start();
  }

  /** It may be set otherwise now which files are read: lets go of those that are not, and reads those that are. */
  async listAgain(): Promise<void> {
    if (!this.run) return;
    await this.run;
    await this.engine.files.leaveOut();
    await this.restart();
  }

  cancel(): void {
    this.cancelled = true;
  }

  /** Stops soon; what is indexed stays. */
  pause(): void {
    this.paused = true;
    this.report();
  }

  /** Goes on where it was. */
  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.report();
    void this.restart();
  }

  private async index(): Promise<void> {
    this.progress = { done: 0, total: 0 };
    await this.engine.files.index(
      (progress) => {
        this.progress = progress;
        this.report();
      },
      () => this.cancelled || this.paused,
    );
    this.progress = null;
    this.done();
  }
}
