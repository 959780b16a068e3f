import type { Backlink } from "./citations/backlinks.ts";
import { composeFileLink } from "./citations/compose.ts";
import { Archive } from "./library/archive.ts";
import type { Article } from "./library/article.ts";
import { Catalogue } from "./library/catalogue.ts";
import type { CitationCard } from "./library/citationCard.ts";
import { citationAt, citationCardAt, citationsOfPassage, missingWords } from "./library/citationCard.ts";
import type { CheckedCitation } from "./library/citationRegister.ts";
import { CitationRegister } from "./library/citationRegister.ts";
import { AS_BLOCK, type CitingWay, citationOf, citeAt, type NotePlace, referenceOf } from "./library/citing.ts";
import type { Lined, Skipped } from "./library/documents.ts";
import { Documents } from "./library/documents.ts";
import { filterOffers, type QueryHelp } from "./library/filterOffers.ts";
import type { Insertion } from "./library/insertion.ts";
import { LastSeen } from "./library/lastSeen.ts";
import { Library } from "./library/library.ts";
import type { Move, NoteEdits } from "./library/linkMoves.ts";
import { linkMoves } from "./library/linkMoves.ts";
import { MarginNotes } from "./library/marginNotes.ts";
import type { NameCard } from "./library/nameCard.ts";
import { nameCardAt } from "./library/nameCard.ts";
import type { LibraryName } from "./library/nameDirectory.ts";
import { NameDirectory } from "./library/nameDirectory.ts";
import { PageWork } from "./library/pageWork.ts";
import { Pictures } from "./library/pictures.ts";
import type { NamePlace } from "./library/places.ts";
import { entityOf, introductionIn, nameAt } from "./library/places.ts";
import type { Place, QuotationCard } from "./library/quotationCard.ts";
import { quotationCardAt } from "./library/quotationCard.ts";
import type { QuoteHit } from "./library/quoteHits.ts";
import type { QuoteQuery } from "./library/quoteSearch.ts";
import { searchQuotes } from "./library/quoteSearch.ts";
import { parseQuery } from "./library/search/query.ts";
import type { SearchGround } from "./library/searchGround.ts";
import type { Seen } from "./library/seen.ts";
import { SourceDates } from "./library/sourceDate.ts";
import { type UnlinkedQuotation, unlinkedQuotations } from "./library/unlinkedQuotations.ts";
import { formatOf, pathBetween, resolveUri } from "./library/uri.ts";
import type { SourcePlace } from "./library/wordForWord.ts";
import { WordForWord } from "./library/wordForWord.ts";
import type { Host, LeftOut, Progress } from "./ports.ts";
import type { Span } from "./text/span.ts";

export { anchor } from "./citations/anchor.ts";
export { prepare } from "./citations/anchorText.ts";
export type { Backlink } from "./citations/backlinks.ts";
export { pointAt, type TextEdit, updateLines } from "./citations/edits.ts";
export { TEMPLATE_VARIABLES, UnknownVariable } from "./citations/template.ts";
export { takeTodaysWords } from "./citations/todaysWords.ts";
export type { Verification, VerifiedWords } from "./citations/verify.ts";
export type { Entity } from "./entities/entities.ts";
export { removeAliases } from "./entities/pageEdits.ts";
export { type EntityPage, PAGE_TYPES, type PageProblem } from "./entities/pages.ts";
export { type Analysis, type Article, analyze } from "./library/article.ts";
export type { CitationCard } from "./library/citationCard.ts";
export type { CheckedCitation } from "./library/citationRegister.ts";
export type { CitingWay } from "./library/citing.ts";
export type { Lined } from "./library/documents.ts";
export type { PageConflict } from "./library/entityPages.ts";
export type { FileChanges } from "./library/fileChanges.ts";
export type { FilterOffer } from "./library/filterOffers.ts";
export type { MarginComment, MarginThread, NotesWay } from "./library/marginNotes.ts";
export type { NameCard } from "./library/nameCard.ts";
export type { LibraryName } from "./library/nameDirectory.ts";
export type { MeantName } from "./library/pageWork.ts";
export type { PictureFilter, Timeline, VoiceMap, VoicePassages } from "./library/pictures.ts";
export type { QuotationCard } from "./library/quotationCard.ts";
export type { QuoteHit } from "./library/quoteHits.ts";
export { readRecord } from "./library/readRecord.ts";
export { SentenceIndex } from "./library/search/sentenceIndex.ts";
export type { Seen } from "./library/seen.ts";
export type { UnlinkedQuotation } from "./library/unlinkedQuotations.ts";
export type { Quotation } from "./quotes/quotation.ts";
export type { Days } from "./text/dates.ts";

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
  readonly pageWork: PageWork;
  /** The sources and the notes, as lists. */
  readonly catalogue: Catalogue;
  /** What notes say at the margin of sources. */
  readonly margin: MarginNotes;
  /** Who speaks about whom, and what is dated when. */
  readonly pictures: Pictures;
  private readonly library: Library;
  private readonly names: NameDirectory;
  private readonly register: CitationRegister;
  private readonly sightings: LastSeen;
  private readonly documents: Documents;
  private readonly archive: Archive;
  private readonly wordForWord: WordForWord;
  private readonly dates = new SourceDates();

  constructor(
    private readonly host: Host,
    readonly options: Options,
  ) {
    this.library = new Library((name) => this.options.isProjectFile(name));
    this.names = new NameDirectory(this.library.names);
    this.register = new CitationRegister(
      (uri) => this.documents.text(uri)?.source,
      (note, path) => resolveUri(note, path, host.files.roots),
      (source, text, verification) => this.sightings.verified(source, text, verification),
    );
    this.sightings = new LastSeen(host.cache, host.date, (source) => this.register.wordsCited(source));
    const maxFileSize = () => this.options.maxFileSize;
    this.catalogue = new Catalogue(this.library, this.register, this.dates, host.files.roots);
    this.wordForWord = new WordForWord(this.library, (uri) => this.register.anchorText(uri));
    const changed = (uri: string) => {
      if ((this.library.get(uri)?.kind ?? "source") === "source") this.wordForWord.invalidate();
    };
    const reading = {
      soon: (uri: string) => this.archive.readSoon(uri),
      refresh: (uri: string) => this.fileChanged(uri),
    };
    this.documents = new Documents(host, this.library, this.register, changed, maxFileSize, reading);
    this.archive = new Archive(host, this.library, this.documents, options.tag ?? "0");
    this.pageWork = new PageWork(this.library, this.documents, host.files);
    this.margin = new MarginNotes(this.documents, this.register, this.roots, (uri) => this.pageWork.exists(uri));
    this.pictures = new Pictures(host, this.documents, this.ground);
  }

  private get roots(): readonly string[] {
    return this.host.files.roots;
  }

  private get ground(): SearchGround {
    const { library, names, register, dates, roots } = this;
    return { library, names, register, dates, roots };
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
    return this.filesChanged([uri]);
  }

  /** Files came or changed on disk; all can be searched before the names of the first are read. */
  filesChanged(uris: readonly string[]): Promise<void> {
    return this.archive.refresh(uris.filter((uri) => formatOf(uri) !== null));
  }

  /** A file or a folder is gone. */
  fileDeleted(uri: string): void {
    this.documents.removeBelow(uri);
  }

  /** Reads every file of the library's folders that is not read yet; answers go on meanwhile. */
  index(report: (progress: Progress) => void, cancelled: () => boolean = () => false): Promise<void> {
    return this.archive.index(report, cancelled);
  }

  /** Lets go of every file that is not listed any more or is too large by now, unless an editor shows it or a note cites it. */
  leaveOut(): Promise<void> {
    return this.archive.leaveOut();
  }

  /** Does what would otherwise be done when somebody asks, while there is nothing else to do, a slice at a time. */
  async tidy(): Promise<void> {
    while (this.library.names.settle()) await this.host.breathe();
    while (this.library.sentences.tidy()) await this.host.breathe();
  }

  /** Saves what a next start would have to read again. For hosts that are idle. */
  async save(): Promise<void> {
    await this.archive.save();
    await this.sightings.save();
  }

  /** Lets the host answer somebody else before long work goes on. */
  breathe(): Promise<void> {
    return this.host.breathe();
  }

  /** How many sources can be searched. */
  get sourceCount(): number {
    return this.library.sourceCount;
  }

  /** The files that were left out, and why. */
  get skipped(): readonly Skipped[] {
    return this.documents.skipped;
  }

  /** A document as it was read last; undefined when it is not in the library. */
  article(uri: string): Article | undefined {
    return this.documents.article(uri);
  }

  /** A document's text and lines as they are now, without reading the rest; undefined when it is not in the library. */
  text(uri: string): Lined | undefined {
    return this.documents.text(uri);
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
    const all = () => this.library.urisNaming(entityId).flatMap((naming) => this.library.get(naming) ?? []);
    const articles = uri === undefined ? all() : one ? [one] : [];
    return articles.flatMap((article) =>
      (entityOf(article, entityId)?.mentions ?? []).map(({ start, end }) => ({ uri: article.uri, start, end })),
    );
  }

  /** Where an entity is introduced: its first mention by its full name, in `uri` if it stands there. */
  introductionOf(entityId: string, uri?: string): Place | null {
    const here = uri === undefined ? undefined : this.library.get(uri);
    return introductionIn([...(here ? [here] : []), ...this.library.someNaming(entityId)], entityId);
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
    this.documents.readCitations();
    return searchQuotes(query, this.ground);
  }

  /** What helps to type a query: what completes its last filter, and which of its filters there are not. */
  queryHelp(typed: string): QueryHelp {
    this.documents.readUnread();
    return { offers: filterOffers(typed, this.ground), unknown: parseQuery(typed).unknown };
  }

  // Citations

  /**
   * The citation of a passage, as it goes into a note.
   * @returns the change of the note, or null when the source is not in the library
   * @throws Error with a sentence for a person, when a template names what there is not
   */
  cite(source: string, selection: Span, note: NotePlace, way: CitingWay = AS_BLOCK): Insertion | null {
    const article = this.article(source);
    if (!article) return null;
    const path = pathBetween(note.uri, source, this.roots);
    return citeAt(article, selection, path, note, way, this.register.anchorText(source));
  }

  /** The Markdown of a citation of a passage for a note at `noteUri`; null when the source is not in the library. */
  citationText(source: string, selection: Span, noteUri: string, way: CitingWay = AS_BLOCK): string | null {
    const article = this.article(source);
    if (!article) return null;
    return citationOf(article, selection, pathBetween(noteUri, source, this.roots), way);
  }

  /** A note's citations with today's verdicts, in its order. Reads the sources that are not read yet. */
  async check(note: string): Promise<readonly CheckedCitation[]> {
    await this.documents.readCited(note);
    return this.register.of(note);
  }

  /** A note's citations with today's verdicts, as far as their sources are read. */
  checked(note: string): readonly CheckedCitation[] {
    return this.register.of(note);
  }

  /** Why a cited file that is there is not read; null when there is nothing to say. */
  whyUnreadable(source: string): LeftOut | null {
    return this.documents.whyUnreadable(source);
  }

  /** The citation at an offset of a note. */
  async citationAt(note: string, offset: number): Promise<CheckedCitation | null> {
    await this.documents.readCited(note);
    return citationAt(note, offset, this.register);
  }

  async citationCard(note: string, offset: number): Promise<CitationCard | null> {
    await this.documents.readCited(note);
    const card = citationCardAt(note, offset, this.register, (uri) => this.article(uri));
    const lastSeen = card ? await this.lastSeen(card.checked) : undefined;
    return card && lastSeen !== undefined ? { ...card, lastSeen } : card;
  }

  /** Of a citation's missing words, when their source held them last; null when it never did, undefined when none are missing. */
  async lastSeen(checked: CheckedCitation): Promise<Seen | null | undefined> {
    const words = missingWords(checked);
    if (words === undefined || checked.source === null) return undefined;
    return this.sightings.of(checked.source, words);
  }

  /**
   * Words in quotation marks that no link of the note vouches for and that a source holds word for word, each with where
   * it does. Lets the host breathe; [] for a document that cites nothing.
   */
  async unlinkedQuotations(note: string, cancelled: () => boolean = () => false): Promise<UnlinkedQuotation[]> {
    await this.documents.readCited(note);
    const text = this.text(note)?.source.text ?? "";
    const breathe = () => this.host.breathe();
    return unlinkedQuotations(text, this.register.of(note), this.wordForWord, breathe, cancelled);
  }

  /** A link to the whole of a source, under its title or, when nobody has read it, its file's name. */
  linkToSource(source: string, note: string): string {
    const title = this.article(source)?.source.title ?? "";
    return composeFileLink({ title, path: pathBetween(note, source, this.roots) });
  }

  /** A link to an entity page that shows a name. */
  pageLink(page: string, note: string, name: string): string {
    return composeFileLink({ title: name, path: pathBetween(note, page, this.roots) });
  }

  /** Where a source holds some words, word for word; null when none does. */
  findWordForWord(words: string): SourcePlace | null {
    this.documents.readUnread();
    return this.wordForWord.find(words);
  }

  /** The link that vouches for words which stand in a note already; null when the source is not in the library. */
  referenceText({ uri, start, end }: SourcePlace, note: string): string | null {
    const article = this.article(uri);
    return article ? referenceOf(article, { start, end }, pathBetween(note, uri, this.roots)) : null;
  }

  /** The citations whose words stand at other lines now: of all sources, or of one. */
  movedCitations(source?: string): CheckedCitation[] {
    this.documents.readCitations();
    return this.register.moved(source);
  }

  /** The edits that keep every link right when files or folders move. */
  linkMoves(moves: readonly Move[]): NoteEdits[] {
    this.documents.readCitations();
    return linkMoves(moves, this.register, (uri) => this.text(uri)?.source.text, this.roots);
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
    this.documents.readCitations();
    return this.register.backlinks(source).all;
  }

  /** The citations of the passage at an offset of a source. */
  citationsOfPassage(source: string, offset: number): Backlink[] {
    this.documents.readCitations();
    return citationsOfPassage(source, offset, this.register);
  }
}
