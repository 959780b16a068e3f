import { Annotations } from "./library/annotations/annotations.ts";
import { Analyzer } from "./library/article/analyzer.ts";
import { Attributions } from "./library/attribution/attributions.ts";
import { Names } from "./library/cards/names.ts";
import { CitedFiles } from "./library/citing/citedFiles.ts";
import { Citing } from "./library/citing/citing.ts";
import { Elsewhere } from "./library/citing/elsewhere.ts";
import { LastSightings } from "./library/citing/lastSightings.ts";
import { Observer } from "./library/citing/observations.ts";
import { WordForWord } from "./library/citing/wordForWord.ts";
import { Corrections } from "./library/corrections/corrections.ts";
import { AnalysisQueue } from "./library/documents/analysisQueue.ts";
import { Current } from "./library/documents/current.ts";
import { Documents } from "./library/documents/documents.ts";
import { LeftOutFiles } from "./library/documents/leftOutFiles.ts";
import { Texts } from "./library/documents/texts.ts";
import { Exporting } from "./library/exporting/exporting.ts";
import { Indexer } from "./library/indexing/indexer.ts";
import { Library } from "./library/library.ts";
import { LibraryFiles } from "./library/libraryFiles.ts";
import { MarginNotes } from "./library/margin/marginNotes.ts";
import { NameDirectory } from "./library/names/nameDirectory.ts";
import { Pictures } from "./library/pictures/pictures.ts";
import { QuotationCheck } from "./library/quotationCheck/quotationCheck.ts";
import { Quotations } from "./library/quotations/quotations.ts";
import { searchContext } from "./library/quotations/searchContext.ts";
import { CitationRegister } from "./library/verdicts/citationRegister.ts";
import { FileNames } from "./library/verdicts/fileNames.ts";
import { resolveLink } from "./library/verdicts/linkResolution.ts";
import { Catalogue } from "./library/views/catalogue.ts";
import { WebPages } from "./library/webPages/webPages.ts";
import type { Host } from "./ports.ts";

export { anchor } from "./citations/anchoring/anchor.ts";
export { prepareAnchorText } from "./citations/anchoring/anchorText.ts";
export { type BrokenLink, brokenLinks } from "./citations/notation/brokenLinks.ts";
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
export type { AnnotationCollection, WebAnnotation } from "./library/annotations/webAnnotation.ts";
export { archiveQuery } from "./library/archive/archiveQuery.ts";
export { rankArchived } from "./library/archive/archiveRanking.ts";
export {
  type ArchiveRecord,
  archivedPlace,
  archiveRecord,
  readArchiveRecord,
} from "./library/archive/archiveRecord.ts";
export { type Analysis, Analyzer } from "./library/article/analyzer.ts";
export type { Article } from "./library/article/article.ts";
export type { DocumentPlace } from "./library/article/places.ts";
export { type TextDocument, UnreadDocument } from "./library/article/textDocument.ts";
export { isUntitled } from "./library/article/uri.ts";
export { NoPlace } from "./library/article/writablePlace.ts";
export {
  type Attribution,
  isMisattribution,
  type Misattribution,
  NOBODY_SURE,
  overall as overallAttribution,
} from "./library/attribution/attribution.ts";
export type { NoteWords } from "./library/attribution/attributions.ts";
export { takeSourcesSpeaker } from "./library/attribution/replacing.ts";
export type { NameCard } from "./library/cards/nameCard.ts";
export type { CitationCard } from "./library/citing/citationCard.ts";
export type { PassageCitation } from "./library/citing/citing.ts";
export type { WordsElsewhere } from "./library/citing/elsewhere.ts";
export { NOTHING_OBSERVED, type Observations, type ObservationWish } from "./library/citing/observations.ts";
export type { Sighting } from "./library/citing/sighting.ts";
export type { UnlinkedQuotation } from "./library/citing/unlinkedQuotations.ts";
export type { CitingWay } from "./library/citing/writeCitation.ts";
export type { Claim } from "./library/claims/claim.ts";
export { replacementOf } from "./library/claims/replacement.ts";
export type { MeantName } from "./library/corrections/corrections.ts";
export type { AnnotatedDraft, AnnotatedPassage, Annotation } from "./library/exporting/annotatedDraft.ts";
export type { SourceFacts } from "./library/exporting/sourceFacts.ts";
export type { DocumentEdits, FileChanges } from "./library/fileChanges.ts";
export type { MarginComment, MarginThread, NotesWay } from "./library/margin/marginNotes.ts";
export type { PageConflict } from "./library/names/entityPages.ts";
export type { LibraryName } from "./library/names/nameDirectory.ts";
export type { PictureFilter, Timeline, VoiceMap, VoicePassages } from "./library/pictures/pictures.ts";
export type {
  CheckedDraft,
  CheckedQuotation,
  QuotationVerdict,
  SourcePlace,
} from "./library/quotationCheck/checkedQuotation.ts";
export { DraftTooLong, LONGEST_DRAFT } from "./library/quotationCheck/quotationCheck.ts";
export type { FilterOffer } from "./library/quotations/filterOffers.ts";
export type { QuotationCard } from "./library/quotations/quotationCard.ts";
export type { QuoteHit } from "./library/quotations/quoteHits.ts";
export { readRecord } from "./library/records/readRecord.ts";
export { SentenceIndex } from "./library/search/sentenceIndex.ts";
export type { CheckedCitation } from "./library/verdicts/citationRegister.ts";
export type { CataloguedName, CataloguedSource } from "./library/views/catalogue.ts";
export { PageWithoutWords } from "./library/webPages/webPages.ts";
export type { Quotation } from "./quotes/quotation.ts";
export { spokenWords } from "./quotes/spokenWords.ts";
export type { Days } from "./text/dates/dates.ts";
export { decodeText } from "./text/decode.ts";
export { clock } from "./text/reading/clock.ts";
export { placesOver } from "./text/reading/places.ts";
export type { Locator, Place, Reading, ReadingTurn, ReadingWarning } from "./text/reading/reading.ts";
export { type UnreadableKind, unreadableKindOf } from "./text/reading/unreadable.ts";
export { readSource } from "./text/sourceText.ts";
export type { Span } from "./text/span.ts";

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
 * One fetches a document from `files` and asks the other areas about it. Documents are named by URI and never change: ask
 * `files` again after each `await`. Places are UTF-16 offsets. Answers are plain data; nothing here knows LSP or a screen.
 */
export class Engine {
  /** The documents, and what happens to their files. */
  readonly files: LibraryFiles;
  /** Who is named where. */
  readonly names: Names;
  /** Who says what, and which passages hold some words. */
  readonly quotations: Quotations;
  /** Where the quotations of a draft stand in the sources, linked or not. */
  readonly quotationCheck: QuotationCheck;
  /** How passages are cited, whether that is still true, and who cites what. */
  readonly citations: Citing;
  /** In whose mouth notes put words, and whether the sources do so, too. */
  readonly attribution: Attributions;
  /** What files say that are made of notes for others to read. */
  readonly exporting: Exporting;
  /** What notes say of sources, as other programs exchange it. */
  readonly annotations: Annotations;
  /** What notes say at the margin of sources. */
  readonly margin: MarginNotes;
  /** Who speaks about whom, and what is dated when. */
  readonly pictures: Pictures;
  /** The entity pages, and the corrections of names that write them. */
  readonly corrections: Corrections;
  /** The sources, the notes and the names, as lists. */
  readonly catalogue: Catalogue;
  /** Where web pages go that are kept as sources. */
  readonly webPages: WebPages;

  constructor(
    host: Host,
    readonly options: Options,
  ) {
    const { files } = host;
    const now = () => host.now();
    // What there is, from the bottom up.
    const analyzer = new Analyzer(host.weights);
    const library = new Library(
      analyzer,
      (name) => options.isProjectFile(name),
      now,
      (uri) => register.notesOf(uri).length > 0,
    );
    const texts = new Texts(library);
    const sightings = new LastSightings(host.cache, host.date);
    const names = new FileNames();
    const register = new CitationRegister(
      texts,
      names,
      (note, target) => resolveLink(note, target, names, files.roots),
      (...verified) => sightings.verified(...verified),
    );
    const leftOut = new LeftOutFiles(host.log, () => options.maxFileSize);
    const queue = new AnalysisQueue(host, library);
    const documents = new Documents(host, library, texts, register, names, leftOut, queue);
    const indexer = new Indexer(host, library, documents, leftOut, queue, options.tag ?? "0");
    // What is asked about it.
    const current = new Current(documents);
    const directory = new NameDirectory(current);
    const search = searchContext(current, directory, files);
    const citedFiles = new CitedFiles(host, documents, current);
    this.files = new LibraryFiles(host, documents, indexer, current, sightings, search);
    this.names = new Names(current, directory);
    this.quotations = new Quotations(current, search);
    this.attribution = new Attributions(host, current, analyzer);
    const observer = new Observer(current, search.dates, this.attribution, () => host.breathe());
    const wordForWord = new WordForWord(current);
    const elsewhere = new Elsewhere(current);
    this.citations = new Citing(host, current, citedFiles, sightings, wordForWord, observer, elsewhere);
    this.quotationCheck = new QuotationCheck(host, current, this.citations, this.attribution);
    this.exporting = new Exporting(host, current, this.citations, this.quotationCheck, search.dates);
    this.annotations = new Annotations(current, files);
    this.margin = new MarginNotes(current, files);
    this.pictures = new Pictures(host, search);
    this.corrections = new Corrections(current, files);
    this.catalogue = new Catalogue(current, search.dates);
    this.webPages = new WebPages(host);
  }
}
