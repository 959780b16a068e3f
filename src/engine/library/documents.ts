import { parseCitations } from "../citations/notation/notation.ts";
import { isEntityPage } from "../entities/pages/pages.ts";
import type { FileEntry, Host, LeftOut } from "../ports.ts";
import { decodeText } from "../text/decode.ts";
import { LineIndex } from "../text/lineIndex.ts";
import type { Format } from "../text/sourceText.ts";
import type { Article } from "./article/article.ts";
import { LONGEST_ANALYSED } from "./article/article.ts";
import { formatOf } from "./article/uri.ts";
import type { Library, Origin } from "./library.ts";
import { fingerprint } from "./records/checksum.ts";
import type { CitationRegister } from "./verdicts/citationRegister.ts";

/**
 * Where other threads read texts, those above this many UTF-16 units are read there, and are without names until then.
 */
const READ_AT_ONCE = 40_000;

/** How long a file that could not be read is let be, in milliseconds, unless somebody says that it changed. */
const TRY_AGAIN = 2000;

/** A document that is on disk and yet not in the library. */
export interface LeftOutFile {
  readonly uri: string;
  readonly why: LeftOut;
}

const NOT_PROSE: LeftOut = { kind: "notProse" };
const NOT_TEXT: LeftOut = { kind: "notText" };

/** Reads the names of documents that are in the library without them. */
export interface BackgroundReading {
  soon(uri: string): void;
  /** Reads a file that may have changed. */
  refresh(uri: string): Promise<void>;
}

/** A document's text with its lines: what there is to say of it before anybody has read it. */
export interface LinedText {
  readonly uri: string;
  readonly source: { readonly text: string; readonly format: Format; readonly lines: LineIndex };
}

/**
 * Keeps the library in step with the files: what an editor has open counts, then what the disk holds. A document is
 * read again when somebody asks about it after a change, not at each keystroke.
 */
export class Documents {
  private readonly open = new Map<string, string>();
  private readonly unread = new Set<string>();
  /** The open documents whose citations are not read since they changed: they are read without all the rest. */
  private readonly uncited = new Set<string>();
  private readonly lined = new Map<string, LinedText>();
  private readonly skips = new Map<string, LeftOut>();
  /** Cited files that could not be read: why, if they are there, and when that was tried. */
  private readonly unreadable = new Map<string, { why: LeftOut | null; at: number }>();

  constructor(
    private readonly host: Host,
    private readonly library: Library,
    private readonly register: CitationRegister,
    private readonly changed: (uri: string) => void,
    private readonly maxFileSize: () => number,
    private readonly reading: BackgroundReading,
  ) {}

  /** An editor shows this text now. */
  setOpen(uri: string, text: string): void {
    this.open.set(uri, text);
    this.lined.delete(uri);
    this.unread.add(uri);
    this.uncited.add(uri);
    this.register.sourceChanged(uri);
  }

  /** The editor has let go of a document: what is on disk counts again. */
  async close(uri: string): Promise<void> {
    this.open.delete(uri);
    this.lined.delete(uri);
    this.unread.delete(uri);
    this.uncited.delete(uri);
    await this.reading.refresh(uri);
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /**
   * The document as it is now, read again if it changed; undefined when it is not in the library. One that no editor
   * shows may be without its names yet.
   */
  article(uri: string): Article | undefined {
    this.readPages();
    this.readOne(uri);
    return this.library.get(uri);
  }

  private readOne(uri: string): void {
    if (this.unread.delete(uri)) this.takeOpen(uri, this.open.get(uri)!);
  }

  /** Entity pages say something of every document: those that changed are read before any answer. */
  readPages(): void {
    for (const uri of [...this.unread]) {
      if (this.library.kindOf(uri) === "page" || isEntityPage(this.open.get(uri)!)) this.readOne(uri);
    }
  }

  private takeOpen(uri: string, text: string): void {
    if (!this.host.readers || text.length <= READ_AT_ONCE) {
      this.take(uri, this.library.read(uri, text));
      return;
    }
    this.take(uri, this.library.skim(uri, text, null));
    if (this.library.storedOf(uri)?.isAnalysed === false) this.reading.soon(uri);
  }

  /** The document's text as it is now, whether it was read since or not; undefined when it is not in the library. */
  text(uri: string): LinedText | undefined {
    const text = this.open.get(uri);
    if (text === undefined || !this.unread.has(uri)) return this.library.get(uri);
    const known = this.lined.get(uri);
    if (known) return known;
    const lined = { uri, source: { text, format: formatOf(uri) ?? "text", lines: new LineIndex(text) } } as const;
    this.lined.set(uri, lined);
    return lined;
  }

  /** Reads the citations of every open document that changed, which costs far less than to read all of it. */
  readCitations(): void {
    for (const uri of [...this.uncited]) this.readCitationsOf(uri);
  }

  private readCitationsOf(uri: string): void {
    if (!this.uncited.delete(uri)) return;
    const text = this.open.get(uri)!;
    this.register.set(uri, formatOf(uri) === "markdown" ? parseCitations(text) : []);
  }

  /** Reads every open document that changed, so that what is asked of the whole library is true. */
  readUnread(): void {
    for (const uri of [...this.unread]) this.readOne(uri);
  }

  /** A folder or a file is gone. */
  removeBelow(uri: string): void {
    const below = [...this.library.uris()].filter((known) => known === uri || known.startsWith(`${uri}/`));
    for (const known of below) if (!this.open.has(known)) this.remove(known);
    for (const known of [...this.skips.keys()]) {
      if (known === uri || known.startsWith(`${uri}/`)) this.skips.delete(known);
    }
  }

  /** Makes sure that what a note cites is in the library, prose or not: it has to be verified. */
  async readCited(note: string): Promise<void> {
    this.readCitationsOf(note);
    for (const uri of this.register.sourcesOf(note)) {
      if (this.library.get(uri) || this.open.has(uri) || this.triedJustNow(uri)) continue;
      const bytes = await this.host.files.read(uri).catch(() => null);
      const text = bytes && decodeText(bytes);
      if (bytes === null || text === null) {
        this.unreadable.set(uri, { why: bytes && NOT_TEXT, at: this.host.now() });
      } else this.take(uri, this.library.read(uri, text, { content: fingerprint(bytes), stamp: "" }));
    }
  }

  /** Why a cited file that is there cannot be verified against; null when there is nothing to say. */
  whyUnreadable(uri: string): LeftOut | null {
    return this.unreadable.get(uri)?.why ?? null;
  }

  private triedJustNow(uri: string): boolean {
    const tried = this.unreadable.get(uri);
    return tried !== undefined && this.host.now() - tried.at < TRY_AGAIN;
  }

  /** What was left out, and why. */
  get skipped(): readonly LeftOutFile[] {
    const useless = [...this.library.uselessUris()].map((uri) => ({ uri, why: NOT_PROSE }));
    return [...[...this.skips].map(([uri, why]) => ({ uri, why })), ...useless];
  }

  /** Whether a file is left out because of its size, which is noted. */
  isTooLarge({ uri, size }: FileEntry): boolean {
    const limit = this.maxFileSize();
    if (size <= limit) return false;
    this.skip(uri, { kind: "tooLarge", size, limit });
    return true;
  }

  /** Whether an editor shows a document or a note cites it. */
  isNeeded(uri: string): boolean {
    return this.open.has(uri) || this.register.notesOf(uri).length > 0;
  }

  /** Nothing is said any more of files that are left out and are not among those listed. */
  forgetSkipped(listed: ReadonlySet<string>): void {
    for (const uri of [...this.skips.keys()]) if (!listed.has(uri)) this.skips.delete(uri);
  }

  /** A file is left out. */
  skip(uri: string, why: LeftOut): void {
    const known = this.skips.get(uri);
    if (known && JSON.stringify(known) === JSON.stringify(why)) return;
    this.skips.set(uri, why);
    this.host.log.leftOut(uri, why);
  }

  /** Takes a file's bytes so far that they can be searched. */
  skim(uri: string, bytes: Uint8Array, origin: Origin): void {
    const text = decodeText(bytes);
    if (text === null) {
      this.remove(uri);
      this.skip(uri, NOT_TEXT);
      return;
    }
    const before = this.library.storedOf(uri);
    if (before?.isAnalysed && before.origin?.content === origin.content) return;
    this.take(uri, this.library.skim(uri, text, origin));
    this.dropIfUseless(uri, origin);
  }

  /** Takes a document that was saved. */
  adopt(uri: string, record: Uint8Array, origin: Origin): void {
    this.take(uri, this.library.put(uri, record, origin));
  }

  private take(uri: string, article: Article): void {
    if (article.kind !== "other" && this.library.storedOf(uri)!.record.length > LONGEST_ANALYSED) {
      const { length } = article.source.text;
      if (length > LONGEST_ANALYSED) this.host.log.withoutNames(uri, length, LONGEST_ANALYSED);
    }
    this.unreadable.delete(uri);
    this.uncited.delete(uri);
    this.register.set(uri, article.citations);
    if (!this.open.has(uri)) this.register.sourceChanged(uri);
    this.changed(uri);
    this.skips.delete(uri);
  }

  /** What is no prose and is not cited costs no memory. */
  private dropIfUseless(uri: string, origin: Origin): void {
    if (this.library.get(uri)?.kind !== "other" || this.register.notesOf(uri).length > 0) return;
    this.library.putUseless(uri, origin);
  }

  /** A file is gone, or cannot be read. */
  remove(uri: string): void {
    this.unreadable.delete(uri);
    this.library.delete(uri);
    this.register.set(uri, []);
    this.register.sourceChanged(uri);
    this.changed(uri);
  }
}
