import type { Backlink } from "../../citations/verifying/backlinks.ts";
import { composeFileLink } from "../../citations/writing/compose.ts";
import type { TextEdit } from "../../citations/writing/edits.ts";
import type { Host, LeftOut } from "../../ports.ts";
import type { Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import type { DocumentPlace } from "../article/places.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { pathBetween } from "../article/uri.ts";
import type { Current } from "../documents/current.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import type { CitationCard } from "./citationCard.ts";
import { citationAt, citationCardOf, missingWords } from "./citationCard.ts";
import type { CitedFiles } from "./citedFiles.ts";
import type { Elsewhere, WordsElsewhere } from "./elsewhere.ts";
import type { Insertion } from "./insertion.ts";
import type { LastSightings } from "./lastSightings.ts";
import type { Move, NoteEdits } from "./linkMoves.ts";
import { linkMoves } from "./linkMoves.ts";
import type { Observations, ObservationWish, Observer } from "./observations.ts";
import { leadElsewhere } from "./otherSource.ts";
import type { Sighting } from "./sighting.ts";
import { type UnlinkedQuotation, unlinkedQuotations } from "./unlinkedQuotations.ts";
import type { WordForWord } from "./wordForWord.ts";
import { AS_BLOCK, type CitingWay, citationOf, citeAt, citeInstead, referenceOf } from "./writeCitation.ts";

/** A citation of a passage, with the note that it stands in. */
export interface PassageCitation extends Backlink {
  readonly document: TextDocument;
}

/**
 * The citations of the library: how passages are cited, whether that is still true, and who cites what. Verdicts are those of
 * the note that is given, at its offsets, even when there is a newer one by now.
 */
export class Citing {
  constructor(
    private readonly host: Host,
    private readonly current: Current,
    private readonly files: CitedFiles,
    private readonly sightings: LastSightings,
    private readonly wordForWord: WordForWord,
    private readonly observer: Observer,
    private readonly otherSources: Elsewhere,
  ) {}

  /**
   * The citation of a passage, as it goes into a note at a caret.
   * @throws Error with a sentence for a person, when a template names what there is not
   */
  cite(source: Article, selection: Span, note: TextDocument, caret: number, way: CitingWay = AS_BLOCK): Insertion {
    const place = { text: note.source.text, caret };
    const text = this.current.citations.anchorText(source.uri);
    return citeAt(source, selection, this.path(note.uri, source.uri), place, way, text);
  }

  /** The edits of a note that put the citation of a passage in the place of some of its words; see `cite`. */
  citeInstead(
    source: Article,
    selection: Span,
    note: TextDocument,
    replaced: Span,
    way: CitingWay = AS_BLOCK,
  ): TextEdit[] {
    const text = this.current.citations.anchorText(source.uri);
    const path = this.path(note.uri, source.uri);
    return citeInstead(source, selection, path, note.source.text, replaced, way, text);
  }

  /** The Markdown of a citation of a passage for a note at `noteUri`. */
  citationText(source: Article, selection: Span, noteUri: string, way: CitingWay = AS_BLOCK): string {
    const text = this.current.citations.anchorText(source.uri);
    return citationOf(source, selection, this.path(noteUri, source.uri), way, text);
  }

  /** The link that vouches for words which stand in a note already; null when the source is not in the library any more. */
  referenceText({ document, start, end }: DocumentPlace, noteUri: string): string | null {
    const article = this.current.article(document.uri);
    if (!article) return null;
    const text = this.current.citations.anchorText(document.uri);
    return referenceOf(article, { start, end }, this.path(noteUri, document.uri), text);
  }

  /** A link to the whole of a source, under its title or, when nobody has read it, its file's name. */
  linkToSource(source: string, noteUri: string): string {
    const title = this.current.article(source)?.source.title ?? "";
    return composeFileLink({ title, path: this.path(noteUri, source) });
  }

  /** A link to an entity page that shows a name. */
  pageLink(page: string, noteUri: string, name: string): string {
    return composeFileLink({ title: name, path: this.path(noteUri, page) });
  }

  private path(from: string, to: string): string {
    return pathBetween(from, to, this.host.files.roots);
  }

  /** A note's citations with today's verdicts, in its order. Reads the sources that are not read yet. */
  async check(note: TextDocument): Promise<readonly CheckedCitation[]> {
    await this.files.read(note);
    return this.current.citations.in(note);
  }

  /** What is seen of a note's citations beside their verdicts, in the same order. Reads the note's names where claims are wished for; lets the host breathe. */
  async observe(note: TextDocument, wish: ObservationWish = { claims: true }): Promise<readonly Observations[]> {
    return this.observer.of(note, await this.check(note), wish);
  }

  /** Why a cited file that is there is not read; null when there is nothing to say. */
  whyUnreadable(source: string): LeftOut | null {
    return this.files.whyUnreadable(source);
  }

  /** The citation at an offset of a note. */
  async at(note: TextDocument, offset: number): Promise<CheckedCitation | null> {
    return citationAt(await this.check(note), offset);
  }

  /** What a hover card says of the citation at an offset of a note; null where none stands. */
  async card(note: TextDocument, offset: number): Promise<CitationCard | null> {
    const checked = await this.at(note, offset);
    return checked && this.cardOf(checked);
  }

  /** The same of a citation. */
  async cardOf(checked: CheckedCitation): Promise<CitationCard> {
    const lastSeen = await this.lastSeen(checked);
    const card = citationCardOf(checked, checked.source === null ? undefined : this.current.article(checked.source));
    const elsewhere = this.elsewhere(checked);
    return { ...card, ...(lastSeen === undefined ? {} : { lastSeen }), ...(elsewhere ? { elsewhere } : {}) };
  }

  /** Of a citation's missing words, when their source held them last; null when it never did, undefined when none are missing. */
  async lastSeen(checked: CheckedCitation): Promise<Sighting | null | undefined> {
    const words = missingWords(checked);
    if (words === undefined || checked.source === null) return undefined;
    return this.sightings.of(checked.source, words);
  }

  /** The other source that holds a citation's missing words; null when none does, or none are missing. Takes some milliseconds. */
  elsewhere(checked: CheckedCitation): WordsElsewhere | null {
    return this.otherSources.of(checked);
  }

  /** The same as far as it was found already, for whoever cannot wait; null when it was not. */
  knownElsewhere(checked: CheckedCitation): WordsElsewhere | null {
    return this.otherSources.known(checked) ?? null;
  }

  /**
   * Looks where the missing words of a note stand, for `knownElsewhere`, and lets the host breathe before each search.
   * @returns whether there was anything to look for that was not known
   */
  async findElsewhere(note: TextDocument, cancelled: () => boolean = () => false): Promise<boolean> {
    let isNew = false;
    for (const checked of await this.check(note)) {
      if (this.otherSources.known(checked) !== undefined) continue;
      await this.host.breathe();
      if (cancelled()) break;
      this.otherSources.of(checked);
      isNew = true;
    }
    return isNew;
  }

  /** The edits that lead a citation to the other source that holds all its words; [] when none does. */
  leadElsewhere(note: TextDocument, checked: CheckedCitation): TextEdit[] {
    const found = this.elsewhere(checked);
    return found ? leadElsewhere(note, checked, found, this.current, this.host.files.roots) : [];
  }

  /**
   * Words in quotation marks that no link of the note vouches for and that a source holds word for word, each with where
   * it does. Lets the host breathe; [] for a document that cites nothing.
   */
  async unlinkedQuotations(note: TextDocument, cancelled: () => boolean = () => false): Promise<UnlinkedQuotation[]> {
    const checked = await this.check(note);
    return unlinkedQuotations(note.source.markdown, checked, this.wordForWord, () => this.host.breathe(), cancelled);
  }

  /** Where a source holds some words, word for word; null when none does. */
  findWordForWord(words: string): DocumentPlace | null {
    return this.wordForWord.find(words);
  }

  /** The citations whose words stand at other lines now: of all sources, or of one; note by note. */
  moved(source?: string): { note: TextDocument; checked: CheckedCitation[] }[] {
    const { citations } = this.current;
    const notes = source === undefined ? citations.allNotes : citations.notesOf(source);
    return notes.flatMap((uri) => {
      const checked = citations.of(uri).filter((one) => isMoved(one, source));
      const note = checked.length > 0 ? this.current.text(uri) : undefined;
      return note ? [{ note, checked }] : [];
    });
  }

  /** The edits that keep every link right when files or folders move. */
  linkMoves(moves: readonly Move[]): NoteEdits[] {
    return linkMoves(moves, this.current, this.host.files.roots);
  }

  /** The URIs of the notes that cite a source. */
  notesCiting(source: string): readonly string[] {
    return this.current.citations.notesOf(source);
  }

  /** The URI of every note that cites anything. */
  get notes(): readonly string[] {
    return this.current.citations.allNotes;
  }

  /** The cited passages of a source, each with its citation. */
  passagesOf(source: TextDocument): readonly Backlink[] {
    return this.current.citations.backlinks(source.uri).all;
  }

  /** The citations of the passage that holds an offset of a source, the shortest passage first. */
  ofPassage(source: TextDocument, offset: number): PassageCitation[] {
    return this.current.citations
      .backlinks(source.uri)
      .at(offset)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .flatMap((backlink) => {
        const document = this.current.text(backlink.note);
        return document ? [{ ...backlink, document }] : [];
      });
  }
}

const isMoved = ({ verification, source }: CheckedCitation, wanted: string | undefined) =>
  verification.verdict === "moved" && (wanted === undefined || source === wanted);
