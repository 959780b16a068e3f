/** The language server as it is shipped, in a process of its own, and a client that asks and takes the time. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Hover, MessageConnection } from "vscode-languageserver/node";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { status } from "../../../src/protocol/indexing/indexing.ts";
import { searchQuotes } from "../../../src/protocol/quotations/quoteSearch.ts";
import { readingText } from "../../../src/protocol/readings/readings.ts";
import { viewRows } from "../../../src/protocol/views/views.ts";

export class BenchServer {
  /** Resolves when all is indexed. */
  readonly indexed: Promise<void>;
  sources = 0;
  private readonly process: ChildProcess;
  private readonly connection: MessageConnection;
  private readonly started = performance.now();

  constructor(
    private readonly folder: string,
    private readonly cache: string,
  ) {
    this.process = spawn(process.execPath, ["dist/server.js", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onError(() => {});
    this.connection.onRequest("client/registerCapability", () => null);
    this.indexed = new Promise((resolve) => {
      this.connection.onNotification(status.method, ({ indexing, sources }: { indexing: unknown; sources: number }) => {
        this.sources = sources;
        if (indexing === null && sources > 0) resolve();
      });
    });
    this.connection.listen();
  }

  /** Milliseconds since the process was started. */
  get age(): number {
    return performance.now() - this.started;
  }

  async initialize(): Promise<void> {
    await this.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      // As VS Code does; the server watches the folder by itself for who does not.
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: "archive" }],
      initializationOptions: { notifications: true, cache: pathToFileURL(this.cache).href },
    });
    await this.connection.sendNotification("initialized", {});
  }

  open(uri: string, text: string): void {
    const languageId = uri.endsWith(".md") ? "markdown" : "plaintext";
    void this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  filesChanged(uris: readonly string[]): void {
    const changes = uris.map((uri) => ({ uri, type: 2 }));
    void this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  hover(uri: string, position: { line: number; character: number }): Promise<Hover | null> {
    return this.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  }

  /** The reading of a file of another format. */
  read(uri: string): Promise<string> {
    return this.connection.sendRequest(readingText.method, { uri });
  }

  /** The URIs of the passages that answer. */
  async search(text: string): Promise<string[]> {
    const { hits } = await this.connection.sendRequest<{ hits: { uri: string }[] }>(searchQuotes.method, {
      text,
      limit: 10,
    });
    return hits.map(({ uri }) => uri);
  }

  /** The rows of the Library view below one of them; the top ones below null. */
  libraryRows(parent: string | null): Promise<unknown> {
    return this.connection.sendRequest(viewRows.method, {
      view: "library",
      uri: null,
      asked: [{ parent, version: "" }],
    });
  }

  /** Megabytes of memory in use, and the most so far. */
  memory(): { now: number; most: number } {
    const lines = readFileSync(`/proc/${this.process.pid}/status`, "utf8");
    const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(lines)?.[1]) / 1024;
    return { now: read("VmRSS"), most: read("VmHWM") };
  }

  /** Resolves when the server has had nothing to do for some seconds. */
  async quiet(): Promise<void> {
    for (let last = -1, idle = 0; idle < 4; ) {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const now = this.cpu();
      idle = now - last < 0.1 ? idle + 1 : 0;
      last = now;
    }
  }

  /** Seconds of all cores that the server has used: what a busy machine does not change. */
  cpu(): number {
    // Clock ticks in user and kernel mode, fields 14 and 15; a tick is ten milliseconds.
    const fields = readFileSync(`/proc/${this.process.pid}/stat`, "utf8").split(" ");
    return (Number(fields[13]) + Number(fields[14])) / 100;
  }

  kill(): Promise<void> {
    return new Promise((resolve) => {
      this.process.once("exit", () => resolve());
      this.process.kill("SIGKILL");
      this.connection.dispose();
    });
  }
}
