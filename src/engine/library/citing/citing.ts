import type { Backlink } from "../../citations/verifying/backlinks.ts";
import { composeFileLink } from "../../citations/writing/compose.ts";
import type { Host, LeftOut } from "../../ports.ts";
import type { Span } from "../../text/span.ts";
import { pathBetween } from "../article/uri.ts";
import type { Current } from "../documents/current.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import type { CitationCard } from "./citationCard.ts";
import { citationAt, citationCardAt, citationsOfPassage, missingWords } from "./citationCard.ts";
import type { CitedFiles } from "./citedFiles.ts";
import type { Insertion } from "./insertion.ts";
import type { LastSightings } from "./lastSightings.ts";
import type { Move, NoteEdits } from "./linkMoves.ts";
import { linkMoves } from "./linkMoves.ts";
import type { Sighting } from "./sighting.ts";
import { type UnlinkedQuotation, unlinkedQuotations } from "./unlinkedQuotations.ts";
import type { SourcePlace, WordForWord } from "./wordForWord.ts";
import { AS_BLOCK, type CitingWay, citationOf, citeAt, type NotePlace, referenceOf } from "./writeCitation.ts";

/** The citations of the library: how passages are cited, whether that is still true, and who cites what. */
export class Citing {
  constructor(
    private readonly host: Host,
    private readonly current: Current,
    private readonly files: CitedFiles,
    private readonly sightings: LastSightings,
    private readonly wordForWord: WordForWord,
  ) {}

  /**
   * The citation of a passage, as it goes into a note.
   * @returns the change of the note, or null when the source is not in the library
   * @throws Error with a sentence for a person, when a template names what there is not
   */
  cite(source: string, selection: Span, note: NotePlace, way: CitingWay = AS_BLOCK): Insertion | null {
    const article = this.current.article(source);
    if (!article) return null;
    const path = pathBetween(note.uri, source, this.host.files.roots);
    return citeAt(article, selection, path, note, way, this.current.citations.anchorText(source));
  }

  /** The Markdown of a citation of a passage for a note at `noteUri`; null when the source is not in the library. */
  citationText(source: string, selection: Span, noteUri: string, way: CitingWay = AS_BLOCK): string | null {
    const article = this.current.article(source);
    if (!article) return null;
    return citationOf(article, selection, pathBetween(noteUri, source, this.host.files.roots), way);
  }

  private async readCited(uri: string): Promise<void> {
    const note = this.current.text(uri);
    if (note) await this.files.read(note);
  }

  /** A note's citations with today's verdicts, in its order. Reads the sources that are not read yet. */
  async check(note: string): Promise<readonly CheckedCitation[]> {
    await this.readCited(note);
    return this.current.citations.of(note);
  }

  /** A note's citations with today's verdicts, as far as their sources are read. */
  checked(note: string): readonly CheckedCitation[] {
    return this.current.citations.of(note);
  }

  /** Why a cited file that is there is not read; null when there is nothing to say. */
  whyUnreadable(source: string): LeftOut | null {
    return this.files.whyUnreadable(source);
  }

  /** The citation at an offset of a note. */
  async citationAt(note: string, offset: number): Promise<CheckedCitation | null> {
    await this.readCited(note);
    return citationAt(note, offset, this.current.citations);
  }

  async citationCard(note: string, offset: number): Promise<CitationCard | null> {
    await this.readCited(note);
    const card = citationCardAt(note, offset, this.current.citations, (uri) => this.current.article(uri));
    const lastSeen = card ? await this.lastSeen(card.checked) : undefined;
    return card && lastSeen !== undefined ? { ...card, lastSeen } : card;
  }

  /** Of a citation's missing words, when their source held them last; null when it never did, undefined when none are missing. */
  async lastSeen(checked: CheckedCitation): Promise<Sighting | null | undefined> {
    const words = missingWords(checked);
    if (words === undefined || checked.source === null) return undefined;
    return this.sightings.of(checked.source, words);
  }

  /**
   * Words in quotation marks that no link of the note vouches for and that a source holds word for word, each with where
   * it does. Lets the host breathe; [] for a document that cites nothing.
   */
  async unlinkedQuotations(note: string, cancelled: () => boolean = () => false): Promise<UnlinkedQuotation[]> {
    await this.readCited(note);
    const text = this.current.text(note)?.source.text ?? "";
    const breathe = () => this.host.breathe();
    return unlinkedQuotations(text, this.current.citations.of(note), this.wordForWord, breathe, cancelled);
  }

  /** A link to the whole of a source, under its title or, when nobody has read it, its file's name. */
  linkToSource(source: string, note: string): string {
    const title = this.current.article(source)?.source.title ?? "";
    return composeFileLink({ title, path: pathBetween(note, source, this.host.files.roots) });
  }

  /** A link to an entity page that shows a name. */
  pageLink(page: string, note: string, name: string): string {
    return composeFileLink({ title: name, path: pathBetween(note, page, this.host.files.roots) });
  }

  /** Where a source holds some words, word for word; null when none does. */
  findWordForWord(words: string): SourcePlace | null {
    return this.wordForWord.find(words);
  }

  /** The link that vouches for words which stand in a note already; null when the source is not in the library. */
  referenceText({ uri, start, end }: SourcePlace, note: string): string | null {
    const article = this.current.article(uri);
    return article ? referenceOf(article, { start, end }, pathBetween(note, uri, this.host.files.roots)) : null;
  }

  /** The citations whose words stand at other lines now: of all sources, or of one. */
  movedCitations(source?: string): CheckedCitation[] {
    return this.current.citations.moved(source);
  }

  /** The edits that keep every link right when files or folders move. */
  linkMoves(moves: readonly Move[]): NoteEdits[] {
    return linkMoves(
      moves,
      this.current.citations,
      (uri) => this.current.text(uri)?.source.text,
      this.host.files.roots,
    );
  }

  /** The notes that cite a source. */
  notesCiting(source: string): readonly string[] {
    return this.current.citations.notesOf(source);
  }

  /** Every note that cites anything. */
  get notes(): readonly string[] {
    return this.current.citations.allNotes;
  }

  /** The cited passages of a source, each with its citation. */
  citedPassages(source: string): readonly Backlink[] {
    return this.current.citations.backlinks(source).all;
  }

  /** The citations of the passage at an offset of a source. */
  citationsOfPassage(source: string, offset: number): Backlink[] {
    return citationsOfPassage(source, offset, this.current.citations);
  }
}
