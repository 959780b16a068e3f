/** The name of a worker that is started to read texts. */
const READER = "sourceline reader";

/** What is sent to a worker, and what it sends back. */
interface ToRead {
  readonly uri: string;
  readonly text: string;
}
type HasRead = Uint8Array<ArrayBuffer> | null;

/** This worker's own globals: the project's types are those of a page. */
const own = globalThis as unknown as {
  readonly name: string;
  readonly location: { readonly href: string };
  onmessage: (event: MessageEvent<ToRead>) => void;
  postMessage(message: HasRead, transfer: ArrayBuffer[]): void;
};

/** Whether this is a worker that was started to read texts. */
export const isReader = own.name === READER;

/** A reading worker's whole life. `read` may throw: the server then reads the text itself, and says what is wrong. */
export function readTexts(read: (uri: string, text: string) => Uint8Array): void {
  own.onmessage = ({ data: { uri, text } }) => {
    let record: HasRead = null;
    try {
      record = read(uri, text) as Uint8Array<ArrayBuffer>;
    } catch {
      // Null says it.
    }
    own.postMessage(record, record ? [record.buffer] : []);
  };
}

/** A web worker below this one, of the same script, that reads one text at a time. */
export class ReaderWorker {
  isDead = false;
  private readonly worker: Worker | null;
  private answer: (record: HasRead) => void = () => {};

  /** `first`: what the script wants to be told before it reads. */
  constructor(first: unknown) {
    this.worker = startWorker();
    if (!this.worker) {
      this.isDead = true;
      return;
    }
    this.worker.postMessage(first);
    this.worker.onmessage = ({ data }: MessageEvent<HasRead>) => this.answer(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.isDead = true;
      this.answer(null);
    };
  }

  /** The text's record, or null when the worker cannot read it or has died. */
  read(uri: string, text: string): Promise<HasRead> {
    return new Promise((resolve) => {
      this.answer = resolve;
      if (this.isDead) resolve(null);
      else this.worker!.postMessage({ uri, text } satisfies ToRead);
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
