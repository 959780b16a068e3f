import { type Connection, Emitter } from "vscode-languageserver";
import type { Engine } from "../../engine/engine.ts";
import type { Progress } from "../../protocol/host/places.ts";
import { status } from "../../protocol/indexing/indexing.ts";
import { tell } from "../host/answer.ts";
import type { Client } from "../host/client.ts";
import type { LibraryIndexing } from "../host/session.ts";
import { Throttle } from "../host/throttle.ts";

/** How often the client is told how far it is, in milliseconds. */
const TOLD_EVERY = 100;

/** Runs the engine's indexing once it is needed, and tells the client how far it is. */
export class Indexing implements LibraryIndexing {
  progress: Progress | null = null;
  paused = false;
  private run: Promise<void> | null = null;
  private cancelled = false;
  private readonly finished = new Emitter<void>();
  private readonly status = new Throttle(TOLD_EVERY, () => {
    const { progress, paused } = this;
    tell(this, status, { sources: this.engine.files.sourceCount, indexing: progress, paused });
  });

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    private readonly engine: Engine,
  ) {}

  get done() {
    return this.finished.event;
  }

  tell(): void {
    this.status.soon();
  }

  start(): Promise<void> {
    this.run ??= this.index();
    return this.run;
  }

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
    this.tell();
  }

  /** Goes on where it was. */
  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.tell();
    void this.restart();
  }

  private async index(): Promise<void> {
    this.progress = { done: 0, total: 0 };
    await this.engine.files.index(
      (progress) => {
        this.progress = progress;
        this.tell();
      },
      () => this.cancelled || this.paused,
    );
    this.progress = null;
    this.tell();
    this.finished.fire();
  }
}
