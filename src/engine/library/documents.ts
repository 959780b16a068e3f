import { parseCitations } from "../citations/notation.ts";
import { isEntityPage } from "../entities/pages.ts";
import type { FileEntry, Host, Progress } from "../ports.ts";
import { decodeText } from "../text/decode.ts";
import { LineIndex } from "../text/lineIndex.ts";
import type { Format } from "../text/sourceText.ts";
import type { Article } from "./article.ts";
import { LONGEST_ANALYSED } from "./article.ts";
import type { CitationRegister } from "./citationRegister.ts";
import type { Library } from "./library.ts";
import { fileName, formatOf } from "./uri.ts";

/** Longest stretch of work, in milliseconds, before the host may answer somebody. */
const SLICE = 10;

/** How long a file that could not be read is let be, in milliseconds, unless somebody says that it changed. */
const TRY_AGAIN = 2000;

/** There is a file, and it is not one that people read. */
class NotText extends Error {}

/** A document that is on disk and yet not in the library, and why, in a sentence. */
export interface Skipped {
  readonly uri: string;
  readonly reason: string;
}

/** A document's text with its lines: what there is to say of it before anybody has read it. */
export interface Lined {
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
  private readonly lined = new Map<string, Lined>();
  private readonly skips = new Map<string, string>();
  /** Cited files that could not be read: why, and when that was tried. */
  private readonly unreadable = new Map<string, { reason: string; at: number }>();

  constructor(
    private readonly host: Host,
    private readonly library: Library,
    private readonly register: CitationRegister,
    private readonly changed: (uri: string) => void,
    private readonly maxFileSize: () => number,
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
    await this.refresh(uri);
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** The document as it is now, read again if it changed; undefined when it is not in the library. */
  article(uri: string): Article | undefined {
    this.readPages();
    this.readOne(uri);
    return this.library.get(uri);
  }

  private readOne(uri: string): void {
    if (this.unread.delete(uri)) this.take(uri, this.open.get(uri)!);
  }

  /** Entity pages say something of every document: those that changed are read before any answer. */
  readPages(): void {
    for (const uri of [...this.unread]) {
      if (this.library.kindOf(uri) === "page" || isEntityPage(this.open.get(uri)!)) this.readOne(uri);
    }
  }

  /** The document's text as it is now, whether it was read since or not; undefined when it is not in the library. */
  text(uri: string): Lined | undefined {
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

  /** A file changed, came or went on disk. */
  async refresh(uri: string): Promise<void> {
    if (this.open.has(uri) || formatOf(uri) === null) return;
    this.unreadable.delete(uri);
    try {
      this.take(uri, await this.readFile(uri));
      this.dropIfUseless(uri);
    } catch {
      this.remove(uri);
    }
  }

  /** A folder or a file is gone. */
  removeBelow(uri: string): void {
    const below = [...this.library.all()].filter((article) => article.uri === uri || article.uri.startsWith(`${uri}/`));
    for (const article of below) if (!this.open.has(article.uri)) this.remove(article.uri);
  }

  /**
   * Reads all files that are not in the library yet. Breathes between slices, so that questions are answered while it
   * goes on; gives up between two files when `cancelled` says so.
   */
  async index(report: (progress: Progress) => void, cancelled: () => boolean): Promise<void> {
    const files = (await this.host.files.list()).filter(({ uri }) => !this.library.get(uri) && !this.open.has(uri));
    let sliceStart = this.host.now();
    for (const [done, file] of files.entries()) {
      if (cancelled()) return;
      report({ done, total: files.length });
      await this.indexFile(file);
      if (this.host.now() - sliceStart < SLICE) continue;
      await this.host.breathe();
      sliceStart = this.host.now();
    }
    report({ done: files.length, total: files.length });
  }

  /** Makes sure that what a note cites is in the library, prose or not: it has to be verified. */
  async readCited(note: string): Promise<void> {
    this.readCitationsOf(note);
    for (const uri of this.register.sourcesOf(note)) {
      if (this.library.get(uri) || this.open.has(uri) || this.triedJustNow(uri)) continue;
      try {
        this.take(uri, await this.readFile(uri));
        this.unreadable.delete(uri);
      } catch (error) {
        const reason = error instanceof NotText ? error.message : "";
        this.unreadable.set(uri, { reason, at: this.host.now() });
      }
    }
  }

  /** Why a cited file that is there cannot be verified against; "" when there is nothing to say. */
  whyUnreadable(uri: string): string {
    return this.unreadable.get(uri)?.reason ?? "";
  }

  private triedJustNow(uri: string): boolean {
    const tried = this.unreadable.get(uri);
    return tried !== undefined && this.host.now() - tried.at < TRY_AGAIN;
  }

  /** What was left out, and why. */
  get skipped(): readonly Skipped[] {
    return [...this.skips].map(([uri, reason]) => ({ uri, reason }));
  }

  private async indexFile({ uri, size }: FileEntry): Promise<void> {
    if (size > this.maxFileSize()) {
      const limit = `sources over ${megabytes(this.maxFileSize())} are not indexed (sourceline.maxFileSize)`;
      this.skip(uri, `${fileName(uri)} is ${megabytes(size)}; ${limit}.`);
      return;
    }
    try {
      const text = await this.readFile(uri);
      if (this.open.has(uri) || this.library.get(uri)) return;
      this.take(uri, text);
      this.dropIfUseless(uri);
    } catch (error) {
      this.skip(uri, error instanceof Error ? error.message : String(error));
    }
  }

  private async readFile(uri: string): Promise<string> {
    const text = decodeText(await this.host.files.read(uri));
    if (text === null) throw new NotText(`${fileName(uri)} is not a text file.`);
    return text;
  }

  private take(uri: string, text: string): void {
    const article = this.library.read(uri, text);
    if (text.length > LONGEST_ANALYSED) this.host.log.info(tooLong(uri, text.length));
    this.uncited.delete(uri);
    this.register.set(uri, article.citations);
    if (!this.open.has(uri)) this.register.sourceChanged(uri);
    this.changed(uri);
    this.skips.delete(uri);
  }

  /** What is no prose and is not cited costs no memory. */
  private dropIfUseless(uri: string): void {
    if (this.library.get(uri)?.kind === "other" && this.register.notesOf(uri).length === 0) this.library.delete(uri);
  }

  private remove(uri: string): void {
    this.library.delete(uri);
    this.register.set(uri, []);
    this.register.sourceChanged(uri);
    this.changed(uri);
  }

  private skip(uri: string, reason: string): void {
    this.skips.set(uri, reason);
    this.host.log.warn(reason);
  }
}

function tooLong(uri: string, length: number): string {
  const limit = megabytes(LONGEST_ANALYSED);
  return `${fileName(uri)} is ${megabytes(length)}: it is searched and cited; names are read in texts up to ${limit}.`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e5) / 10} MB`.replace(".0 MB", " MB");
}
