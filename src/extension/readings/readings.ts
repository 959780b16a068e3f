import * as vscode from "vscode";
import { citationsChanged } from "../../protocol/citing/verifying.ts";
import { readingText } from "../../protocol/readings/readings.ts";
import { isReading, READING_SCHEME, sourceUri } from "../host/readingUris.ts";
import { RestTimer } from "../host/restTimer.ts";
import type { Server } from "../host/server.ts";

/** How long the library rests before the readings that are shown are asked for again, in milliseconds. */
const [REST, LONGEST] = [500, 3000];

/** So many readings are remembered, to know whether one is another than before. */
const REMEMBERED = 50;

/** A reading as it was asked for last. */
interface Known {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970 when it became another. */
  readonly since: number;
}

/**
 * Shows what is read of PDFs, web pages, books and so on as texts that nobody can change; kept in step with their files. As a file system,
 * since VS Code shows breadcrumbs of files alone, and opens them again in a window that is loaded anew.
 */
export class Readings implements vscode.Disposable, vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly known = new Map<string, Known>();
  private readonly look = new RestTimer(REST, LONGEST, () => void this.lookAgain());
  private readonly provider = vscode.workspace.registerFileSystemProvider(READING_SCHEME, this, {
    isReadonly: true,
    isCaseSensitive: true,
  });

  constructor(private readonly server: Server) {
    server.listen(citationsChanged, () => this.shown.length > 0 && this.look.soon());
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { bytes, since } = await this.ask(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: since, size: bytes.length };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.ask(uri)).bytes;
  }

  /** Beside a reading stands nothing. */
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  /** All that is shown is watched. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.provider.dispose();
    this.look.dispose();
    this.changed.dispose();
  }

  private get shown(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(({ uri }) => isReading(uri));
  }

  /** The sentence that says why nothing could be read stands in the place of the text. */
  private async ask(uri: vscode.Uri): Promise<Known> {
    const text = await this.server
      .ask(readingText, { uri: sourceUri(uri).toString() })
      .catch((error) => (error instanceof Error ? error.message : String(error)));
    const before = this.known.get(uri.toString());
    if (before?.text === text) return before;
    const now = { text, bytes: new TextEncoder().encode(text), since: Date.now() };
    this.known.delete(uri.toString());
    this.known.set(uri.toString(), now);
    const oldest = this.known.keys().next().value;
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    return now;
  }

  private async lookAgain(): Promise<void> {
    for (const { uri } of this.shown) {
      const before = this.known.get(uri.toString());
      if ((await this.ask(uri)) !== before) this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    }
  }
}
