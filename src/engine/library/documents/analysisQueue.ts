import type { Deadly, Host } from "../../ports.ts";
import { Signal } from "../caching/signal.ts";
import type { TextVersion } from "../caching/textVersion.ts";
import type { Library } from "../library.ts";
import type { KeptDocument } from "../records/keptDocument.ts";
import { SLICE } from "../slices.ts";

/**
 * The documents that can be searched and whose names and quotations are not read yet: that takes thirty times as long,
 * so it is done afterwards, by other threads where the host has them, otherwise between answers.
 */
export class AnalysisQueue {
  /** Fires for each document that need not wait any more. */
  readonly analysed = new Signal();
  /** What somebody waits for, the last asked first; then the rest, in order. */
  private readonly urgent: string[] = [];
  private readonly rest = new Set<string>();
  /** Texts over which a thread ended; another would, too. */
  private readonly deadly = new WeakSet<TextVersion>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly host: Host,
    private readonly library: Library,
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

  /** A document that somebody looks at was skimmed: reads it before all others. */
  readSoon(uri: string): void {
    this.add(uri, true);
    void this.drain();
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
      const skimmed = this.skimmedAt(uri);
      if (skimmed) this.library.readRest(skimmed);
      this.analysed.fire();
      if (cancelled()) return;
      if (this.host.now() - start < SLICE) continue;
      await this.host.breathe();
      start = this.host.now();
    }
  }

  private async readElsewhere(cancelled: () => boolean): Promise<void> {
    for (let uri = this.next(); uri !== undefined; uri = this.next()) {
      const skimmed = this.skimmedAt(uri);
      if (skimmed) {
        const { text, reading } = skimmed.read().source;
        const record = await this.host.readers!.read(uri, text, reading);
        this.take(skimmed, record);
      }
      this.analysed.fire();
      if (cancelled()) return;
    }
  }

  private take(skimmed: KeptDocument, record: Uint8Array | null | Deadly): void {
    if (record === "deadly") {
      this.deadly.add(skimmed.version);
      this.host.log.deadly(skimmed.uri);
    }
    // Somebody may have read or changed it meanwhile.
    else if (this.library.keptOf(skimmed.uri) !== skimmed) return;
    else if (record) this.library.putRest(skimmed, record);
    else this.library.readRest(skimmed);
  }

  /** A document that still waits for its names; undefined when it was read or is gone meanwhile, or nobody may read it. */
  private skimmedAt(uri: string): KeptDocument | undefined {
    const document = this.library.keptOf(uri);
    return document?.isAnalysed === false && !this.deadly.has(document.version) ? document : undefined;
  }
}
