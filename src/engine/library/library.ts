import type { Citation } from "../citations/links/citation.ts";
import type { Analyzer } from "./article/analyzer.ts";
import type { Article, DocumentKind } from "./article/article.ts";
import { readArticle, skimArticle } from "./article/article.ts";
import { quotedSentences } from "./article/places.ts";
import { LastUsed } from "./collections/lastUsed.ts";
import { CorrectedArticles } from "./names/correctedArticles.ts";
import { EntityPages } from "./names/entityPages.ts";
import { NameUses } from "./names/nameUses.ts";
import { isUseless, kindIn, PackedArticle, packArticle, packUseless } from "./records/record.ts";
import { SentenceIndex } from "./search/sentenceIndex.ts";

/** So many documents are kept unpacked: those that somebody is looking at. */
const UNPACKED = 512;

/** Documents of an entity that are looked into, where it is enough to know some. */
const SOME = 40;

/** Where a document's bytes come from, when it was read from a file. */
export interface Origin {
  /** Names the file's bytes, see snapshot/checksum.ts. */
  readonly content: string;
  /** The file's, see `FileEntry`. */
  readonly stamp: string;
}

/** A document as it is kept. */
export interface Stored {
  readonly record: Uint8Array;
  readonly isAnalysed: boolean;
  /** Null for what an editor shows. */
  readonly origin: Origin | null;
}

/**
 * All documents that are read, by URI, and what is known only of all of them together: who is named where, and
 * which sentences hold which words. May be thrown away at any time and made again from the files.
 *
 * Documents are kept as bytes (snapshot/record.ts) and unpacked when they are asked for.
 */
export class Library {
  /** The sentences of all sources. */
  readonly sentences = new SentenceIndex((uri, sentence) => this.sentenceText(uri, sentence));
  /** Who is named where. */
  readonly names: NameUses;
  private readonly paged: CorrectedArticles;
  private readonly stored = new Map<string, Stored>();
  private readonly unpacked = new LastUsed<PackedArticle>(UNPACKED);
  private readonly sourceUris = new Set<string>();
  /** Another number whenever a source came or went. */
  sourcesVersion = 0;

  /** `isProjectFile` tells by its name what is never a source; `now` is the host's clock, to part long work. */
  constructor(
    private readonly analyzer: Analyzer,
    private readonly isProjectFile: (fileName: string) => boolean,
    now: () => number = () => 0,
  ) {
    this.names = new NameUses(
      (uri) => new Set(this.get(uri)?.entities.map(({ id }) => id)),
      () => this.paged.sweepFew(),
      now,
    );
    this.paged = new CorrectedArticles(
      new EntityPages(analyzer),
      this.names,
      (uri) => this.asRead(uri),
      () => this.stored.keys(),
      now,
    );
  }

  /** The notes that say who somebody is; they win over what was recognised. */
  get pages(): EntityPages {
    return this.paged.pages;
  }

  /** Brings what waits up to date, a slice at a time; false when nothing waits any more. */
  settle(): boolean {
    // What pages have changed is counted anew before more of it is looked for, or very much would wait.
    if (this.names.isBehind) this.names.settle();
    else this.paged.sweep();
    return this.names.isBehind || this.paged.isBehind;
  }

  /** Reads a document and puts it in the place of what stood there before. */
  read(uri: string, text: string, origin: Origin | null = null): Article {
    const article = readArticle(this.analyzer, uri, text, this.isProjectFile);
    return this.put(uri, packArticle(article, true), origin, article.citations);
  }

  /** Reads a document as far as it takes to search it; its names and quotations are left for later. */
  skim(uri: string, text: string, origin: Origin | null): Article {
    const { article, isAll } = skimArticle(uri, text, this.isProjectFile);
    return this.put(uri, packArticle(article, isAll), origin, article.citations);
  }

  /** Puts a packed document in the place of what stood there before. */
  put(uri: string, record: Uint8Array, origin: Origin | null, citations?: readonly Citation[]): Article {
    const article = new PackedArticle(uri, record, citations);
    const before = this.stored.get(uri);
    const wasSource = this.sourceUris.has(uri);
    const isSameText = before !== undefined && origin !== null && before.origin?.content === origin.content;
    this.forget(uri, isSameText || (origin !== null && this.sentences.holds(uri, origin.content)));
    this.stored.set(uri, { record, isAnalysed: article.isAnalysed, origin });
    this.unpacked.set(uri, article);
    this.paged.arrived(uri);
    this.paged.pageChanged(uri, article);
    if (article.isAnalysed) this.names.add(uri, () => this.paged.of(new PackedArticle(uri, record)));
    if (article.kind === "source") {
      this.sourceUris.add(uri);
      this.indexSentences(article, origin, isSameText);
    }
    if (this.sourceUris.has(uri) !== wasSource) this.sourcesVersion++;
    return article;
  }

  /** Puts the sentences of every source into an index that has begun anew. */
  indexAgain(): void {
    for (const uri of this.sourceUris) {
      const { record, origin } = this.stored.get(uri)!;
      this.indexSentences(new PackedArticle(uri, record), origin, false);
    }
  }

  /** Keeps nothing of a document but that it is useless as it is. */
  putUseless(uri: string, origin: Origin): void {
    this.put(uri, packUseless(), origin);
  }

  delete(uri: string): void {
    if (this.sourceUris.has(uri)) this.sourcesVersion++;
    this.forget(uri, false);
    this.paged.pageChanged(uri, undefined);
  }

  /** A document that is read, or skimmed; undefined also for what is known to be useless. */
  get(uri: string): PackedArticle | undefined {
    const known = this.unpacked.get(uri);
    if (known) return known.isUseless ? undefined : this.asCorrected(known);
    const stored = this.stored.get(uri);
    if (!stored) return undefined;
    const article = new PackedArticle(uri, stored.record);
    this.unpacked.set(uri, article);
    return article.isUseless ? undefined : this.asCorrected(article);
  }

  /** What a document is, without reading any more of it; undefined when it is not in the library. */
  kindOf(uri: string): DocumentKind | undefined {
    const stored = this.stored.get(uri);
    return stored && kindIn(stored.record);
  }

  /** A document as it is kept, useless ones, too. */
  storedOf(uri: string): Stored | undefined {
    return this.stored.get(uri);
  }

  /** The URI of everything that is kept, useless ones, too. */
  uris(): Iterable<string> {
    return this.stored.keys();
  }

  /** What nothing is kept of. */
  *uselessUris(): Iterable<string> {
    for (const [uri, { record }] of this.stored) if (isUseless(record)) yield uri;
  }

  /** Every document that is read, with the names that it has in the library. */
  *all(): Iterable<Article> {
    for (const article of this.allAsRead()) yield this.asCorrected(article);
  }

  /** Every document as it was read: for whoever asks of each for its title or its text alone. */
  *allAsRead(): Iterable<PackedArticle> {
    for (const [uri, { record }] of this.stored) {
      const article = new PackedArticle(uri, record);
      if (!article.isUseless) yield article;
    }
  }

  /** A document as it was read: for whoever asks many for their titles or their texts alone. */
  asRead(uri: string): PackedArticle | undefined {
    const stored = this.stored.get(uri);
    if (!stored) return undefined;
    const article = this.unpacked.get(uri) ?? new PackedArticle(uri, stored.record);
    return article.isUseless ? undefined : article;
  }

  /** The documents that name an entity. */
  urisNaming(entityId: string): readonly string[] {
    return [...(this.names.of(entityId)?.uris ?? [])];
  }

  /** The documents that quote an entity. */
  urisQuoting(entityId: string): readonly string[] {
    return [...(this.names.of(entityId)?.quotedIn ?? [])];
  }

  /** Some documents that name an entity: enough to know it by. */
  someNaming(entityId: string): Article[] {
    return this.urisNaming(entityId)
      .slice(0, SOME)
      .map((uri) => this.get(uri)!);
  }

  isSource(uri: string): boolean {
    return this.sourceUris.has(uri);
  }

  /** The URI of every source, in no order. */
  get sources(): Iterable<string> {
    return this.sourceUris;
  }

  get sourceCount(): number {
    return this.sourceUris.size;
  }

  /** A document with the names that it has in the library: as the entity pages want it, and namesakes apart. */
  private asCorrected(article: PackedArticle): PackedArticle {
    const paged = this.paged.of(article);
    const ids = this.names.namesakesOf(article.uri);
    return ids ? withIds(paged, ids) : paged;
  }

  private forget(uri: string, keepsSentences: boolean): void {
    const stored = this.stored.get(uri);
    if (!stored) return;
    const article = new PackedArticle(uri, stored.record);
    this.stored.delete(uri);
    this.unpacked.delete(uri);
    this.paged.left(article);
    if (this.sourceUris.delete(uri) && !keepsSentences) this.sentences.delete(uri);
  }

  /** Sentences that are indexed already are only told what was found in them since. */
  private indexSentences(article: PackedArticle, origin: Origin | null, isSameText: boolean): void {
    const content = article.isAnalysed ? (origin?.content ?? "") : "";
    if (this.sentences.holds(article.uri, content)) return;
    const quoted = quotedSentences(article);
    if (isSameText) {
      this.sentences.describe(article.uri, content, quoted);
      return;
    }
    const { text, sentences } = article.source;
    const isQuoted = new Set(quoted);
    const texts = sentences.map(({ start, end }) => text.slice(start, end));
    this.sentences.set(article.uri, texts, (sentence) => isQuoted.has(sentence), content);
  }

  private sentenceText(uri: string, sentence: number): string {
    const source = this.get(uri)?.source;
    const span = source?.sentences[sentence];
    return source && span ? source.text.slice(span.start, span.end) : "";
  }
}

/** The same article with other ids for some of its persons. */
function withIds(article: PackedArticle, ids: ReadonlyMap<string, string>): PackedArticle {
  const now = (id: string) => ids.get(id) ?? id;
  return Object.create(article, {
    entities: { get: () => article.entities.map((entity) => ({ ...entity, id: now(entity.id) })) },
    references: {
      get: () => article.references.map((found) => ({ ...found, entityId: now(found.entityId) })),
    },
    quotations: {
      get: () =>
        article.quotations.map((said) => (said.speakerId ? { ...said, speakerId: now(said.speakerId) } : said)),
    },
  });
}
