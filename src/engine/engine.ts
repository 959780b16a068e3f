import { Analyzer } from "./library/article/analyzer.ts";
import type { Article } from "./library/article/article.ts";
import type { NamePlace } from "./library/article/places.ts";
import { entityOf, introductionIn, nameAt } from "./library/article/places.ts";
import type { TextDocument } from "./library/article/textDocument.ts";
import { formatOf, resolveUri } from "./library/article/uri.ts";
import type { NameCard } from "./library/cards/nameCard.ts";
import { nameCardAt } from "./library/cards/nameCard.ts";
import type { QuotationCard } from "./library/cards/quotationCard.ts";
import { quotationCardAt } from "./library/cards/quotationCard.ts";
import { CitedFiles } from "./library/citing/citedFiles.ts";
import { Citing } from "./library/citing/citing.ts";
import { LastSightings } from "./library/citing/lastSightings.ts";
import { WordForWord } from "./library/citing/wordForWord.ts";
import { Corrections } from "./library/corrections/corrections.ts";
import { AnalysisQueue } from "./library/documents/analysisQueue.ts";
import { Current } from "./library/documents/current.ts";
import { Documents } from "./library/documents/documents.ts";
import { type LeftOutFile, LeftOutFiles } from "./library/documents/leftOutFiles.ts";
import { Texts } from "./library/documents/texts.ts";
import { Indexer } from "./library/indexing/indexer.ts";
import { Library } from "./library/library.ts";
import { MarginNotes } from "./library/margin/marginNotes.ts";
import type { LibraryName } from "./library/names/nameDirectory.ts";
import { NameDirectory } from "./library/names/nameDirectory.ts";
import { Pictures } from "./library/pictures/pictures.ts";
import { filterOffers, type QueryHelp } from "./library/quotations/filterOffers.ts";
import type { SourcePlace } from "./library/quotations/quotedElsewhere.ts";
import type { QuoteHit } from "./library/quotations/quoteHits.ts";
import type { QuoteQuery } from "./library/quotations/quoteSearch.ts";
import { searchQuotes } from "./library/quotations/quoteSearch.ts";
import { type SearchContext, searchContext } from "./library/quotations/searchContext.ts";
import { parseQuery } from "./library/search/query.ts";
import { inSlices, never } from "./library/slices.ts";
import { CitationRegister } from "./library/verdicts/citationRegister.ts";
import { Catalogue } from "./library/views/catalogue.ts";
import type { Host, Progress } from "./ports.ts";

export { anchor } from "./citations/anchoring/anchor.ts";
export { prepareAnchorText } from "./citations/anchoring/anchorText.ts";
export type { Backlink } from "./citations/verifying/backlinks.ts";
export type { Verification, VerifiedWords } from "./citations/verifying/verify.ts";
export { pointAt, type TextEdit, updateLines } from "./citations/writing/edits.ts";
export { quotePassage } from "./citations/writing/quotePassage.ts";
export { TEMPLATE_VARIABLES, UnknownVariable } from "./citations/writing/template.ts";
export { takeTodaysWords } from "./citations/writing/todaysWords.ts";
export type { Entity } from "./entities/grouping/entities.ts";
export type { EntityType } from "./entities/mention.ts";
export { removeAliases } from "./entities/pages/pageEdits.ts";
export { type EntityPage, PAGE_TYPES, type PageProblem } from "./entities/pages/pages.ts";
export { type Analysis, Analyzer } from "./library/article/analyzer.ts";
export type { Article } from "./library/article/article.ts";
export type { TextDocument } from "./library/article/textDocument.ts";
export { NoPlace } from "./library/article/writablePlace.ts";
export type { NameCard } from "./library/cards/nameCard.ts";
export type { QuotationCard } from "./library/cards/quotationCard.ts";
export type { CitationCard } from "./library/citing/citationCard.ts";
export type { Sighting } from "./library/citing/sighting.ts";
export type { UnlinkedQuotation } from "./library/citing/unlinkedQuotations.ts";
export type { CitingWay } from "./library/citing/writeCitation.ts";
export type { MeantName } from "./library/corrections/corrections.ts";
export type { FileChanges } from "./library/fileChanges.ts";
export type { MarginComment, MarginThread, NotesWay } from "./library/margin/marginNotes.ts";
export type { PageConflict } from "./library/names/entityPages.ts";
export type { LibraryName } from "./library/names/nameDirectory.ts";
export type { PictureFilter, Timeline, VoiceMap, VoicePassages } from "./library/pictures/pictures.ts";
export type { FilterOffer } from "./library/quotations/filterOffers.ts";
export type { QuoteHit } from "./library/quotations/quoteHits.ts";
export { readRecord } from "./library/records/readRecord.ts";
export { SentenceIndex } from "./library/search/sentenceIndex.ts";
export type { CheckedCitation } from "./library/verdicts/citationRegister.ts";
export type { CataloguedName, CataloguedSource } from "./library/views/catalogue.ts";
export type { Quotation } from "./quotes/quotation.ts";
export { spokenWords } from "./quotes/spokenWords.ts";
export type { Days } from "./text/dates/dates.ts";

/** What a host may set at any time. */
export interface Options {
  /** Files above this many bytes are left out. */
  maxFileSize: number;
  /** Whether a file of that name belongs to a code project (README, LICENSE) and is no source. */
  isProjectFile: (fileName: string) => boolean;
  /** Letters and digits that no other start has: what is saved is named by it. */
  tag?: string;
}

/**
 * Sourceline without an editor: follows documents, and answers what stands at an offset, who is named where, which
 * passages hold some words, how a passage is cited and whether citations are still true.
 *
 * Documents are named by URI, places by UTF-16 offsets. Answers are plain data; nothing here knows LSP or a screen.
 */
export class Engine {
  /** The entity pages, and the corrections of names that write them. */
  readonly corrections: Corrections;
  /** The sources and the notes, as lists. */
  readonly catalogue: Catalogue;
  /** What notes say at the margin of sources. */
  readonly margin: MarginNotes;
  /** Who speaks about whom, and what is dated when. */
  readonly pictures: Pictures;
  /** How passages are cited, whether that is still true, and who cites what. */
  readonly citations: Citing;
  private readonly sightings: LastSightings;
  private readonly documents: Documents;
  private readonly indexer: Indexer;
  private readonly current: Current;
  private readonly names: NameDirectory;
  private readonly ground: SearchContext;

  constructor(
    private readonly host: Host,
    readonly options: Options,
  ) {
    const { files } = host;
    // What there is, from the bottom up.
    const library = new Library(
      new Analyzer(host.weights),
      (name) => options.isProjectFile(name),
      () => host.now(),
    );
    const texts = new Texts(library);
    this.sightings = new LastSightings(host.cache, host.date);
    const register = new CitationRegister(
      texts,
      (note, path) => resolveUri(note, path, files.roots),
      (...verified) => this.sightings.verified(...verified),
    );
    const leftOut = new LeftOutFiles(host.log, () => options.maxFileSize);
    const queue = new AnalysisQueue(host, library);
    this.documents = new Documents(host, library, texts, register, leftOut, queue);
    this.indexer = new Indexer(host, library, this.documents, leftOut, queue, options.tag ?? "0");
    // What is asked about it.
    this.current = new Current(this.documents);
    const { current } = this;
    this.names = new NameDirectory(current);
    this.ground = searchContext(current, this.names, files);
    this.catalogue = new Catalogue(current, this.ground.dates);
    this.corrections = new Corrections(current, files);
    this.margin = new MarginNotes(current, files);
    const citedFiles = new CitedFiles(host, this.documents, current);
    this.citations = new Citing(host, current, citedFiles, this.sightings, new WordForWord(current));
    this.pictures = new Pictures(host, this.ground);
  }

  // Following the files

  /** An editor shows this text now; it counts until `close`. */
  open(uri: string, text: string): void {
    this.documents.open(uri, text);
  }

  /** The editor let go of a document: what is on disk counts again. */
  close(uri: string): Promise<void> {
    this.documents.close(uri);
    return this.fileChanged(uri);
  }

  /** A file came or changed on disk. */
  fileChanged(uri: string): Promise<void> {
    return this.filesChanged([uri]);
  }

  /** Files came or changed on disk; all can be searched before the names of the first are read. */
  filesChanged(uris: readonly string[]): Promise<void> {
    return this.indexer.refresh(uris.filter((uri) => formatOf(uri) !== null));
  }

  /** A file or a folder is gone. */
  fileDeleted(uri: string): void {
    this.documents.removeBelow(uri);
  }

  /** Reads every file of the library's folders that is not read yet; answers go on meanwhile. */
  index(report: (progress: Progress) => void, cancelled: () => boolean = () => false): Promise<void> {
    return this.indexer.index(report, cancelled);
  }

  /** Lets go of every file that is not listed any more or is too large by now, unless an editor shows it or a note cites it. */
  leaveOut(): Promise<void> {
    return this.indexer.leaveOut();
  }

  /**
   * Does what would otherwise be done when somebody asks, while there is nothing else to do, a slice at a time.
   * @returns whether there was so much to do that who asked meanwhile was told less than there is
   */
  async tidy(): Promise<boolean> {
    let isMuch = false;
    const { library } = this.documents;
    for (; library.settle(); await this.host.breathe()) isMuch = true;
    while (library.sentences.tidy()) await this.host.breathe();
    await inSlices([...library.sources], this.host, never, (uri) => void this.ground.dates.get(uri));
    return isMuch;
  }

  /** Saves what a next start would have to read again. For hosts that are idle. */
  async save(): Promise<void> {
    await this.indexer.save();
    await this.sightings.save((source) => this.current.citations.wordsCited(source));
  }

  /** Lets the host answer somebody else before long work goes on. */
  breathe(): Promise<void> {
    return this.host.breathe();
  }

  /** How many sources can be searched. */
  get sourceCount(): number {
    return this.current.library.sourceCount;
  }

  /** The files that were left out, and why. */
  get skipped(): readonly LeftOutFile[] {
    return this.documents.skipped;
  }

  /** A document as it was read last; undefined when it is not in the library. */
  article(uri: string): Article | undefined {
    return this.current.article(uri);
  }

  /** A document's text and lines as they are now, without reading the rest; undefined when it is not in the library. */
  text(uri: string): TextDocument | undefined {
    return this.current.text(uri);
  }

  // Names and quotations

  /** The name, or the word that stands for one, at an offset. */
  nameAt(uri: string, offset: number): NamePlace | null {
    const article = this.article(uri);
    return article ? nameAt(article, offset) : null;
  }

  nameCard(uri: string, offset: number): NameCard | null {
    const article = this.article(uri);
    return article ? nameCardAt(article, offset, this.current.library, this.current.citations) : null;
  }

  quotationCard(uri: string, offset: number): QuotationCard | null {
    const article = this.article(uri);
    return article ? quotationCardAt(article, offset, this.current.library, this.current.citations) : null;
  }

  /** Where an entity is named: in one document, or in all of them. */
  mentionsOf(entityId: string, uri?: string): SourcePlace[] {
    const { library } = this.current;
    const one = uri === undefined ? undefined : library.get(uri);
    const all = () => library.urisNaming(entityId).flatMap((naming) => library.get(naming) ?? []);
    const articles = uri === undefined ? all() : one ? [one] : [];
    return articles.flatMap((article) =>
      (entityOf(article, entityId)?.mentions ?? []).map(({ start, end }) => ({ uri: article.uri, start, end })),
    );
  }

  /** Where an entity is introduced: its first mention by its full name, in `uri` if it stands there. */
  introductionOf(entityId: string, uri?: string): SourcePlace | null {
    const { library } = this.current;
    const here = uri === undefined ? undefined : library.get(uri);
    return introductionIn([...(here ? [here] : []), ...library.someNaming(entityId)], entityId);
  }

  /** Names of the library like `query`. */
  findNames(query: string, limit: number): readonly LibraryName[] {
    return this.names.find(query, limit);
  }

  /** Names that somebody is quoted under, like `query`. */
  findSpeakers(query: string, limit: number): readonly LibraryName[] {
    return this.names.findSpeakers(query, limit);
  }

  /** Passages that answer a query, the best first. */
  search(query: QuoteQuery): QuoteHit[] {
    return searchQuotes(query, this.ground);
  }

  /** What helps to type a query: what completes its last filter, and which of its filters there are not. */
  queryHelp(typed: string): QueryHelp {
    return { offers: filterOffers(typed, this.ground), unknown: parseQuery(typed).unknown };
  }
}
