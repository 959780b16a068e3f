import type { Article } from "./article.ts";
import { readArticle } from "./article.ts";
import { SentenceIndex } from "./search/sentenceIndex.ts";

/**
 * All documents that are read, by URI, and what is known only of all of them together: who is named where, and
 * which sentences hold which words. May be thrown away at any time and made again from the files.
 */
export class Library {
  /** The sentences of all sources. */
  readonly sentences = new SentenceIndex((uri, sentence) => this.sentenceText(uri, sentence));
  private readonly articles = new Map<string, Article>();
  private readonly naming = new Map<string, Set<string>>();

  /** `isProjectFile` tells by its name what is never a source. */
  constructor(private readonly isProjectFile: (fileName: string) => boolean) {}

  /** Reads a document and puts it in the place of what stood there before. */
  read(uri: string, text: string): Article {
    const article = readArticle(uri, text, this.isProjectFile);
    this.delete(uri);
    this.articles.set(uri, article);
    for (const entity of article.entities) this.uris(entity.id).add(uri);
    if (article.kind === "source") this.indexSentences(article);
    return article;
  }

  delete(uri: string): void {
    const article = this.articles.get(uri);
    if (!article) return;
    this.articles.delete(uri);
    for (const entity of article.entities) this.forget(entity.id, uri);
    if (article.kind === "source") this.sentences.delete(uri);
  }

  get(uri: string): Article | undefined {
    return this.articles.get(uri);
  }

  /** Every document that is read. */
  all(): Iterable<Article> {
    return this.articles.values();
  }

  /** The documents that name an entity. */
  articlesNaming(entityId: string): Article[] {
    return [...(this.naming.get(entityId) ?? [])].map((uri) => this.articles.get(uri)!);
  }

  /** The URIs of the documents that name an entity. */
  urisNaming(entityId: string): ReadonlySet<string> {
    return this.naming.get(entityId) ?? new Set();
  }

  get sourceCount(): number {
    let count = 0;
    for (const article of this.articles.values()) if (article.kind === "source") count++;
    return count;
  }

  private indexSentences({ uri, source, quotations }: Article): void {
    const quoted = new Set<number>();
    let next = 0;
    for (const quotation of quotations) {
      while (next < source.sentences.length && source.sentences[next]!.end <= quotation.start) next++;
      for (let i = next; i < source.sentences.length && source.sentences[i]!.start < quotation.end; i++) quoted.add(i);
    }
    const texts = source.sentences.map(({ start, end }) => source.text.slice(start, end));
    this.sentences.set(uri, texts, (i) => quoted.has(i));
  }

  private sentenceText(uri: string, sentence: number): string {
    const source = this.articles.get(uri)?.source;
    const span = source?.sentences[sentence];
    return source && span ? source.text.slice(span.start, span.end) : "";
  }

  private uris(entityId: string): Set<string> {
    const uris = this.naming.get(entityId) ?? new Set();
    this.naming.set(entityId, uris);
    return uris;
  }

  private forget(entityId: string, uri: string): void {
    const uris = this.naming.get(entityId);
    uris?.delete(uri);
    if (uris?.size === 0) this.naming.delete(entityId);
  }
}
