import type { FileEntry, Host, LeftOut, Progress } from "../../ports.ts";
import { needsReading } from "../article/uri.ts";
import type { AnalysisQueue } from "../documents/analysisQueue.ts";
import type { Documents } from "../documents/documents.ts";
import { type FileText, fileTextOf, isFileText } from "../documents/fileText.ts";
import type { LeftOutFiles } from "../documents/leftOutFiles.ts";
import type { Library } from "../library.ts";
import { fingerprint } from "../records/checksum.ts";
import { inSlices, never } from "../slices.ts";
import type { Packed } from "../snapshot/pack.ts";
import { Snapshot } from "../snapshot/snapshot.ts";

/** Files read at once: enough to keep a disk or a network busy, not so many that memory fills. */
const READ_AHEAD = 16;

/** Documents analysed between two saves: what a kill costs at most. */
const SAVED_AFTER = 1000;

/** A file as it was read. */
interface ReadFile {
  readonly uri: string;
  readonly stamp: string;
  /** Names its bytes; "" for a file that cannot be read. */
  readonly content: string;
  /** Bytes; null for a file that cannot be read. */
  readonly size: number | null;
  /** Null where it is known already what is in it, or too large. */
  readonly found: FileText | LeftOut | null;
}

/**
 * All files of the library's folders, brought into the library in four steps, each of which lets the host answer: what
 * was saved and has not changed; what is new or changed, the latest first, so far that it can be searched; its names and
 * quotations; and, when the host calls `save`, all of that saved for the next start. What an editor shows is not waited
 * for: it is read when it is asked about.
 */
export class Indexer {
  private readonly snapshot: Snapshot | null;
  private loading: Promise<void> | null = null;
  private isLoaded = false;
  private isComplete = false;
  private total = 0;
  private present = 0;
  private sinceSave = 0;
  /** Hears of indexing, and of nothing that is read afterwards. */
  private report: (progress: Progress) => void = unheard;

  /** `tag`: letters and digits that no other start has. */
  constructor(
    private readonly host: Host,
    private readonly library: Library,
    private readonly documents: Documents,
    private readonly leftOut: LeftOutFiles,
    private readonly queue: AnalysisQueue,
    tag: string,
  ) {
    const { cache } = host;
    this.snapshot = cache ? new Snapshot(cache, library, host, tag) : null;
    queue.analysed.listen(() => this.analysed());
  }

  /** Reads all files that are not in the library yet; goes on where it was when it was cancelled before. */
  async index(report: (progress: Progress) => void, cancelled: () => boolean): Promise<void> {
    this.report = report;
    try {
      await this.readAll(cancelled);
    } finally {
      this.report = unheard;
    }
  }

  /** Reads the files that are meant and not in the library yet so far that they can be searched, and no farther. */
  async skimUnread(isMeant: (uri: string) => boolean): Promise<void> {
    const files = (await this.host.files.list()).filter((file) => isMeant(file.uri) && this.isUnread(file));
    await this.skimAll(files, never);
  }

  private isUnread({ uri }: FileEntry): boolean {
    return !this.library.keptOf(uri) && !this.documents.isOpen(uri);
  }

  private async load(): Promise<void> {
    await this.snapshot?.load();
    await this.snapshot?.loadIndex((uri, content) => this.snapshot?.find(uri)?.origin.content === content);
  }

  private async readAll(cancelled: () => boolean): Promise<void> {
    await this.skimListed(cancelled);
    await this.readCited(cancelled);
    await this.queue.drain(cancelled);
    if (cancelled()) return;
    while (this.library.settle()) await this.host.breathe();
    this.snapshot?.settle();
    this.isComplete = true;
    this.report({ done: this.total, total: this.total });
  }

  private async skimListed(cancelled: () => boolean): Promise<void> {
    this.isComplete = false;
    this.loading ??= this.load();
    const [listed] = await Promise.all([this.host.files.list(), this.loading]);
    this.isLoaded = true;
    this.documents.learn(listed.map(({ uri }) => uri));
    const files = listed.filter((file) => this.isUnread(file));
    this.total = files.length + this.queue.size;
    this.present = 0;
    const changed = await this.adoptUnchanged(files, cancelled);
    await this.skimAll(changed, cancelled);
  }

  /** Lets go of every file that is not listed any more or is too large by now, unless it is needed. */
  async leaveOut(): Promise<void> {
    const listed = await this.host.files.list();
    const unneeded = listed.filter(({ uri }) => !this.documents.isNeeded(uri));
    const kept = new Set(unneeded.filter((file) => !this.leftOut.isTooLarge(file)).map(({ uri }) => uri));
    for (const uri of [...this.library.uris()]) {
      if (!kept.has(uri) && !this.documents.isNeeded(uri)) this.documents.remove(uri);
    }
    this.leftOut.keepOnly(new Set(listed.map(({ uri }) => uri)));
  }

  /** Files came or changed: they can be searched at once, and are read to the end before this resolves. */
  async refresh(uris: readonly string[]): Promise<void> {
    const kept = await this.keptOf(uris);
    for (let from = 0; from < kept.length; from += READ_AHEAD) {
      const some = kept.slice(from, from + READ_AHEAD).filter((uri) => !this.documents.isOpen(uri));
      const read = await Promise.all(some.map((uri) => this.read(uri)));
      await inSlices(read, this.host, never, (file) => {
        const { uri } = file;
        if (this.documents.isOpen(uri)) return;
        if (file.size !== null && this.mayRead(uri, file.size)) this.skim(file, true);
        else this.documents.remove(uri);
      });
    }
    await this.readCited(never);
    await this.queue.drain();
  }

  /** Reads a file that somebody waits to see so far that it can be shown; its names are read before those of all others. */
  async skimOne(uri: string): Promise<void> {
    // It may have been read in an earlier start.
    this.loading ??= this.load();
    const [[kept]] = await Promise.all([this.keptOf([uri]), this.loading]);
    if (kept === undefined || this.documents.isOpen(uri)) return;
    const file = await this.read(uri);
    if (file.size === null || !this.mayRead(uri, file.size)) this.documents.remove(uri);
    else this.skim(file, true);
    void this.queue.drain();
  }

  /** Those of some files that are read: what is left out is so however often it changes, unless it is needed. */
  private async keptOf(uris: readonly string[]): Promise<string[]> {
    const listed = new Set((await this.host.files.listed?.(uris)) ?? uris);
    const isKept = (uri: string) => listed.has(uri) || this.documents.isNeeded(uri);
    for (const uri of uris) if (!isKept(uri)) this.documents.remove(uri);
    return uris.filter(isKept);
  }

  private mayRead(uri: string, size: number): boolean {
    return this.documents.isNeeded(uri) || !this.leftOut.isTooLarge({ uri, size });
  }

  /** Saves what is not saved yet, once all is indexed: until then indexing itself saves now and then. */
  async save(): Promise<void> {
    if (!this.isComplete) return;
    while (this.library.settle()) await this.host.breathe();
    while (this.library.sentences.tidy()) await this.host.breathe();
    await this.snapshot?.save();
  }

  /** Takes what was saved and has the stamp of today; returns the other files. */
  private async adoptUnchanged(files: readonly FileEntry[], cancelled: () => boolean): Promise<FileEntry[]> {
    const changed: FileEntry[] = [];
    await inSlices(files, this.host, cancelled, (file) => {
      const saved = this.snapshot?.find(file.uri);
      if (saved && file.stamp && saved.origin.stamp === file.stamp && !this.leftOut.isTooLarge(file)) {
        this.adopt(saved, file.stamp);
      } else changed.push(file);
    });
    return changed.sort((a, b) => (b.modified ?? 0) - (a.modified ?? 0));
  }

  private adopt({ uri, record, origin: { content } }: Packed, stamp: string): void {
    if (!this.documents.isOpen(uri) && !this.library.keptOf(uri)) this.documents.adopt(uri, record, { content, stamp });
    this.present += 2;
    this.tell();
  }

  private async skimAll(files: readonly FileEntry[], cancelled: () => boolean): Promise<void> {
    const texts = files.filter(({ uri }) => !needsReading(uri));
    await this.skimAhead(texts, READ_AHEAD, cancelled);
    if (texts.length === files.length) return;
    // Their bytes are many times their text: only as many are in memory as are being read.
    const others = files.filter(({ uri }) => needsReading(uri));
    await this.skimAhead(others, this.host.readers?.count ?? 1, cancelled);
  }

  private async skimAhead(files: readonly FileEntry[], ahead: number, cancelled: () => boolean): Promise<void> {
    for (let from = 0; from < files.length && !cancelled(); from += ahead) {
      const some = files.slice(from, from + ahead).filter((file) => !this.leftOut.isTooLarge(file));
      const read = await Promise.all(some.map(({ uri, stamp }) => this.read(uri, stamp)));
      await inSlices(read, this.host, cancelled, (file) => {
        this.tell();
        if (this.documents.isOpen(file.uri) || this.library.keptOf(file.uri)) this.present += 2;
        else this.skim(file, false);
      });
    }
  }

  /** Reads what is no prose and was passed over before the note was read that cites it. */
  private async readCited(cancelled: () => boolean): Promise<void> {
    for (const uri of this.documents.citedUnread) {
      if (cancelled()) return;
      const { found, content, stamp } = await this.read(uri, this.library.keptOf(uri)?.origin?.stamp, true);
      if (found && isFileText(found)) this.documents.read(uri, found, { content, stamp });
    }
  }

  /** Reads a file, unless it was read before from the same bytes; `anew`: in any case. */
  private async read(uri: string, stamp = "", anew = false): Promise<ReadFile> {
    let bytes: Uint8Array;
    try {
      bytes = await this.host.files.read(uri);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { uri, stamp, content: "", size: null, found: { kind: "unreadable", error: why } };
    }
    const content = fingerprint(bytes);
    const isKnown = this.snapshot?.find(uri)?.origin.content === content || this.documents.holds(uri, content);
    const isNeeded = anew || (!isKnown && this.mayRead(uri, bytes.length));
    const found = isNeeded ? await fileTextOf(uri, bytes, this.host.formats) : null;
    return { uri, stamp, content, size: bytes.length, found };
  }

  private skim({ uri, stamp, content, found }: ReadFile, isUrgent: boolean): void {
    const saved = this.snapshot?.find(uri);
    if (saved?.origin.content === content) this.adopt(saved, stamp);
    else {
      if (found) this.documents.skim(uri, found, { content, stamp });
      this.present += this.library.keptOf(uri)?.isAnalysed === false ? 1 : 2;
      if (this.library.keptOf(uri)?.isAnalysed === false) this.queue.add(uri, isUrgent);
    }
  }

  private analysed(): void {
    this.present++;
    this.tell();
    if (++this.sinceSave < SAVED_AFTER || !this.isLoaded) return;
    this.sinceSave = 0;
    void this.snapshot?.saveDocuments();
  }

  private tell(): void {
    this.report({ done: Math.min(this.total, Math.floor(this.present / 2)), total: this.total });
  }
}

const unheard = () => {};
