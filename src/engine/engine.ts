import type { Backlink } from "./citations/backlinks.ts";
import type { CitationStyle } from "./citations/compose.ts";
import type { Article } from "./library/article.ts";
import type { CitationCard } from "./library/citationCard.ts";
import { citationAt, citationCardAt, citationsOfPassage } from "./library/citationCard.ts";
import type { CheckedCitation } from "./library/citationRegister.ts";
import { CitationRegister } from "./library/citationRegister.ts";
import type { Insertion } from "./library/citing.ts";
import { citationOf, insertBlock } from "./library/citing.ts";
import type { Skipped } from "./library/documents.ts";
import { Documents } from "./library/documents.ts";
import { Library } from "./library/library.ts";
import type { NameCard } from "./library/nameCard.ts";
import { nameCardAt } from "./library/nameCard.ts";
import type { LibraryName } from "./library/nameDirectory.ts";
import { NameDirectory } from "./library/nameDirectory.ts";
import type { NamePlace } from "./library/places.ts";
import { entityOf, nameAt } from "./library/places.ts";
import type { Place, QuotationCard } from "./library/quotationCard.ts";
import { quotationCardAt } from "./library/quotationCard.ts";
import type { QuoteHit, QuoteQuery } from "./library/quoteSearch.ts";
import { searchQuotes } from "./library/quoteSearch.ts";
import { pathBetween, resolveUri } from "./library/uri.ts";
import type { Host, Progress } from "./ports.ts";
import type { Span } from "./text/span.ts";

export { anchor } from "./citations/anchor.ts";
export { prepare } from "./citations/anchorText.ts";
export type { Backlink } from "./citations/backlinks.ts";
export { updateLines } from "./citations/edits.ts";
export type { Verification, VerifiedWords } from "./citations/verify.ts";
export type { Entity } from "./entities/entities.ts";
export { type Analysis, type Article, analyze } from "./library/article.ts";
export type { CitationCard } from "./library/citationCard.ts";
export type { CheckedCitation } from "./library/citationRegister.ts";
export type { NameCard } from "./library/nameCard.ts";
export type { QuotationCard } from "./library/quotationCard.ts";
export { SentenceIndex } from "./library/search/sentenceIndex.ts";
export type { Quotation } from "./quotes/quotation.ts";

/** What a host may set at any time. */
export interface Options {
  /** Files above this many bytes are left out. */
  maxFileSize: number;
  /** Whether a file of that name belongs to a code project (README, LICENSE) and is no source. */
  isProjectFile: (fileName: string) => boolean;
}

/**
 * Sourceline without an editor: follows documents, and answers what stands at an offset, who is named where, which
 * passages hold some words, how a passage is cited and whether citations are still true.
 *
 * Documents are named by URI, places by UTF-16 offsets. Answers are plain data; nothing here knows LSP or a screen.
 */
export class Engine {
  private readonly library: Library;
  private readonly names: NameDirectory;
  private readonly register: CitationRegister;
  private readonly documents: Documents;

  constructor(
    private readonly host: Host,
    readonly options: Options,
  ) {
    this.library = new Library((name) => this.options.isProjectFile(name));
    this.names = new NameDirectory(this.library);
    this.register = new CitationRegister(
      (uri) => this.documents.article(uri)?.source,
      (note, path) => resolveUri(note, path, host.files.roots),
    );
    const maxFileSize = () => this.options.maxFileSize;
    this.documents = new Documents(host, this.library, this.register, this.names, maxFileSize);
  }

  // Following the files

  /** An editor shows this text now; it counts until `close`. */
  open(uri: string, text: string): void {
    this.documents.setOpen(uri, text);
  }

  /** The editor let go of a document: what is on disk counts again. */
  close(uri: string): Promise<void> {
    return this.documents.close(uri);
  }

  /** A file came or changed on disk. */
  fileChanged(uri: string): Promise<void> {
    return this.documents.refresh(uri);
  }

  /** A file or a folder is gone. */
  fileDeleted(uri: string): void {
    this.documents.removeBelow(uri);
  }

  /** Reads every file of the library's folders that is not read yet; answers go on meanwhile. */
  index(report: (progress: Progress) => void, cancelled: () => boolean = () => false): Promise<void> {
    return this.documents.index(report, cancelled);
  }

  /** Puts the search index in order while there is nothing else to do, a slice at a time. */
  async tidy(): Promise<void> {
    while (this.library.sentences.tidy()) await this.host.breathe();
  }

  /** How many sources can be searched. */
  get sourceCount(): number {
    return this.library.sourceCount;
  }

  /** The files that were left out, each with a sentence that says why. */
  get skipped(): readonly Skipped[] {
    return this.documents.skipped;
  }

  /** A document as it was read last; undefined when it is not in the library. */
  article(uri: string): Article | undefined {
    return this.documents.article(uri);
  }

  // Names and quotations

  /** The name, or the word that stands for one, at an offset. */
  nameAt(uri: string, offset: number): NamePlace | null {
    const article = this.article(uri);
    return article ? nameAt(article, offset) : null;
  }

  nameCard(uri: string, offset: number): NameCard | null {
    const article = this.article(uri);
    return article ? nameCardAt(article, offset, this.library, this.register) : null;
  }

  quotationCard(uri: string, offset: number): QuotationCard | null {
    const article = this.article(uri);
    return article ? quotationCardAt(article, offset, this.library, this.register) : null;
  }

  /** Where an entity is named: in one document, or in all of them. */
  mentionsOf(entityId: string, uri?: string): Place[] {
    this.documents.readUnread();
    const one = uri === undefined ? undefined : this.library.get(uri);
    const articles = uri === undefined ? this.library.articlesNaming(entityId) : one ? [one] : [];
    return articles.flatMap((article) =>
      (entityOf(article, entityId)?.mentions ?? []).map(({ start, end }) => ({ uri: article.uri, start, end })),
    );
  }

  /** Where an entity is introduced: its first mention by its full name, in this document if it stands there. */
  introductionOf(entityId: string, uri: string): Place | null {
    const here = this.library.get(uri);
    const articles = [...(here ? [here] : []), ...this.library.articlesNaming(entityId)];
    for (const article of articles) {
      const entity = entityOf(article, entityId);
      const full = entity?.mentions.find(({ start, end }) => article.source.text.slice(start, end) === entity.name);
      const first = full ?? entity?.mentions[0];
      if (first) return { uri: article.uri, start: first.start, end: first.end };
    }
    return null;
  }

  /** Names of the library like `query`. */
  findNames(query: string, limit: number): readonly LibraryName[] {
    this.documents.readUnread();
    return this.names.find(query, limit);
  }

  /** Names that somebody is quoted under, like `query`. */
  findSpeakers(query: string, limit: number): readonly LibraryName[] {
    this.documents.readUnread();
    return this.names.findSpeakers(query, limit);
  }

  /** Passages that answer a query, the best first. */
  search(query: QuoteQuery): QuoteHit[] {
    this.documents.readUnread();
    return searchQuotes(query, this.library, this.names);
  }

  // Citations

  /**
   * The citation of a passage, as it goes into a note.
   * @returns the change of the note, or null when the source is not in the library
   */
  cite(source: string, selection: Span, note: { uri: string; text: string; caret: number }): Insertion | null {
    const markdown = this.citationText(source, selection, note.uri);
    return markdown === null ? null : insertBlock(note.text, note.caret, markdown);
  }

  /** The Markdown of a citation of a passage for a note at `noteUri`; null when the source is not in the library. */
  citationText(source: string, selection: Span, noteUri: string, style: CitationStyle = "block"): string | null {
    const article = this.article(source);
    if (!article) return null;
    return citationOf(article, selection, pathBetween(noteUri, source, this.host.files.roots), style);
  }

  /** A note's citations with today's verdicts, in its order. Reads the sources that are not read yet. */
  async check(note: string): Promise<readonly CheckedCitation[]> {
    await this.documents.readCited(note);
    return this.register.of(note);
  }

  /** The citation at an offset of a note. */
  async citationAt(note: string, offset: number): Promise<CheckedCitation | null> {
    await this.documents.readCited(note);
    return citationAt(note, offset, this.register);
  }

  async citationCard(note: string, offset: number): Promise<CitationCard | null> {
    await this.documents.readCited(note);
    return citationCardAt(note, offset, this.register, (uri) => this.article(uri));
  }

  /** The notes that cite a source. */
  notesCiting(source: string): readonly string[] {
    return this.register.notesOf(source);
  }

  /** Every note that cites anything. */
  get notes(): readonly string[] {
    return this.register.allNotes;
  }

  /** The cited passages of a source, each with its citation. */
  citedPassages(source: string): readonly Backlink[] {
    this.documents.readUnread();
    return this.register.backlinks(source).all;
  }

  /** The citations of the passage at an offset of a source. */
  citationsOfPassage(source: string, offset: number): Backlink[] {
    this.documents.readUnread();
    return citationsOfPassage(source, offset, this.register);
  }
}
