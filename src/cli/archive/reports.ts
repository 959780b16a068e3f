import type { ArchiveStatus } from "../../archive/archive.ts";
import type { ArchiveArguments } from "./arguments.ts";

/** What a push did. */
export interface PushReport {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** That were sent. */
  sentences: number;
  /** Notes, lists, code: no sources. */
  leftOut: number;
  /** By their paths in the archive. */
  readonly unread: { readonly path: string; readonly why: string }[];
  /** That were sent, as text. */
  bytes: number;
  seconds: number;
}

/** A push as a person, or a program, is told of it. */
export function pushReport({ format, address }: ArchiveArguments, report: PushReport): string {
  if (format === "json") return `${JSON.stringify(report)}\n`;
  const { added, changed, unchanged, removed, sentences, leftOut, unread, seconds } = report;
  const counts = [
    `${told(added)} new`,
    `${told(changed)} changed`,
    `${told(unchanged)} unchanged`,
    ...(removed > 0 ? [`${told(removed)} removed`] : []),
    ...(leftOut > 0 ? [`${told(leftOut)} no sources`] : []),
    ...(unread.length > 0 ? [`${told(unread.length)} not read`] : []),
  ];
  const not = unread.map(({ path, why }) => `  ${path}: ${why}\n`).join("");
  return `${address.index}: ${counts.join(", ")}; ${told(sentences)} sentences sent in ${seconds.toFixed(1)} s\n${not}`;
}

/** An archive as a person, or a program, is told of it. */
export function statusReport({ format, address }: ArchiveArguments, status: ArchiveStatus): string {
  if (format === "json") return `${JSON.stringify(status)}\n`;
  const { sources, sentences, unfinished, bytes, shards, collections } = status;
  const room = bytes === null ? "" : `, ${(bytes / 1e6).toFixed(1)} MB on disk`;
  const parts = shards === null ? "" : ` in ${told(shards)} ${shards === 1 ? "shard" : "shards"}`;
  const left = unfinished > 0 ? `${told(unfinished)} sources were not pushed to the end: push them again.\n` : "";
  const folders = collections.map(({ name, sources }) => `  ${name}: ${told(sources)} sources\n`).join("");
  return `${address.index}: ${told(sources)} sources, ${told(sentences)} sentences${room}${parts}\n${folders}${left}`;
}

/** How often a line is written where none can be written over, in milliseconds. */
const NEXT_LINE = 5_000;

/** How far a push is, on standard error: one line that is written over in a terminal, else one now and then. */
export class ProgressLine {
  private readonly started = performance.now();
  private shown = 0;
  private isOpen = false;

  constructor(
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }

  show({ added, changed, unchanged, leftOut, unread, sentences }: PushReport): void {
    const now = performance.now();
    if (now - this.shown < (this.stream.isTTY ? 100 : NEXT_LINE)) return;
    if (this.shown === 0 && !this.stream.isTTY) {
      this.shown = now;
      return;
    }
    this.shown = now;
    const done = added + changed + unchanged + leftOut + unread.length;
    const line = `${told(done)} of ${told(this.total)} sources, ${told(sentences)} sentences, ${told(Math.round(sentences / this.seconds))} a second`;
    this.isOpen = this.stream.isTTY === true;
    this.stream.write(this.isOpen ? `\r\u001b[K${line}` : `${line}\n`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isOpen) this.stream.write("\r\u001b[K");
    this.isOpen = false;
  }
}

const told = (count: number) => count.toLocaleString("en");
