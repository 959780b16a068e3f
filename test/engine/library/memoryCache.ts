import type { Cache } from "../../../src/engine/ports.ts";

/** A cache in memory, shared by those who start one after the other. */
export class MemoryCache implements Cache {
  /** So many more writes succeed; then the process is as good as dead and changes nothing any more. */
  writesLeft = Number.POSITIVE_INFINITY;

  constructor(
    readonly files = new Map<string, Uint8Array>(),
    readonly build = "a build",
  ) {}

  async names(): Promise<string[]> {
    return [...this.files.keys()];
  }

  async read(name: string): Promise<Uint8Array | null> {
    return this.files.get(name)?.slice() ?? null;
  }

  async write(name: string, parts: readonly Uint8Array[]): Promise<boolean> {
    if (this.writesLeft-- <= 0) return false;
    this.files.set(name, new Uint8Array(Buffer.concat(parts)));
    return true;
  }

  async remove(name: string): Promise<void> {
    if (this.writesLeft > 0) this.files.delete(name);
  }
}
