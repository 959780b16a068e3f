import * as vscode from "vscode";
import { citationsChanged } from "../../protocol/citing/verifying.ts";
import { readingText } from "../../protocol/readings/readings.ts";
import { isReading, READING_SCHEME, sourceUri } from "../host/readingUris.ts";
import { RestTimer } from "../host/restTimer.ts";
import type { Server } from "../host/server.ts";

/** How long the library rests before the readings that are shown are asked for again, in milliseconds. */
const [REST, LONGEST] = [500, 3000];

/** Shows what is read of PDFs, web pages, books and so on as texts that nobody can change; kept in step with their files. */
export class Readings implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly look = new RestTimer(REST, LONGEST, () => this.lookAgain());
  private readonly provider = vscode.workspace.registerTextDocumentContentProvider(READING_SCHEME, this);

  constructor(private readonly server: Server) {
    server.listen(citationsChanged, () => this.shown.length > 0 && this.look.soon());
  }

  /** The sentence that says why nothing could be read stands in the place of the text. */
  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    try {
      return await this.server.ask(readingText, { uri: sourceUri(uri).toString() }, token);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  dispose(): void {
    this.provider.dispose();
    this.look.dispose();
    this.changed.dispose();
  }

  private get shown(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(({ uri }) => isReading(uri));
  }

  /** VS Code compares the text, and does nothing when it is the same. */
  private lookAgain(): void {
    for (const { uri } of this.shown) this.changed.fire(uri);
  }
}
