import type { ClientCapabilities } from "vscode-languageserver";
import {
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DOCUMENT_GLOB } from "../documentFiles.ts";
import { citationsChanged } from "../protocol/citing/verifying.ts";
import { libraryChanged } from "../protocol/indexing/indexing.ts";
import { tell } from "./host/answer.ts";
import type { Session } from "./host/session.ts";
import { Throttle } from "./host/throttle.ts";
import type { Indexing } from "./indexing/indexing.ts";
import { refreshTokens } from "./names/nameTokens.ts";
import { publishVerdicts } from "./problems/diagnostics.ts";

/**
 * How long a document must rest before its verdicts are worked out, in milliseconds: shorter than a pause in typing.
 */
const REST = 120;

/** How long what changed on disk is kept unsaved, in milliseconds: what a kill costs is read again. */
const UNSAVED = 5000;

/** The same for quotations without a link, that nobody waits for. */
const LONG_REST = 700;

/** Keeps the engine in step with the editor and the disk, and the verdicts that are shown in step with the engine. */
export function followDocuments(
  session: Session,
  indexing: Indexing,
  { workspace }: ClientCapabilities,
  changed: () => void,
): Following {
  const lensesFollow = workspace?.codeLens?.refreshSupport ?? false;
  const namesFollow = workspace?.semanticTokens?.refreshSupport ?? false;
  const following = new Following(session, indexing, lensesFollow, namesFollow, changed);
  following.followEditor();
  following.followDisk();
  return following;
}

class Following {
  /** The documents that an editor shows: only they get hints. */
  private readonly shown = new Set<string>();
  private readonly waiting = new Set<string>();
  private readonly save = new Throttle(UNSAVED, () => void this.session.engine.files.save());
  private readonly settle = new Throttle(REST, () => void this.settleAll());
  private readonly resting = new Set<string>();
  /** The entity pages as they were when something settled last. */
  private pages: readonly string[] = [];
  private readonly rest = new Throttle(LONG_REST, () => void this.readHints());

  constructor(
    private readonly session: Session,
    private readonly indexing: Indexing,
    private readonly lensesFollow: boolean,
    private readonly namesFollow: boolean,
    private readonly changed: () => void,
  ) {}

  followEditor(): void {
    const documents = new TextDocuments(TextDocument);
    documents.onDidChangeContent(({ document }) => {
      this.shown.add(document.uri);
      this.session.engine.files.open(document.uri, document.getText());
      this.touch(document.uri);
    });
    documents.onDidClose(async ({ document }) => {
      this.shown.delete(document.uri);
      await this.session.engine.files.close(document.uri);
      this.touch(document.uri);
    });
    documents.listen(this.session.connection);
  }

  followDisk(): void {
    const { connection, engine } = this.session;
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const changed: string[] = [];
      for (const { uri, type } of changes) {
        if (type === FileChangeType.Deleted) engine.files.deleted(uri);
        else if (this.indexing.begun || engine.files.text(uri)) changed.push(uri);
      }
      await engine.files.changed(changed);
      for (const { uri } of changes) this.touch(uri);
    });
    connection.onInitialized(() => {
      const watchers = [{ globPattern: DOCUMENT_GLOB }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {
        // A client that cannot watch files tells of open documents only.
      });
    });
  }

  /** Has the client ask for code lenses again, if it can be told so and any are shown. */
  refreshLenses(): void {
    if (!this.lensesFollow) return;
    void this.session.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {
      // The client closed meanwhile.
    });
  }

  /** Has the client ask for the colours of names again, if it can be told so. */
  refreshNames(): void {
    if (this.namesFollow) refreshTokens(this.session.connection);
  }

  private async lensesChanged(): Promise<void> {
    if ((await this.session.settings.latest).codeLens) this.refreshLenses();
  }

  /** A setting changed that says what is shown. */
  readAgain(): void {
    for (const uri of this.shown) this.resting.add(uri);
    this.rest.soon();
  }

  /** Publishes the verdicts of every note. */
  async publishAll(): Promise<void> {
    for (const note of this.session.engine.citations.notes) await publishVerdicts(this.session, note);
    const { corrections } = this.session.engine;
    this.pages = [...corrections.pages.map(({ uri }) => uri), ...corrections.broken];
    for (const page of this.pages) await publishVerdicts(this.session, page);
    this.readAgain();
    tell(this.session.connection, citationsChanged, null);
    tell(this.session.connection, libraryChanged, null);
    await this.session.engine.files.tidy();
    await this.session.engine.files.save();
  }

  private touch(uri: string): void {
    this.waiting.add(uri);
    this.settle.soon();
  }

  /** Reads the document only as long as nobody needed the library: what it is wakes it or not. */
  private wakeFor(uri: string): void {
    if (this.indexing.begun) return;
    const kind = this.session.engine.files.article(uri)?.kind;
    if (kind !== undefined && kind !== "other") this.session.wake();
  }

  private async settleAll(): Promise<void> {
    const { engine, connection } = this.session;
    const uris = [...this.waiting];
    this.waiting.clear();
    const notes = new Set<string>();
    for (const uri of uris) {
      this.wakeFor(uri);
      for (const note of [uri, ...engine.citations.notesCiting(uri)]) notes.add(note);
    }
    const pages = this.changedPages(uris);
    for (const page of pages) notes.add(page);
    if (pages.length > 0) this.refreshNames();
    for (const note of notes) await publishVerdicts(this.session, note);
    for (const uri of uris) if (this.shown.has(uri)) this.resting.add(uri);
    this.rest.soon();
    tell(connection, citationsChanged, null);
    tell(connection, libraryChanged, null);
    void this.lensesChanged();
    this.changed();
    if (await engine.files.tidy()) tell(connection, libraryChanged, null);
    this.save.soon();
  }

  /** When one entity page changes, what was wrong with another may be right, and the other way round. */
  private changedPages(uris: readonly string[]): string[] {
    const { corrections } = this.session.engine;
    const known = [...corrections.pages.map(({ uri }) => uri), ...corrections.broken];
    const isPage = (uri: string) => known.includes(uri) || this.pages.includes(uri);
    const changed = uris.some(isPage) ? [...new Set([...known, ...this.pages])] : [];
    this.pages = known;
    return changed;
  }

  /** Looks for quotations without a link in the notes that rest. */
  private async readHints(): Promise<void> {
    const { hints, settings } = this.session;
    const { unlinkedQuotations } = await settings.latest;
    const uris = [...this.resting];
    this.resting.clear();
    for (const uri of uris) {
      await hints.read(uri, unlinkedQuotations);
      await publishVerdicts(this.session, uri);
    }
  }
}
