import type { WordedDraft, WriterBundle, WriterName } from "./wordedDraft.ts";

/** Writes drafts with bundles that a host loads when the first is asked for. */
export class Writers {
  private readonly bundles = new Map<WriterName, Promise<WriterBundle>>();

  /** `load`: throws, or rejects, when the bundle is not there. */
  constructor(private readonly load: (name: WriterName) => WriterBundle | Promise<WriterBundle>) {}

  /** The bytes of a file. */
  async write(name: WriterName, draft: WordedDraft): Promise<Uint8Array> {
    const loading = this.bundles.get(name) ?? Promise.resolve(this.load(name));
    this.bundles.set(name, loading);
    return (await loading).write(draft);
  }
}
