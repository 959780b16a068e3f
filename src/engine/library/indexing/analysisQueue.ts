import type { Host } from "../../ports.ts";
import type { Library } from "../library.ts";
import { SLICE } from "../slices.ts";

/**
 * The documents that can be searched and whose names and quotations are not read yet: that takes thirty times as long,
 * so it is done afterwards, by other threads where the host has them, otherwise between answers.
 */
export class AnalysisQueue {
  /** What somebody waits for, the last asked first; then the rest, in order. */
  private readonly urgent: string[] = [];
  private readonly rest = new Set<string>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly host: Host,
    private readonly library: Library,
    private readonly done: () => void,
  ) {}

  /** How many documents wait. */
  get size(): number {
    return this.rest.size;
  }

  /** A document was skimmed. */
  add(uri: string, isUrgent: boolean): void {
    this.rest.add(uri);
    if (isUrgent) this.urgent.push(uri);
  }

  /** Reads a document on this thread. */
  private readNow(uri: string): void {
    this.rest.delete(uri);
    const stored = this.library.storedOf(uri);
    const text = this.library.get(uri)?.source.text;
    if (stored && !stored.isAnalysed && text !== undefined) this.library.read(uri, text, stored.origin);
  }

  /** Reads all that wait; resolves when none does, or soon after `cancelled` says so. */
  async drain(cancelled: () => boolean = () => false): Promise<void> {
    // Who asks while others drain waits with them, and goes on if these were cancelled.
    while (this.running && !cancelled()) await this.running;
    if (this.rest.size === 0 || cancelled()) return;
    const { readers } = this.host;
    const works = readers ? Array.from({ length: readers.count }, () => this.readElsewhere(cancelled)) : [];
    this.running = (readers ? Promise.all(works).then(() => {}) : this.readHere(cancelled)).finally(() => {
      this.running = null;
    });
    await this.running;
  }

  private next(): string | undefined {
    for (let uri = this.urgent.pop(); uri !== undefined; uri = this.urgent.pop()) {
      if (this.rest.delete(uri)) return uri;
    }
    for (const uri of this.rest) {
      this.rest.delete(uri);
      return uri;
    }
    return undefined;
  }

  private async readHere(cancelled: () => boolean): Promise<void> {
    let start = this.host.now();
    for (let uri = this.next(); uri !== undefined; uri = this.next()) {
      this.readNow(uri);
      this.done();
      if (cancelled()) return;
      if (this.host.now() - start < SLICE) continue;
      await this.host.breathe();
      start = this.host.now();
    }
  }

  private async readElsewhere(cancelled: () => boolean): Promise<void> {
    for (let uri = this.next(); uri !== undefined; uri = this.next()) {
      const before = this.library.storedOf(uri);
      const text = this.library.get(uri)?.source.text;
      if (before && !before.isAnalysed && text !== undefined) {
        const record = await this.host.readers!.read(uri, text);
        // Somebody may have read or changed it meanwhile.
        if (this.library.storedOf(uri) === before) {
          if (record) this.library.put(uri, record, before.origin);
          else this.readNow(uri);
        }
      }
      this.done();
      if (cancelled()) return;
    }
  }
}
