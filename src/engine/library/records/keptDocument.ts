import type { Article, DocumentKind } from "../article/article.ts";
import type { TextVersion } from "../caching/textVersion.ts";
import { type KeptArticle, keptArticle } from "./keptArticle.ts";
import { isAnalysed, isUseless, kindIn, PackedArticle } from "./record.ts";

/** Where a document's bytes come from, when it was read from a file. */
export interface Origin {
  /** Names the file's bytes, see checksum.ts. */
  readonly content: string;
  /** The file's, see `FileEntry`. */
  readonly stamp: string;
}

/** A document as the library keeps it: as bytes, or, while an editor shows it, as it was read. Never changed. */
export interface KeptDocument {
  readonly uri: string;
  readonly version: TextVersion;
  readonly kind: DocumentKind;
  readonly isAnalysed: boolean;
  /** Nothing is kept of it but that it is useless as it is. */
  readonly isUseless: boolean;
  /** Null for what an editor shows. */
  readonly origin: Origin | null;
  /** Null for what an editor shows: it is looked at all the time, and never saved. */
  readonly record: Uint8Array | null;
  /** The document itself; of one that is kept as bytes, made anew from them, part by part as it is asked. */
  read(): KeptArticle;
}

/** A document as bytes (record.ts): fifty thousand of them are kept. */
export class PackedDocument implements KeptDocument {
  constructor(
    readonly uri: string,
    readonly record: Uint8Array,
    readonly origin: Origin | null,
    readonly version: TextVersion,
  ) {}

  get kind(): DocumentKind {
    return kindIn(this.record);
  }

  get isAnalysed(): boolean {
    return isAnalysed(this.record);
  }

  get isUseless(): boolean {
    return isUseless(this.record);
  }

  read(): PackedArticle {
    return new PackedArticle(this.uri, this.record, this.version);
  }
}

/** A document that an editor shows, as it was read last. */
export class ShownDocument implements KeptDocument {
  readonly origin = null;
  readonly record = null;
  readonly isUseless = false;
  private readonly article: KeptArticle;

  constructor(
    article: Article,
    readonly isAnalysed: boolean,
  ) {
    this.article = keptArticle(article, isAnalysed);
  }

  get uri(): string {
    return this.article.uri;
  }

  get version(): TextVersion {
    return this.article.version;
  }

  get kind(): DocumentKind {
    return this.article.kind;
  }

  read(): KeptArticle {
    return this.article;
  }
}
