import type { Host, Progress } from "../ports.ts";
import type { ReadingWarning } from "../text/reading/reading.ts";
import type { Article } from "./article/article.ts";
import type { TextDocument } from "./article/textDocument.ts";
import { formatOf, isBelow, needsReading } from "./article/uri.ts";
import type { LastSightings } from "./citing/lastSightings.ts";
import type { Current } from "./documents/current.ts";
import type { Documents } from "./documents/documents.ts";
import type { LeftOutFile } from "./documents/leftOutFiles.ts";
import type { Indexer } from "./indexing/indexer.ts";
import type { SearchContext } from "./quotations/searchContext.ts";
import { inSlices, never } from "./slices.ts";

/** What a file's reading lacks. */
export interface PartlyRead {
  readonly uri: string;
  readonly warnings: readonly ReadingWarning[];
}

/** Follows the files, on disk and in editors, and gives the documents that are read of them. */
export class LibraryFiles {
  /** What is being read for somebody who waits to see it: editors ask for the same several times at once. */
  private readonly shownSoon = new Map<string, Promise<void>>();

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly indexer: Indexer,
    private readonly current: Current,
    private readonly sightings: LastSightings,
    private readonly search: SearchContext,
  ) {}

  /** The folders of the library, as URIs without a "/" at the end. */
  get roots(): readonly string[] {
    return this.host.files.roots;
  }

  /** A document's text and lines as they are now, without reading the rest; undefined when it is not in the library. */
  text(uri: string): TextDocument | undefined {
    return this.current.text(uri);
  }

  /** A document as it is now, read to the end; undefined when it is not in the library. */
  article(uri: string): Article | undefined {
    return this.current.article(uri);
  }

  /** Whether a document is a source, as far as it is read. */
  isSource(uri: string): boolean {
    return this.current.library.isSource(uri);
  }

  /** An editor shows this text now; it counts until `close`. */
  open(uri: string, text: string): void {
    // An editor shows the marks of a web page, not its reading.
    if (!needsReading(uri)) this.documents.open(uri, text);
  }

  /** The editor let go of a document: what is on disk counts again. */
  async close(uri: string): Promise<void> {
    if (needsReading(uri)) return;
    this.documents.close(uri);
    return this.changed([uri]);
  }

  /** The URI of everything that an editor shows. */
  get shown(): readonly string[] {
    return [...this.documents.texts.shownUris];
  }

  /** Files came or changed on disk; all can be searched before the names of the first are read. */
  changed(uris: readonly string[]): Promise<void> {
    return this.indexer.refresh(uris.filter((uri) => formatOf(uri) !== null));
  }

  /** Reads a file that somebody waits to see, if it is not in the library; without its names, and before all others. */
  async show(uri: string): Promise<void> {
    if (this.text(uri) || formatOf(uri) === null) return;
    const reading = this.shownSoon.get(uri) ?? this.indexer.skimOne(uri).finally(() => this.shownSoon.delete(uri));
    this.shownSoon.set(uri, reading);
    await reading;
  }

  /** A file or a folder is gone. */
  deleted(uri: string): void {
    this.documents.removeBelow(uri);
  }

  /** Learns which files there are, without reading them: links may name a file and not say where it lies. */
  async learn(): Promise<void> {
    this.documents.learn((await this.host.files.list()).map(({ uri }) => uri));
  }

  /** Reads every file of the library's folders that is not read yet; answers go on meanwhile. */
  index(report: (progress: Progress) => void, cancelled: () => boolean = never): Promise<void> {
    return this.indexer.index(report, cancelled);
  }

  /**
   * Reads the files below some folders so far that their words can be found, and leaves names and quotations unread: for whoever
   * asks once and goes.
   */
  skim(folders: readonly string[]): Promise<void> {
    return this.indexer.skimUnread((uri) => folders.some((folder) => isBelow(uri, folder.replace(/\/$/, ""))));
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
    await inSlices([...library.sources], this.host, never, (uri) => void this.search.dates.get(uri));
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

  /** The files of which something is missing that they hold, or is read with doubt, and what. */
  async partlyRead(): Promise<PartlyRead[]> {
    const found: PartlyRead[] = [];
    const { library } = this.current;
    await inSlices([...library.uris()].filter(needsReading), this.host, never, (uri) => {
      const warnings = library.peek(uri)?.source.reading?.warnings ?? [];
      if (warnings.length > 0) found.push({ uri, warnings });
    });
    return found;
  }

  /** The files that were left out, and why. */
  get leftOut(): readonly LeftOutFile[] {
    return this.documents.leftOutFiles;
  }
}
