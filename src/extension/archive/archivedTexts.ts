import * as vscode from "vscode";
import { ARCHIVE_SCHEME, isArchived, letGo } from "../../protocol/archive/archive.ts";
import { readingText } from "../../protocol/readings/readings.ts";
import { sourceUri } from "../host/readingUris.ts";
import type { Server } from "../host/server.ts";

/** Shows what stands in an archive as texts that nobody can change. */
export class ArchivedTexts implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly registered = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(ARCHIVE_SCHEME, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.letGo(sourceUri(uri).toString())),
  );

  constructor(private readonly server: Server) {}

  /** The sentence that says why nothing could be read stands in the place of the text. */
  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    try {
      return await this.server.ask(readingText, { uri: uri.toString() }, token);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  dispose(): void {
    this.registered.dispose();
  }

  /** It is in the library for as long as somebody looks at it. */
  private letGo(uri: string): void {
    if (isArchived({ uri }) && this.server.running) void this.server.ask(letGo, { uri });
  }
}
