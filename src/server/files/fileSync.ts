import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DOCUMENT_GLOB } from "../../documentFiles.ts";
import type { Feature, Session } from "../host/session.ts";

/** Keeps the engine in step with the editor and the disk. */
export const fileSync: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }),
  register(session) {
    followEditor(session);
    followDisk(session);
  },
};

function followEditor({ connection, engine, touched }: Session): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => {
    engine.files.open(document.uri, document.getText());
    touched.fire([document.uri]);
  });
  documents.onDidClose(async ({ document }) => {
    await engine.files.close(document.uri);
    touched.fire([document.uri]);
  });
  documents.listen(connection);
}

function followDisk(session: Session): void {
  const { connection, client, engine, indexing, initialized, touched } = session;
  const take = async (changes: readonly FileEvent[]) => {
    const changed: string[] = [];
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) engine.files.deleted(uri);
      else if (indexing.begun || engine.files.text(uri)) changed.push(uri);
    }
    await engine.files.changed(changed);
    touched.fire(changes.map(({ uri }) => uri));
  };
  connection.onDidChangeWatchedFiles(({ changes }) => take(changes));
  initialized(() => {
    if (!client.watchesFiles) {
      session.watch((changes) => void take(changes));
      return;
    }
    const watchers = [{ globPattern: DOCUMENT_GLOB }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {
      // A client that cannot watch files tells of open documents only.
    });
  });
}
