import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Deadly } from "../engine/ports.ts";

/** What a thread is told that is started to read texts (`workerData`). */
const READER = "sourceline reader";

/** What is sent to a thread, and what it sends back. */
interface ToRead {
  readonly uri: string;
  readonly text: string;
}
type HasRead = Uint8Array | null;

/** A thread whose text needs more megabytes ends, and its process goes on. */
const MOST_MEMORY = 2048;

/** How many threads can run at once on this machine. */
export const cores = availableParallelism();

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

/** A thread that reads one text at a time. */
export class ReaderThread {
  isDead = false;
  private readonly worker: Worker;
  private answer: (record: HasRead | Deadly) => void = () => {};

  /** `script`: a file that reads texts when it is started as a thread, see `isReader`. */
  constructor(script: string) {
    // What the thread writes must not get into what the server says.
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY };
    this.worker = new Worker(script, { workerData: READER, execArgv: [], argv: [], stdout: true, resourceLimits });
    // A copy lies where this thread's memory is, in the gaps that replaced records leave; those of another stay open.
    this.worker.on("message", (record: HasRead) => this.answer(record?.slice() ?? null));
    this.worker.on("error", (error: NodeJS.ErrnoException) =>
      this.die(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "deadly" : null),
    );
    this.worker.on("exit", () => this.die(null));
    this.worker.unref();
  }

  /** The text's record; null when the thread cannot read it or has ended, "deadly" when it ended for want of memory. */
  read(uri: string, text: string): Promise<HasRead | Deadly> {
    return new Promise((resolve) => {
      this.answer = resolve;
      if (this.isDead) resolve(null);
      else this.worker.postMessage({ uri, text } satisfies ToRead);
    });
  }

  end(): void {
    void this.worker.terminate();
  }

  private die(of: Deadly | null): void {
    this.isDead = true;
    this.answer(of);
  }
}
