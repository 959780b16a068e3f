import { DidChangeWatchedFilesNotification, FileChangeType, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { citationsChanged } from "../protocol.ts";
import { tell } from "./answer.ts";
import { publishVerdicts } from "./diagnostics.ts";
import type { Indexing } from "./indexing.ts";
import type { Session } from "./session.ts";
import { Throttle } from "./throttle.ts";

/** How long a document must rest before its verdicts are worked out, in milliseconds: shorter than a pause in typing. */
const REST = 120;

/** Everything that Sourceline reads on disk. */
const WATCHED = "**/*.{txt,text,md,markdown,TXT,MD}";

/** Keeps the engine in step with the editor and the disk, and the verdicts that are shown in step with the engine. */
export function followDocuments(session: Session, indexing: Indexing, changed: () => void): Following {
  const following = new Following(session, changed);
  following.followEditor();
  following.followDisk(indexing);
  return following;
}

class Following {
  private readonly waiting = new Set<string>();
  private readonly settle = new Throttle(REST, () => void this.settleAll());

  constructor(
    private readonly session: Session,
    private readonly changed: () => void,
  ) {}

  followEditor(): void {
    const documents = new TextDocuments(TextDocument);
    documents.onDidChangeContent(({ document }) => {
      this.session.engine.open(document.uri, document.getText());
      this.touch(document.uri);
    });
    documents.onDidClose(async ({ document }) => {
      await this.session.engine.close(document.uri);
      this.touch(document.uri);
    });
    documents.listen(this.session.connection);
  }

  followDisk(indexing: Indexing): void {
    const { connection, engine } = this.session;
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      for (const { uri, type } of changes) {
        if (type === FileChangeType.Deleted) engine.fileDeleted(uri);
        else if (indexing.begun || engine.article(uri)) await engine.fileChanged(uri);
        this.touch(uri);
      }
    });
    connection.onInitialized(() => {
      const watchers = [{ globPattern: WATCHED }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {
        // A client that cannot watch files tells of open documents only.
      });
    });
  }

  /** Publishes the verdicts of every note. */
  async publishAll(): Promise<void> {
    for (const note of this.session.engine.notes) await publishVerdicts(this.session, note);
    tell(this.session.connection, citationsChanged, null);
    await this.session.engine.tidy();
  }

  private touch(uri: string): void {
    this.waiting.add(uri);
    this.settle.soon();
  }

  private async settleAll(): Promise<void> {
    const { engine, connection } = this.session;
    const uris = [...this.waiting];
    this.waiting.clear();
    const notes = new Set<string>();
    for (const uri of uris) {
      const kind = engine.article(uri)?.kind;
      if (kind !== undefined && kind !== "other") this.session.wake();
      for (const note of [uri, ...engine.notesCiting(uri)]) notes.add(note);
    }
    for (const note of notes) await publishVerdicts(this.session, note);
    tell(connection, citationsChanged, null);
    this.changed();
    await engine.tidy();
  }
}
