import type { Citation } from "../citations/citation.ts";
import { nameKey } from "../entities/nameForms.ts";
import type { Article, DocumentKind } from "./article.ts";
import { readArticle, skimArticle } from "./article.ts";
import { EntityPages } from "./entityPages.ts";
import { LastUsed } from "./lastUsed.ts";
import { NameUses } from "./nameUses.ts";
import { quotedSentences } from "./places.ts";
import { SentenceIndex } from "./search/sentenceIndex.ts";
import { isUseless, kindIn, PackedArticle, packArticle, packUseless } from "./snapshot/record.ts";

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
  readonly names = new NameUses((uri) => new Set(this.get(uri)?.entities.map(({ id }) => id)));
  /** The notes that say who somebody is; they win over what was recognised. */
  readonly pages = new EntityPages();
  /** The documents that pages have something to say of, as they want them. */
  private readonly paged = new Map<string, PackedArticle>();
  /** The documents of which it is known that no page has anything to say of them. */
  private readonly unpaged = new Set<string>();
  private readonly stored = new Map<string, Stored>();
  private readonly unpacked = new LastUsed<PackedArticle>(UNPACKED);
  private readonly sourceUris = new Set<string>();
  /** Another number whenever a source came or went. */
  sourcesVersion = 0;

  /** `isProjectFile` tells by its name what is never a source. */
  constructor(private readonly isProjectFile: (fileName: string) => boolean) {}

  /** Reads a document and puts it in the place of what stood there before. */
  read(uri: string, text: string, origin: Origin | null = null): Article {
    const article = readArticle(uri, text, this.isProjectFile);
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
    this.setPage(uri, article);
    if (article.isAnalysed) this.names.add(uri, () => this.withPages(new PackedArticle(uri, record)));
    if (article.kind === "source") {
      this.sourceUris.add(uri);
      this.indexSentences(article, origin, isSameText);
    }
    if (this.sourceUris.has(uri) !== wasSource) this.sourcesVersion++;
    return article;
  }

  /** Keeps nothing of a document but that it is useless as it is. */
  putUseless(uri: string, origin: Origin): void {
    this.put(uri, packUseless(), origin);
  }

  delete(uri: string): void {
    if (this.sourceUris.has(uri)) this.sourcesVersion++;
    this.forget(uri, false);
    this.setPage(uri, undefined);
  }

  /** A document that is read, or skimmed; undefined also for what is known to be useless. */
  get(uri: string): PackedArticle | undefined {
    const known = this.unpacked.get(uri);
    if (known) return known.isUseless ? undefined : this.asMeant(known);
    const stored = this.stored.get(uri);
    if (!stored) return undefined;
    const article = new PackedArticle(uri, stored.record);
    this.unpacked.set(uri, article);
    return article.isUseless ? undefined : this.asMeant(article);
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

  /** Every document that is read. What is asked of each of many must be little: its title, its quotations. */
  *all(): Iterable<Article> {
    for (const [uri, { record }] of this.stored) {
      const article = new PackedArticle(uri, record);
      if (!article.isUseless) yield this.asMeant(article);
    }
  }

  /** The documents that name an entity. */
  urisNaming(entityId: string): readonly string[] {
    return this.names.of(entityId)?.uris ?? [];
  }

  /** The documents that quote an entity. */
  urisQuoting(entityId: string): readonly string[] {
    return this.names.of(entityId)?.quotedIn ?? [];
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
  private asMeant(article: PackedArticle): PackedArticle {
    const paged = this.withPages(article);
    const ids = this.names.namesakesOf(article.uri);
    return ids ? withIds(paged, ids) : paged;
  }

  /** A document as the entity pages want it. */
  private withPages(article: PackedArticle): PackedArticle {
    const { uri, isAnalysed, isUseless } = article;
    if (!isAnalysed || isUseless || this.unpaged.has(uri) || this.pages.book.isEmpty) return article;
    const known = this.paged.get(uri);
    if (known) return known;
    const paged = this.pages.applyTo(article);
    if (paged === article) this.unpaged.add(uri);
    else this.paged.set(uri, paged);
    return paged;
  }

  /** A page says something else now: whatever may use one of its names is looked at again when somebody asks for it. */
  private setPage(uri: string, article: PackedArticle | undefined): void {
    if (article?.kind !== "page" && !this.pages.get(uri) && !this.pages.problemOf(uri)) return;
    const forms = this.pages.set(uri, article);
    if (!forms) return;
    for (const [other, { record, isAnalysed }] of this.stored) {
      const packed = new PackedArticle(other, record);
      if (!isAnalysed || !(this.paged.has(other) || mayUse(packed, forms))) continue;
      this.names.delete(other, () => this.paged.get(other) ?? packed);
      this.paged.delete(other);
      this.unpaged.delete(other);
      this.names.add(other, () => this.withPages(new PackedArticle(other, record)));
    }
  }

  private forget(uri: string, keepsSentences: boolean): void {
    const stored = this.stored.get(uri);
    if (!stored) return;
    const article = new PackedArticle(uri, stored.record);
    this.stored.delete(uri);
    this.unpacked.delete(uri);
    if (stored.isAnalysed) this.names.delete(uri, () => this.paged.get(uri) ?? article);
    this.paged.delete(uri);
    this.unpaged.delete(uri);
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

/** Whether a document may use one of some names: quickly, and rather too often than not. */
function mayUse({ source, entities }: PackedArticle, forms: readonly string[]): boolean {
  if (source.format === "markdown" && /\[\[|\.md[)#>]/.test(source.text)) return true;
  if (forms.some((form) => source.text.includes(form.split(/\s/u, 1)[0]!))) return true;
  // "US" and "U.S." are one name, and have no word in common.
  if (!forms.some((form) => nameKey(form) !== form.toLowerCase())) return false;
  const keys = new Set(forms.map(nameKey));
  return entities.some(({ name, aliases }) => [name, ...aliases].some((form) => keys.has(nameKey(form))));
}
