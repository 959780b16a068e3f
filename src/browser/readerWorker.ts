import type { Answer, Question } from "../readers/question.ts";

/** The name of a worker that is started to read texts. */
const READER = "sourceline reader";

/** This worker's own globals: the project's types are those of a page. */
const own = globalThis as unknown as {
  readonly name: string;
  readonly location: { readonly href: string };
  onmessage: (event: MessageEvent<Question>) => void;
  postMessage(message: Answer, transfer: ArrayBuffer[]): void;
};

/** Whether this is a worker that was started to read texts. */
export const isReader = own.name === READER;

/** A reading worker's whole life. `answer` never rejects. */
export function answerQuestions(answer: (question: Question) => Promise<Answer>): void {
  own.onmessage = ({ data }) => {
    void answer(data).then((answered) => {
      own.postMessage(answered, answered.record ? [answered.record.buffer as ArrayBuffer] : []);
    });
  };
}

/** A web worker below this one, of the same script, that reads one source at a time. */
export class ReaderWorker {
  isDead = false;
  private readonly worker: Worker | null;
  private answer: (answer: Answer | null) => void = () => {};

  /** `messages`: what the script wants to be told before it reads. */
  constructor(...messages: readonly unknown[]) {
    this.worker = startWorker();
    if (!this.worker) {
      this.isDead = true;
      return;
    }
    for (const message of messages) this.worker.postMessage(message);
    this.worker.onmessage = ({ data }: MessageEvent<Answer>) => this.answer(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.isDead = true;
      this.answer(null);
    };
  }

  /** What the worker answers; null when it has died. */
  ask(question: Question): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.answer = resolve;
      if (this.isDead) resolve(null);
      else this.worker!.postMessage(question);
    });
  }

  end(): void {
    this.worker?.terminate();
  }
}

/** Null where a browser, or who serves VS Code, allows no workers below workers. */
function startWorker(): Worker | null {
  try {
    return new Worker(own.location.href, { name: READER });
  } catch {
    return null;
  }
}
