import type { TextVersion } from "./textVersion.ts";

/** Where documents are found by their URI. */
export interface DocumentSource<Document> {
  /** The document as it is now; undefined when there is none. */
  get(uri: string): Document | undefined;
  /** The version of that document's text, without making the document. */
  versionOf(uri: string): TextVersion | undefined;
}

/**
 * Something that is worked out of a document's text, once for each text.
 *
 * A document is never changed: another text is another document, with another version. What is worked out is kept with the
 * version, so nobody has to tell when it no longer holds.
 */
export class DocumentCache<Document extends { readonly version: TextVersion }, T> {
  constructor(
    private readonly documents: DocumentSource<Document>,
    private readonly make: (document: Document) => T,
  ) {}

  /** Of the document as it is now; undefined when there is none. */
  get(uri: string): T | undefined {
    const known = this.documents.versionOf(uri)?.fact(this);
    if (known) return known.value as T;
    const document = this.documents.get(uri);
    return document && this.of(document);
  }

  /** Of a document that was fetched. */
  of(document: Document): T {
    const known = document.version.fact(this);
    if (known) return known.value as T;
    const value = this.make(document);
    document.version.keep(this, value);
    return value;
  }
}
