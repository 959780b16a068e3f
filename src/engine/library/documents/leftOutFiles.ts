import type { FileEntry, LeftOut, Log } from "../../ports.ts";
import { isBelow } from "../article/uri.ts";

/** A document that is on disk and yet not in the library. */
export interface LeftOutFile {
  readonly uri: string;
  readonly why: LeftOut;
}

/** The files that were left out, and why; each is told to the log once. */
export class LeftOutFiles {
  private readonly reasons = new Map<string, LeftOut>();

  constructor(
    private readonly log: Log,
    /** Bytes; what is set may change. */
    private readonly maxFileSize: () => number,
  ) {}

  add(uri: string, why: LeftOut): void {
    const known = this.reasons.get(uri);
    if (known && JSON.stringify(known) === JSON.stringify(why)) return;
    this.reasons.set(uri, why);
    this.log.leftOut(uri, why);
  }

  /** Whether a file is left out because of its size, which is noted. */
  isTooLarge({ uri, size }: FileEntry): boolean {
    const limit = this.maxFileSize();
    if (size <= limit) return false;
    this.add(uri, { kind: "tooLarge", size, limit });
    return true;
  }

  /** It is in the library now. */
  delete(uri: string): void {
    this.reasons.delete(uri);
  }

  /** A folder or a file is gone. */
  deleteBelow(folder: string): void {
    for (const uri of [...this.reasons.keys()]) if (isBelow(uri, folder)) this.reasons.delete(uri);
  }

  /** Nothing is said any more of files that are not among those listed. */
  keepOnly(listed: ReadonlySet<string>): void {
    for (const uri of [...this.reasons.keys()]) if (!listed.has(uri)) this.reasons.delete(uri);
  }

  get all(): readonly LeftOutFile[] {
    return [...this.reasons].map(([uri, why]) => ({ uri, why }));
  }
}
