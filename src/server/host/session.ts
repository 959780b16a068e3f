import type { Connection, Diagnostic, Emitter, Event, FileEvent, ServerCapabilities } from "vscode-languageserver";
import type { Archive } from "../../archive/archive.ts";
import type { SourceDocument } from "../../archive/sourceDocuments.ts";
import type {
  Article,
  CheckedCitation,
  CheckedDraft,
  CheckedQuotation,
  Engine,
  Observations,
  TextDocument,
  UnlinkedQuotation,
} from "../../engine/engine.ts";
import type { Writers } from "../../exports/writers.ts";
import type { Progress } from "../../protocol/host/places.ts";
import type { Client } from "./client.ts";
import type { Say } from "./say.ts";
import type { Settings, Values } from "./settings.ts";

/** Quotations of notes without a link that were found last; see citing/unlinkedHints.ts. */
export interface Hints {
  read(note: string, wanted: boolean): Promise<void>;
  of(note: TextDocument): Diagnostic[];
  standing(note: TextDocument): UnlinkedQuotation[];
}

/** What was observed of citations beside their verdicts; see citing/observed.ts. */
export interface Observed {
  /** Looks at a note again; `claims`: at what it tells, too, beside who speaks. */
  read(note: string, claims: boolean): Promise<void>;
  /** Of a citation as it stands now. */
  of(note: TextDocument, checked: CheckedCitation): Observations;
}

/** The documents whose quotations somebody had checked; see quotationCheck/drafts.ts. */
export interface CheckedDrafts {
  /** Checks a document, and follows it from now on until it is closed; null when it was cancelled. */
  check(note: TextDocument, cancelled: () => boolean): Promise<CheckedDraft | null>;
  /** Checks a document that is followed again. */
  refresh(uri: string): Promise<void>;
  stop(uri: string): void;
  /** The documents that are followed. */
  readonly followed: readonly string[];
  follows(uri: string): boolean;
  /** Other words may stand in the sources: whatever was found is to be looked for again. */
  forgetFound(): void;
  /** What was found last, where it stands now. */
  standing(note: TextDocument): CheckedQuotation[];
}

/** The reading of the whole library; see indexing/indexing.ts. */
export interface LibraryIndexing {
  /** Null before it began and after it ended. */
  readonly progress: Progress | null;
  /** Somebody has paused it, and not let it go on. */
  readonly paused: boolean;
  /** Whether anybody needed the library yet. */
  readonly begun: boolean;
  /** Fires whenever all is indexed. */
  readonly done: Event<void>;
  /** Begins, unless it has begun; resolves when all is indexed. */
  start(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Tells the client soon how many sources there are, and how far it is. */
  tell(): void;
}

/** The notes that editors show; see citing/recentNotes.ts. */
export interface NotesInHand {
  /** The one last worked in first. */
  readonly latest: readonly TextDocument[];
}

/** The archives that are set; see archive/archives.ts. */
export interface SharedArchives {
  /** What they are called, in the order in which they are set. */
  names(): Promise<readonly string[]>;
  /** One of them, by its name. @throws ResponseError with a sentence when there is none, or no way to it */
  named(name: string): Promise<Archive>;
  /** A document of an archive. @throws ResponseError with a sentence when it cannot be had */
  sourceAt(uri: string): Promise<SourceDocument>;
  /** The file that a source was read of, where it is in reach; else null. */
  originalOf(source: SourceDocument): Promise<Uint8Array | null>;
  /** An error of an archive in a sentence; any other as it is. */
  told(archive: string, error: unknown): unknown;
  /** Opens them anew when they are asked next. */
  forget(): void;
}

/** What is told when documents have come to rest. */
export interface Settled {
  /** An entity page is among them: names may mean somebody else in every document. */
  readonly pagesChanged: boolean;
}

/** What every feature of the server works with. */
export interface Session {
  readonly connection: Connection;
  readonly engine: Engine;
  readonly client: Client;
  /** Every sentence that a person reads is said by it. */
  readonly say: Say;
  /** The quotations without a link that were found last. */
  readonly hints: Hints;
  /** What was observed of citations last. */
  readonly observed: Observed;
  /** The documents whose quotations are checked. */
  readonly drafts: CheckedDrafts;
  readonly notesInHand: NotesInHand;
  /** Write drafts in formats of others. */
  readonly writers: Writers;
  /** What the client has set. */
  readonly settings: Settings;
  /** The archives that are set. */
  readonly archives: SharedArchives;
  readonly indexing: LibraryIndexing;
  /** Fires once, when the client takes requests: a connection itself has room for one listener only. */
  readonly initialized: Event<void>;
  /** Fires with the URIs of documents that came, changed or went, in an editor or on disk. */
  readonly touched: Emitter<readonly string[]>;
  /** Fires when documents that were touched have come to rest, and what is wrong with them is published. */
  readonly settled: Emitter<Settled>;
  /** Somebody asked for something that needs the library: starts the indexing if nobody did; resolves when all is indexed. */
  wake(): Promise<void>;
  /** Tells of files that come, change and go, where the server can see that itself. */
  watch(tell: (changes: FileEvent[]) => void): void;
}

/** A feature of the server. */
export interface Feature {
  /** What of LSP it serves; the server tells the client of all features together. */
  capabilities?(client: Client, settings: Values): ServerCapabilities;
  /** Registers its handlers; called once, when the server starts. */
  register(session: Session): void;
}

/** The document of a request as it is now, or undefined when the engine does not know it. */
export function articleOf({ engine }: Session, { uri }: { uri: string }): Article | undefined {
  return engine.files.article(uri);
}
