import { type TextDocument, UnreadDocument } from "../article/textDocument.ts";
import type { DocumentSource } from "../caching/documentCache.ts";
import type { TextVersion } from "../caching/textVersion.ts";
import type { Library } from "../library.ts";

/** The text of every document as it is now: what an editor shows, else what was read from its file. */
export class Texts implements DocumentSource<TextDocument> {
  private readonly shown = new Map<string, UnreadDocument>();

  constructor(private readonly library: Library) {}

  /** An editor shows this text now. */
  open(uri: string, text: string): UnreadDocument {
    const document = new UnreadDocument(uri, text, this.shown.get(uri));
    this.shown.set(uri, document);
    return document;
  }

  /** The editor has let go of a document. */
  close(uri: string): void {
    this.shown.delete(uri);
  }

  /** The URI of everything that an editor shows. */
  get shownUris(): Iterable<string> {
    return this.shown.keys();
  }

  /** What an editor shows there; undefined when none shows it. */
  shownAt(uri: string): UnreadDocument | undefined {
    return this.shown.get(uri);
  }

  isOpen(uri: string): boolean {
    return this.shown.has(uri);
  }

  get(uri: string): TextDocument | undefined {
    return this.shown.get(uri) ?? this.library.asRead(uri);
  }

  versionOf(uri: string): TextVersion | undefined {
    return this.shown.get(uri)?.version ?? this.library.versionOf(uri);
  }
}
