import type { Deadly, Formats, Readers } from "../engine/ports.ts";
import type { Reading } from "../engine/text/reading/reading.ts";
import { Unreadable } from "../engine/text/reading/unreadable.ts";
import type { Answer, Question } from "./question.ts";

/** A thread, or a web worker, that reads one source at a time. */
export interface Reader {
  /** It answers nothing but null any more. */
  readonly isDead: boolean;
  ask(question: Question): Promise<Answer | null | Deadly>;
  end(): void;
}

/** More readers take memory, a hundred megabytes and more each, and a laptop's breath. */
const MOST = 4;

/** A text that takes longer than so many milliseconds is read no further; one of two million letters takes some ten seconds. */
const LONGEST = 120_000;

/** The same of a file of which a reading is made. */
const LONGEST_READING = 30_000;

/** Readers that have had nothing to do for so many milliseconds end. */
const PATIENCE = 20_000;

/**
 * Readers of texts and files, started when there is something to read. One core is left to the server, so that it answers at once while
 * they work: with one reader on two cores a hover card takes 20 ms at p95, with none 120, and all is read as soon.
 */
export class ReaderPool implements Readers, Formats {
  readonly count: number;
  private readonly idle: Reader[] = [];
  private readonly waiting: (() => void)[] = [];
  private working = 0;
  /** Whether the reader that was started last was dead from the beginning. */
  private canStartNone = false;
  private ending: ReturnType<typeof setTimeout> | undefined;

  /**
   * `cores`: of this machine; undefined where a browser does not tell. `here`: makes readings where no reader can be started. `longest`,
   * `longestReading`: milliseconds for a text, for a file. `most`: of readers.
   */
  constructor(
    cores: number | undefined,
    private readonly start: () => Reader,
    private readonly here: Formats | null = null,
    private readonly longest = LONGEST,
    private readonly longestReading = LONGEST_READING,
    most = MOST,
  ) {
    this.count = Math.max(1, Math.min(most, (cores ?? 1) - 1));
  }

  async read(uri: string, text: string, reading: Reading | null = null): Promise<Uint8Array | null | Deadly> {
    const answer = await this.ask({ uri, text, reading }, this.longest);
    return answer === "deadly" ? answer : (answer?.record ?? null);
  }

  async readingOf(uri: string, bytes: Uint8Array): Promise<Reading> {
    const answer = await this.ask({ uri, bytes }, this.longestReading);
    if (answer === null && this.here && this.canStartNone) return this.here.readingOf(uri, bytes);
    if (answer === null || answer === "deadly") throw new Unreadable("tooLong");
    if (answer.reading) return answer.reading;
    throw new Unreadable(answer.unreadable ?? "damaged");
  }

  private async ask(question: Question, longest: number): Promise<Answer | null | Deadly> {
    clearTimeout(this.ending);
    await this.turn();
    try {
      const reader = this.idle.pop() ?? this.start();
      this.canStartNone = reader.isDead;
      const answer = await inTime(reader, question, longest);
      if (!reader.isDead && answer !== "deadly") this.idle.push(reader);
      return answer;
    } finally {
      this.working--;
      this.waiting.shift()?.();
      clearTimeout(this.ending);
      this.ending = later(PATIENCE, () => this.endIdle());
    }
  }

  /** Resolves when one more reader may work. */
  private async turn(): Promise<void> {
    while (this.working >= this.count) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.working++;
  }

  private endIdle(): void {
    for (const reader of this.idle.splice(0)) reader.end();
  }
}

async function inTime(reader: Reader, question: Question, longest: number): Promise<Answer | null | Deadly> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<Deadly>((resolve) => {
    timer = later(longest, () => resolve("deadly"));
  });
  const answer = await Promise.race([reader.ask(question), tooLong]);
  clearTimeout(timer);
  if (answer === "deadly") reader.end();
  return answer;
}

function later(milliseconds: number, act: () => void): ReturnType<typeof setTimeout> {
  const timer = setTimeout(act, milliseconds);
  // A timer of Node keeps the process alive; one of a browser is a number.
  if (typeof timer === "object") timer.unref();
  return timer;
}
