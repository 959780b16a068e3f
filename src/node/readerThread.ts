import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Deadly } from "../engine/ports.ts";
import type { Answer, Question } from "../readers/question.ts";

/** What a thread is told that is started to read texts (`workerData`). */
const READER = "sourceline reader";

/** A thread whose text needs more megabytes ends, and its process goes on. */
const MOST_MEMORY = 2048;

/** How many threads can run at once on this machine. */
export const cores = availableParallelism();

/** Whether this is a thread that was started to read texts. */
export const isReader = !isMainThread && workerData === READER;

/** A reading thread's whole life. `answer` never rejects. */
export function answerQuestions(answer: (question: Question) => Promise<Answer>): void {
  parentPort!.on("message", (question: Question) => {
    void answer(question).then((answered) => {
      const { record } = answered;
      parentPort!.postMessage(answered, record ? [record.buffer as ArrayBuffer] : []);
    });
  });
}

/** A thread that reads one source at a time. */
export class ReaderThread {
  isDead = false;
  private readonly worker: Worker;
  private answer: (answer: Answer | Deadly | null) => void = () => {};

  /** `script`: a file that reads texts when it is started as a thread, see `isReader`. `isAwaited`: a process that has nothing else to do waits for answers. */
  constructor(
    script: string,
    private readonly isAwaited = false,
  ) {
    // What the thread writes must not get into what the server says.
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY };
    this.worker = new Worker(script, { workerData: READER, execArgv: [], argv: [], stdout: true, resourceLimits });
    // A copy lies where this thread's memory is, in the gaps that replaced records leave; those of another stay open.
    this.worker.on("message", (answer: Answer) =>
      this.answer(answer.record ? { ...answer, record: answer.record.slice() } : answer),
    );
    this.worker.on("error", (error: NodeJS.ErrnoException) =>
      this.die(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "deadly" : null),
    );
    this.worker.on("exit", () => this.die(null));
    this.worker.unref();
  }

  /** What the thread answers; null when it has ended, "deadly" when it ended for want of memory. */
  ask(question: Question): Promise<Answer | Deadly | null> {
    return new Promise((resolve) => {
      this.answer = (answer) => {
        this.worker.unref();
        resolve(answer);
      };
      if (this.isDead) resolve(null);
      else {
        if (this.isAwaited) this.worker.ref();
        this.worker.postMessage(question);
      }
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
