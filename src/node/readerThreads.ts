import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Readers } from "../engine/ports.ts";

/** What a thread is told that is started to read texts (`workerData`). */
const READER = "sourceline reader";

/** What is sent to a thread, and what it sends back. */
interface ToRead {
  readonly uri: string;
  readonly text: string;
}
type HasRead = Uint8Array | null;

/** Whether this is a thread that was started to read texts. */
export const isReader = !isMainThread && workerData === READER;

/** A reading thread's whole life. `read` may throw: the server then reads the text itself, and says what is wrong. */
export function readTexts(read: (uri: string, text: string) => Uint8Array): void {
  parentPort!.on("message", ({ uri, text }: ToRead) => {
    let record: HasRead = null;
    try {
      record = read(uri, text);
    } catch {
      // Null says it.
    }
    parentPort!.postMessage(record, record ? [record.buffer as ArrayBuffer] : []);
  });
}

/** More threads take memory, a hundred megabytes each, and a laptop's breath. */
const MOST = 4;

/** Threads that have had nothing to do for so many milliseconds end. */
const PATIENCE = 20_000;

/**
 * Threads that read texts, one text at a time each, started when there is something to read. One core is left to the
 * server, so that it answers at once while they work.
 */
export class ReaderThreads implements Readers {
  readonly count = Math.max(1, Math.min(MOST, availableParallelism() - 1));
  private readonly idle: Thread[] = [];
  private ending: NodeJS.Timeout | undefined;

  /** `script`: a file that reads texts when it is started as a thread, see `isReader`. */
  constructor(private readonly script: string) {}

  async read(uri: string, text: string): Promise<HasRead> {
    clearTimeout(this.ending);
    const thread = this.idle.pop() ?? new Thread(this.script);
    const record = await thread.read({ uri, text });
    if (!thread.isDead) this.idle.push(thread);
    clearTimeout(this.ending);
    this.ending = setTimeout(() => this.endIdle(), PATIENCE).unref();
    return record;
  }

  private endIdle(): void {
    for (const thread of this.idle.splice(0)) thread.end();
  }
}

class Thread {
  isDead = false;
  private readonly worker: Worker;
  private answer: (record: HasRead) => void = () => {};

  constructor(script: string) {
    // What the thread writes must not get into what the server says.
    this.worker = new Worker(script, { workerData: READER, execArgv: [], argv: [], stdout: true });
    this.worker.on("message", (record: HasRead) => this.answer(record));
    this.worker.on("error", () => this.die());
    this.worker.on("exit", () => this.die());
    this.worker.unref();
  }

  read(task: ToRead): Promise<HasRead> {
    return new Promise((resolve) => {
      this.answer = resolve;
      if (this.isDead) resolve(null);
      else this.worker.postMessage(task);
    });
  }

  end(): void {
    void this.worker.terminate();
  }

  private die(): void {
    this.isDead = true;
    this.answer(null);
  }
}
