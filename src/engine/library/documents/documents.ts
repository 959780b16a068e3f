import type { Host, LeftOut } from "../../ports.ts";
import { type Article, LONGEST_ANALYSED } from "../article/article.ts";
import type { TextDocument, UnreadDocument } from "../article/textDocument.ts";
import { isBelow } from "../article/uri.ts";
import type { Library } from "../library.ts";
import type { Origin } from "../records/keptDocument.ts";
import type { CitationRegister } from "../verdicts/citationRegister.ts";
import type { FileNames } from "../verdicts/fileNames.ts";
import type { AnalysisQueue } from "./analysisQueue.ts";
import { type FileText, isFileText } from "./fileText.ts";
import type { LeftOutFile, LeftOutFiles } from "./leftOutFiles.ts";
import type { Texts } from "./texts.ts";

/**
 * Where other threads read texts, those above this many UTF-16 units are read there, and are without names until then.
 */
const READ_AT_ONCE = 40_000;

const NOT_PROSE: LeftOut = { kind: "notProse" };

/**
 * Keeps the library and the register of citations in step with the files: what an editor shows counts, then what the disk
 * holds. What an editor shows is only noted when it changes, and read when somebody asks (current.ts).
 */
export class Documents {
  /** What an editor shows and the library has not read since it changed. */
  private readonly unread = new Map<string, UnreadDocument>();
  /** The same of the register. */
  private readonly uncited = new Map<string, UnreadDocument>();

  constructor(
    private readonly host: Pick<Host, "log" | "readers">,
    readonly library: Library,
    readonly texts: Texts,
    readonly register: CitationRegister,
    private readonly names: FileNames,
    private readonly leftOut: LeftOutFiles,
    private readonly queue: AnalysisQueue,
  ) {}

  /** An editor shows this text now. */
  open(uri: string, text: string): void {
    const document = this.texts.open(uri, text);
    this.names.add(uri);
    this.unread.set(uri, document);
    this.uncited.set(uri, document);
  }

  /** The editor has let go of a document: what is on disk is to be read. */
  close(uri: string): void {
    this.texts.close(uri);
    this.unread.delete(uri);
    this.uncited.delete(uri);
  }

  /** Reads the citations of every document that changed, which costs far less than to read all of it. */
  readCitations(): void {
    for (const document of this.uncited.values()) this.cites(document);
    this.uncited.clear();
    this.register.settle();
  }

  /** Reads every document that changed and is an entity page, or was one. */
  readPages(): void {
    for (const [uri, document] of this.unread) {
      if (document.meansToBePage || this.library.kindOf(uri) === "page") this.readOne(uri);
    }
  }

  /** Reads a document if it changed. */
  readOne(uri: string): void {
    const document = this.unread.get(uri);
    if (!document) return;
    this.unread.delete(uri);
    const isLong = document.source.text.length > READ_AT_ONCE && this.host.readers !== undefined;
    this.take(this.library.show(document, !isLong));
    if (this.library.keptOf(uri)?.isAnalysed === false) this.queue.readSoon(uri);
  }

  /** Reads every document that changed; what they cite first, since that decides what is a source. */
  readAll(): void {
    this.readCitations();
    for (const uri of [...this.unread.keys()]) this.readOne(uri);
  }

  /** Files are there, whatever they hold: links may name them before they are read. */
  learn(uris: Iterable<string>): void {
    for (const uri of uris) this.names.add(uri);
  }

  /** Takes what was read of a file so far that it can be searched. */
  skim(uri: string, found: FileText | LeftOut, origin: Origin): void {
    if (!isFileText(found)) {
      this.remove(uri);
      this.leftOut.add(uri, found);
      return;
    }
    if (this.holds(uri, origin.content)) return;
    const article = this.library.skim(uri, found.text, origin, found.reading);
    this.take(article);
    // What is no prose and is not cited costs no memory.
    if (article.kind === "other" && !this.isCited(uri)) this.library.putUseless(uri, origin);
  }

  /** Whether a document is read to the end from a file's bytes, named by their fingerprint. */
  holds(uri: string, content: string): boolean {
    const before = this.library.keptOf(uri);
    return before?.isAnalysed === true && before.origin?.content === content;
  }

  /** Takes the text of a file to the end, whatever it is: somebody needs it. */
  read(uri: string, { text, reading }: FileText, origin: Origin): void {
    this.take(this.library.read(uri, text, origin, reading));
  }

  /** Takes a document that was saved. */
  adopt(uri: string, record: Uint8Array, origin: Origin): void {
    this.take(this.library.put(uri, record, origin));
  }

  private take(article: Article): void {
    const { uri, kind, source } = article;
    // UTF-8 is never shorter than UTF-16: the text of most need not be unpacked to be measured.
    const size = this.library.keptOf(uri)?.record?.length ?? source.text.length;
    if (kind !== "other" && size > LONGEST_ANALYSED && source.text.length > LONGEST_ANALYSED) {
      this.host.log.withoutNames(uri, source.text.length, LONGEST_ANALYSED);
    }
    this.uncited.delete(uri);
    this.names.read(uri, kind === "source");
    this.cites(article);
    this.leftOut.delete(uri);
  }

  /** Puts what a document cites into the register; what an editor shows and was no source until then is read again. */
  private cites(document: TextDocument): void {
    this.register.set(document);
    if (document.citations.length === 0) return;
    for (const uri of this.register.sourcesOf(document)) {
      const shown = this.library.kindOf(uri) === "other" ? this.texts.shownAt(uri) : undefined;
      if (shown) this.unread.set(uri, shown);
    }
  }

  /** What a note cites and nothing is kept of, since it is no prose: it is to be read, whatever it is. */
  get citedUnread(): readonly string[] {
    return this.register.citedSources.filter((uri) => this.library.keptOf(uri)?.isUseless);
  }

  /** A file is gone, or cannot be read. */
  remove(uri: string): void {
    this.library.delete(uri);
    this.register.delete(uri);
    this.names.delete(uri);
  }

  /** A folder or a file is gone. */
  removeBelow(folder: string): void {
    const below = [...this.library.uris()].filter((uri) => isBelow(uri, folder));
    for (const uri of below) if (!this.texts.isOpen(uri)) this.remove(uri);
    this.leftOut.deleteBelow(folder);
  }

  isOpen(uri: string): boolean {
    return this.texts.isOpen(uri);
  }

  private isCited(uri: string): boolean {
    return this.register.notesOf(uri).length > 0;
  }

  /** Whether an editor shows a document or a note cites it. */
  isNeeded(uri: string): boolean {
    return this.isOpen(uri) || this.isCited(uri);
  }

  /** What was left out, and why. */
  get leftOutFiles(): readonly LeftOutFile[] {
    return [...this.leftOut.all, ...[...this.library.uselessUris()].map((uri) => ({ uri, why: NOT_PROSE }))];
  }
}
