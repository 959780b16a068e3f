import type { Reading } from "../text/reading/reading.ts";
import type { Analyzer } from "./article/analyzer.ts";
import type { Article, DocumentKind } from "./article/article.ts";
import { readDocument, skimDocument } from "./article/article.ts";
import { quotedSentences } from "./article/places.ts";
import { type TextDocument, UnreadDocument } from "./article/textDocument.ts";
import type { DocumentSource } from "./caching/documentCache.ts";
import { Signal } from "./caching/signal.ts";
import { TextVersion } from "./caching/textVersion.ts";
import { LastUsed } from "./collections/lastUsed.ts";
import { CorrectedArticles } from "./names/correctedArticles.ts";
import { EntityPages } from "./names/entityPages.ts";
import { NameUses } from "./names/nameUses.ts";
import { withIds } from "./names/withIds.ts";
import type { KeptArticle } from "./records/keptArticle.ts";
import { type KeptDocument, type Origin, PackedDocument, ShownDocument } from "./records/keptDocument.ts";
import { PackedArticle, packArticle, packUseless } from "./records/record.ts";
import { SentenceIndex } from "./search/sentenceIndex.ts";

/** So many documents are kept unpacked: those that somebody is looking at. */
const UNPACKED = 512;

/** Documents of an entity that are looked into, where it is enough to know some. */
const SOME = 40;

/**
 * All documents that are read, by URI, and what is known only of all of them together: who is named where, and
 * which sentences hold which words. May be thrown away at any time and made again from the files.
 *
 * Documents are kept as bytes (records/record.ts) and unpacked when they are asked for; those that an editor shows are kept
 * as they were read.
 */
export class Library implements DocumentSource<KeptArticle> {
  /** The sentences of all sources. */
  readonly sentences = new SentenceIndex((uri, sentence) => this.sentenceText(uri, sentence));
  /** Who is named where. */
  readonly names: NameUses;
  /** Fires whenever a source comes or goes. */
  readonly sourcesListed = new Signal();
  /** Fires whenever a source comes, goes or has another text. */
  readonly sourcesChanged = new Signal();
  private readonly paged: CorrectedArticles;
  private readonly kept = new Map<string, KeptDocument>();
  private readonly unpacked = new LastUsed<KeptArticle>(UNPACKED);
  private readonly sourceUris = new Set<string>();

  /**
   * `isProjectFile` tells by its name what is never a source; `now` is the host's clock, to part long work; `isCited` tells what is a
   * source although it is no prose.
   */
  constructor(
    private readonly analyzer: Analyzer,
    private readonly isProjectFile: (fileName: string) => boolean,
    now: () => number = () => 0,
    private readonly isCited: (uri: string) => boolean = () => false,
  ) {
    this.names = new NameUses(
      (uri) => new Set(this.get(uri)?.entities.map(({ id }) => id)),
      () => this.paged.sweepFew(),
      now,
    );
    this.paged = new CorrectedArticles(
      new EntityPages(analyzer),
      this.names,
      (uri) => this.peek(uri),
      () => this.kept.keys(),
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

  /** Reads a file's text to the end and puts it in the place of what stood there before. */
  read(uri: string, text: string, origin: Origin | null = null, reading: Reading | null = null): Article {
    return this.pack(
      readDocument(this.analyzer, new UnreadDocument(uri, text, undefined, reading), this.isProjectFile, this.isCited),
      true,
      origin,
    );
  }

  /** Reads a file's text as far as it takes to search it; its names and quotations are left for later. */
  skim(uri: string, text: string, origin: Origin | null, reading: Reading | null = null): Article {
    const { article, isAll } = skimDocument(
      new UnreadDocument(uri, text, undefined, reading),
      this.isProjectFile,
      this.isCited,
    );
    return this.pack(article, isAll, origin);
  }

  /** Reads what an editor shows, to the end or as far as it takes to search it. */
  show(document: TextDocument, toTheEnd: boolean): Article {
    const { article, isAll } = toTheEnd
      ? { article: readDocument(this.analyzer, document, this.isProjectFile, this.isCited), isAll: true }
      : skimDocument(document, this.isProjectFile, this.isCited);
    return this.keep(new ShownDocument(article, isAll));
  }

  private pack(article: Article, isAnalysed: boolean, origin: Origin | null): Article {
    return this.put(article.uri, packArticle(article, isAnalysed), origin, article.citations);
  }

  /** Puts a packed document in the place of what stood there before; `citations`: when they are known. */
  put(uri: string, record: Uint8Array, origin: Origin | null, citations?: Article["citations"]): Article {
    const before = this.kept.get(uri);
    const isSameText = before !== undefined && origin !== null && before.origin?.content === origin.content;
    const document = new PackedDocument(uri, record, origin, isSameText ? before.version : new TextVersion());
    return this.keep(document, new PackedArticle(uri, record, document.version, citations));
  }

  /** Reads the names and quotations of a document that was skimmed. */
  readRest(skimmed: KeptDocument): void {
    const article = readDocument(
      this.analyzer,
      this.asRead(skimmed.uri) ?? skimmed.read(),
      this.isProjectFile,
      this.isCited,
    );
    if (skimmed.record !== null) this.putRest(skimmed, packArticle(article, true));
    else this.keep(new ShownDocument(article, true));
  }

  /** Puts a document that was read to the end elsewhere in the place of what was skimmed of the same text. */
  putRest({ uri, origin, version }: KeptDocument, record: Uint8Array): void {
    this.keep(new PackedDocument(uri, record, origin, version));
  }

  private keep(document: KeptDocument, article = document.read()): Article {
    const { uri, origin, version } = document;
    const wasSource = this.sourceUris.has(uri);
    // What was no source has no sentences in the index, though its text was read before.
    const isSameText = wasSource && this.kept.get(uri)?.version === version;
    this.forget(uri, isSameText || (origin !== null && this.sentences.holds(uri, origin.content)));
    this.kept.set(uri, document);
    this.unpacked.set(uri, article);
    this.paged.arrived(uri);
    this.paged.pageChanged(uri, article);
    if (article.isAnalysed) this.names.add(uri, () => this.paged.of(document.read()));
    const isSource = article.kind === "source";
    if (isSource) {
      this.sourceUris.add(uri);
      this.indexSentences(article, origin, isSameText);
    }
    if (isSource !== wasSource) this.sourcesListed.fire();
    if ((isSource && !isSameText) || wasSource !== isSource) this.sourcesChanged.fire();
    return article;
  }

  /** Puts the sentences of every source into an index that has begun anew. */
  indexAgain(): void {
    for (const uri of this.sourceUris) {
      const document = this.kept.get(uri)!;
      this.indexSentences(document.read(), document.origin, false);
    }
  }

  /** Keeps nothing of a document but that it is useless as it is. */
  putUseless(uri: string, origin: Origin): void {
    this.put(uri, packUseless(), origin);
  }

  delete(uri: string): void {
    const wasSource = this.sourceUris.has(uri);
    this.forget(uri, false);
    this.paged.pageChanged(uri, undefined);
    if (!wasSource) return;
    this.sourcesListed.fire();
    this.sourcesChanged.fire();
  }

  /** A document with the names that it has in the library; undefined also for what is known to be useless. */
  get(uri: string): KeptArticle | undefined {
    const article = this.asRead(uri);
    return article && this.asCorrected(article);
  }

  /** A document as it was read. */
  asRead(uri: string): KeptArticle | undefined {
    const document = this.kept.get(uri);
    if (!document || document.isUseless) return undefined;
    const known = this.unpacked.get(uri);
    if (known) return known;
    const article = document.read();
    this.unpacked.set(uri, article);
    return article;
  }

  /** The same, without keeping it unpacked: for whoever asks very many once. */
  peek(uri: string): KeptArticle | undefined {
    const document = this.kept.get(uri);
    return document && !document.isUseless ? (this.unpacked.get(uri) ?? document.read()) : undefined;
  }

  versionOf(uri: string): TextVersion | undefined {
    const document = this.kept.get(uri);
    return document?.isUseless ? undefined : document?.version;
  }

  /** What a document is, without reading any more of it; undefined when it is not in the library. */
  kindOf(uri: string): DocumentKind | undefined {
    return this.kept.get(uri)?.kind;
  }

  /** A document as it is kept, useless ones, too. */
  keptOf(uri: string): KeptDocument | undefined {
    return this.kept.get(uri);
  }

  /** The URI of everything that is kept, useless ones, too. */
  uris(): Iterable<string> {
    return this.kept.keys();
  }

  /** What nothing is kept of. */
  *uselessUris(): Iterable<string> {
    for (const [uri, { isUseless }] of this.kept) if (isUseless) yield uri;
  }

  /** Every document that is read, with the names that it has in the library. */
  *all(): Iterable<Article> {
    for (const article of this.allAsRead()) yield this.asCorrected(article);
  }

  /** Every document as it was read: for whoever asks of each for its title or its text alone. */
  *allAsRead(): Iterable<KeptArticle> {
    for (const document of this.kept.values()) if (!document.isUseless) yield document.read();
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
  private asCorrected(article: KeptArticle): KeptArticle {
    const paged = this.paged.of(article);
    const ids = this.names.namesakesOf(article.uri);
    return ids ? withIds(paged, ids) : paged;
  }

  private forget(uri: string, keepsSentences: boolean): void {
    const document = this.kept.get(uri);
    if (!document) return;
    this.kept.delete(uri);
    this.unpacked.delete(uri);
    this.paged.left(document.read());
    if (this.sourceUris.delete(uri) && !keepsSentences) this.sentences.delete(uri);
  }

  /** Sentences that are indexed already are only told what was found in them since. */
  private indexSentences(article: KeptArticle, origin: Origin | null, isSameText: boolean): void {
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
    const source = this.asRead(uri)?.source;
    const span = source?.sentences[sentence];
    return source && span ? source.text.slice(span.start, span.end) : "";
  }
}
