/**
 * Talks with the half of pdf.js that reads files, in this very thread: reading is on a thread of its own already. The other half, which
 * draws pages, is left out: it is a third of the bundle, wants a `DOMMatrix` and a canvas, and copies each message.
 *
 * The messages are those of pdf.js' `MessageHandler`, of exactly the version in package.json. Values are handed over as they are, and
 * streams are heard at once: pdf.js empties the lists that it sent as soon as the call returns.
 */

/** What pdf.js calls a port. */
export interface WorkerPort {
  postMessage(message: Message): void;
  addEventListener(name: "message", hear: (event: { data: Message }) => void, options?: { signal?: AbortSignal }): void;
}

/** A message of either side. `callback` and `stream` are kinds, as numbers. */
export interface Message {
  readonly sourceName: string;
  readonly targetName: string;
  readonly action?: string;
  readonly data?: unknown;
  readonly callbackId?: number;
  readonly callback?: number;
  readonly streamId?: number;
  readonly stream?: number;
  readonly chunk?: unknown;
  readonly reason?: unknown;
  readonly desiredSize?: number;
}

const CALLBACK = { data: 1, error: 2 };
const STREAM = { close: 3, enqueue: 4, error: 5 };

interface Waiting {
  resolve(value: never): void;
  reject(reason: unknown): void;
}

interface Hearing extends Waiting {
  hear(chunk: never): void;
}

/** Answers what pdf.js asks or tells: a value, or a promise of one, when it waits for an answer. */
export type Answer = (data: never) => unknown;

export class Port implements WorkerPort {
  private readonly listeners = new Set<(event: { data: Message }) => void>();
  private readonly answers = new Map<string, Answer>();
  private readonly waiting = new Map<number, Waiting>();
  private readonly streams = new Map<number, Hearing>();
  private last = 0;

  /** What to do when pdf.js says `action`. What nobody answers is passed over. */
  on(action: string, answer: Answer): void {
    this.answers.set(action, answer);
  }

  /** Tells something, without an answer. */
  send(source: string, target: string, action: string, data: unknown): void {
    this.tell({ sourceName: source, targetName: target, action, data });
  }

  /** Asks something; rejects with the error of pdf.js. */
  ask<Value>(source: string, target: string, action: string, data: unknown): Promise<Value> {
    const callbackId = ++this.last;
    return new Promise<Value>((resolve, reject) => {
      this.waiting.set(callbackId, { resolve, reject });
      this.tell({ sourceName: source, targetName: target, action, data, callbackId });
    });
  }

  /** Asks for a stream, and ends when it does. What `hear` throws ends it, too. */
  stream<Chunk>(
    [source, target]: readonly [string, string],
    action: string,
    data: unknown,
    hear: (chunk: Chunk) => void,
  ): Promise<void> {
    const streamId = ++this.last;
    return new Promise<void>((resolve, reject) => {
      this.streams.set(streamId, { hear, resolve: resolve as () => void, reject });
      // No size at which to wait: each chunk is gone when it was heard.
      this.tell({
        sourceName: source,
        targetName: target,
        action,
        data,
        streamId,
        desiredSize: Number.MAX_SAFE_INTEGER,
      });
    });
  }

  addEventListener(
    _name: "message",
    hear: (event: { data: Message }) => void,
    { signal }: { signal?: AbortSignal } = {},
  ): void {
    this.listeners.add(hear);
    signal?.addEventListener("abort", () => this.listeners.delete(hear));
  }

  /** What pdf.js says. */
  postMessage(message: Message): void {
    if (message.stream) this.heard(message);
    else if (message.callback) this.answered(message);
    else if (message.action !== undefined) this.asked(message);
  }

  private tell(message: Message): void {
    queueMicrotask(() => {
      for (const hear of [...this.listeners]) hear({ data: message });
    });
  }

  private heard({ streamId = 0, stream, chunk, reason }: Message): void {
    const hearing = this.streams.get(streamId);
    if (!hearing) return;
    if (stream === STREAM.enqueue) {
      hearing.hear(chunk as never);
      return;
    }
    if (stream === STREAM.close) hearing.resolve(undefined as never);
    else if (stream === STREAM.error) hearing.reject(reason);
    else return;
    this.streams.delete(streamId);
  }

  private answered({ callbackId = 0, callback, data, reason }: Message): void {
    const waiting = this.waiting.get(callbackId);
    this.waiting.delete(callbackId);
    if (callback === CALLBACK.data) waiting?.resolve(data as never);
    else waiting?.reject(reason);
  }

  private asked({ action = "", callbackId, data, sourceName, targetName }: Message): void {
    const answer = this.answers.get(action);
    if (callbackId === undefined) {
      answer?.(data as never);
      return;
    }
    const back = { sourceName: targetName, targetName: sourceName, callbackId };
    Promise.resolve()
      .then(() => {
        if (!answer) throw new Error(`nobody answers ${action}`);
        return answer(data as never);
      })
      .then(
        (value) => this.tell({ ...back, callback: CALLBACK.data, data: value }),
        (reason) => this.tell({ ...back, callback: CALLBACK.error, reason }),
      );
  }
}
