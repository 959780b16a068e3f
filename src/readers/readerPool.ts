import type { Deadly, Readers } from "../engine/ports.ts";

/** A thread, or a web worker, that reads one text at a time. */
export interface Reader {
  /** It answers nothing but null any more. */
  readonly isDead: boolean;
  read(uri: string, text: string): Promise<Uint8Array | null | Deadly>;
  end(): void;
}

/** More readers take memory, a hundred megabytes and more each, and a laptop's breath. */
const MOST = 4;

/** A text that takes longer than so many milliseconds is read no further; one of two million letters takes some ten seconds. */
const LONGEST = 120_000;

/** Readers that have had nothing to do for so many milliseconds end. */
const PATIENCE = 20_000;

/**
 * Readers of texts, started when there is something to read. One core is left to the server, so that it answers at once while
 * they work: with one reader on two cores a hover card takes 20 ms at p95, with none 120, and all is read as soon.
 */
export class ReaderPool implements Readers {
  readonly count: number;
  private readonly idle: Reader[] = [];
  private ending: ReturnType<typeof setTimeout> | undefined;

  /** `cores`: of this machine; undefined where a browser does not tell. */
  constructor(
    cores: number | undefined,
    private readonly start: () => Reader,
    private readonly longest = LONGEST,
  ) {
    this.count = Math.max(1, Math.min(MOST, (cores ?? 1) - 1));
  }

  async read(uri: string, text: string): Promise<Uint8Array | null | Deadly> {
    clearTimeout(this.ending);
    const reader = this.idle.pop() ?? this.start();
    const record = await this.inTime(reader, uri, text);
    if (!reader.isDead && record !== "deadly") this.idle.push(reader);
    clearTimeout(this.ending);
    this.ending = later(PATIENCE, () => this.endIdle());
    return record;
  }

  private async inTime(reader: Reader, uri: string, text: string): Promise<Uint8Array | null | Deadly> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<Deadly>((resolve) => {
      timer = later(this.longest, () => resolve("deadly"));
    });
    const record = await Promise.race([reader.read(uri, text), tooLong]);
    clearTimeout(timer);
    if (record === "deadly") reader.end();
    return record;
  }

  private endIdle(): void {
    for (const reader of this.idle.splice(0)) reader.end();
  }
}

function later(milliseconds: number, act: () => void): ReturnType<typeof setTimeout> {
  const timer = setTimeout(act, milliseconds);
  // A timer of Node keeps the process alive; one of a browser is a number.
  if (typeof timer === "object") timer.unref();
  return timer;
}
