import type { Article } from "./article/article.ts";
import type { Library } from "./library.ts";

/** Something that is worked out of a document's text once for each reading of it, and forgotten with it. */
export class DocumentFacts<T> {
  /** By the document as it is kept: another reading is another record. */
  private readonly known = new WeakMap<Uint8Array, { readonly fact: T }>();

  constructor(
    private readonly library: Library,
    private readonly make: (article: Article) => T,
  ) {}

  /** Null for a document that is not read. */
  of(uri: string): T | null {
    const record = this.library.storedOf(uri)?.record;
    const known = record && this.known.get(record);
    if (known) return known.fact;
    const article = this.library.asRead(uri);
    if (!record || !article) return null;
    const fact = this.make(article);
    this.known.set(record, { fact });
    return fact;
  }
}
