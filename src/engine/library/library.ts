import type { Article, DocumentKind } from "./article.ts";
import { readArticle } from "./article.ts";
import { EntityPages, NameUses } from "./entityPages.ts";
import { SentenceIndex } from "./search/sentenceIndex.ts";

/**
 * All documents that are read, by URI, and what is known only of all of them together: who is named where, what entity
 * pages say of it, and which sentences hold which words. May be thrown away at any time and made again from the files.
 */
export class Library {
  /** The sentences of all sources. */
  readonly sentences = new SentenceIndex((uri, sentence) => this.sentenceText(uri, sentence));
  readonly pages = new EntityPages();
  /** As they were read, each by itself. */
  private readonly recognised = new Map<string, Article>();
  /** As the entity pages want them. */
  private readonly articles = new Map<string, Article>();
  /** The documents that a page has said something else of since. */
  private readonly stale = new Set<string>();
  /** The documents of which it is not worked out yet who says what under the names that pages give. */
  private readonly underived = new Set<string>();
  private readonly uses = new NameUses();
  private readonly naming = new Map<string, Set<string>>();

  /** `isProjectFile` tells by its name what is never a source. */
  constructor(private readonly isProjectFile: (fileName: string) => boolean) {}

  /** Reads a document and puts it in the place of what stood there before; what pages say of it is worked out when asked for. */
  read(uri: string, text: string): Article {
    const article = readArticle(uri, text, this.isProjectFile);
    this.forget(uri);
    this.recognised.set(uri, article);
    this.uses.set(uri, article);
    this.setPage(uri, article);
    this.stale.add(uri);
    if (article.kind === "source") this.indexSentences(article);
    return article;
  }

  delete(uri: string): void {
    if (!this.recognised.has(uri)) return;
    this.forget(uri);
    this.setPage(uri, undefined);
  }

  get(uri: string): Article | undefined {
    if (this.stale.delete(uri)) this.apply(uri);
    return this.articles.get(uri);
  }

  /** What a document is, without asking the pages anything. */
  kindOf(uri: string): DocumentKind | undefined {
    return this.recognised.get(uri)?.kind;
  }

  /** Every document that is read. */
  all(): Iterable<Article> {
    this.applyAll();
    return this.articles.values();
  }

  /** The documents that name an entity. */
  articlesNaming(entityId: string): Article[] {
    this.applyAll();
    return [...(this.naming.get(entityId) ?? [])].map((uri) => this.articles.get(uri)!);
  }

  /** How many names the documents have. */
  get nameCount(): number {
    this.applyAll();
    return this.naming.size;
  }

  get sourceCount(): number {
    let count = 0;
    for (const article of this.recognised.values()) if (article.kind === "source") count++;
    return count;
  }

  private forget(uri: string): void {
    const article = this.recognised.get(uri);
    if (!article) return;
    this.unname(uri);
    this.recognised.delete(uri);
    this.articles.delete(uri);
    this.stale.delete(uri);
    this.underived.delete(uri);
    this.uses.delete(uri);
    if (article.kind === "source") this.sentences.delete(uri);
  }

  /** A page says something else now: whatever uses one of its names is looked at again when somebody asks for it. */
  private setPage(uri: string, article: Article | undefined): void {
    if (article?.kind !== "page" && !this.pages.get(uri) && !this.pages.problemOf(uri)) return;
    const forms = this.pages.set(uri, article);
    if (!forms) return;
    for (const using of this.uses.of(forms)) this.stale.add(using);
    for (const other of this.recognised.values()) if (mayHold(other, forms)) this.stale.add(other.uri);
  }

  /** Works out a little of what pages changed before anybody asks for it; false when there is nothing left to do. */
  settleOne(): boolean {
    const [stale] = this.stale;
    if (stale !== undefined) {
      this.get(stale);
      return true;
    }
    const [underived] = this.underived;
    if (underived === undefined) return false;
    this.underived.delete(underived);
    void this.articles.get(underived)?.quotations;
    return true;
  }

  private applyAll(): void {
    for (const uri of this.stale) this.apply(uri);
    this.stale.clear();
  }

  private apply(uri: string): void {
    const article = this.recognised.get(uri);
    if (!article) return;
    this.unname(uri);
    const applied = this.pages.applyTo(article);
    this.articles.set(uri, applied);
    if (applied !== article) this.underived.add(uri);
    for (const { id } of applied.entities) this.uris(id).add(uri);
  }

  private unname(uri: string): void {
    for (const { id } of this.articles.get(uri)?.entities ?? []) {
      const uris = this.naming.get(id);
      uris?.delete(uri);
      if (uris?.size === 0) this.naming.delete(id);
    }
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
    const source = this.recognised.get(uri)?.source;
    const span = source?.sentences[sentence];
    return source && span ? source.text.slice(span.start, span.end) : "";
  }

  private uris(entityId: string): Set<string> {
    const uris = this.naming.get(entityId) ?? new Set();
    this.naming.set(entityId, uris);
    return uris;
  }
}

/** Whether a text holds the first word of one of the forms, or any link to a note: more is not asked here, it must be quick. */
function mayHold({ source }: Article, forms: readonly string[]): boolean {
  if (source.format === "markdown" && /\[\[|\.md[)#>]/.test(source.text)) return true;
  return forms.some((form) => source.text.includes(form.split(/\s/u, 1)[0]!));
}
