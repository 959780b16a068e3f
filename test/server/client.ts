import { join } from "node:path";
import { PassThrough } from "node:stream";
import type {
  ClientCapabilities,
  CodeAction,
  ConfigurationParams,
  Diagnostic,
  FileEvent,
  Hover,
  InitializeParams,
  InitializeResult,
  MessageConnection,
  Position,
  Range,
  RegistrationParams,
  ServerCapabilities,
} from "vscode-languageserver/node";
import {
  createConnection,
  createMessageConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  SymbolKind,
} from "vscode-languageserver/node";
import type { Notification, Request } from "../../src/protocol/host/request.ts";
import type { InitializationOptions } from "../../src/protocol/host/starting.ts";
import { Wire } from "../../src/server/host/wire/wire.ts";
import { startServer } from "../../src/server/server.ts";
import { weights } from "../analyzer.ts";
import { writer as exportWriter } from "../exports/writing.ts";
import { formats } from "../formats/reading.ts";
import { repository } from "../host/places.ts";

const ROOT = "file:///library";

/** What VS Code's client can do, as far as the server does otherwise without it. */
const LIKE_VSCODE = {
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: true },
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: { documentationFormat: ["markdown", "plaintext"], labelDetailsSupport: true },
    },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor"] } },
    },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      labelSupport: true,
      symbolKind: { valueSet: Object.values(SymbolKind).filter((kind) => typeof kind === "number") },
    },
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
  },
} satisfies ClientCapabilities;

/** The URI of a file of the test's library. */
export const uriOf = (path: string) => `${ROOT}/${path.split("/").map(encoded).join("/")}`;

/** As VS Code writes it. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** A language client over streams in memory, with a library in memory: no process, no disk, no editor. */
export class TestClient {
  /** What the server told of itself at the start. */
  capabilities: ServerCapabilities = {};
  /** The methods that it registered since. */
  readonly registered = new Set<string>();
  /** The methods of what the server told or asked that nobody here had said there is. */
  readonly heard: string[] = [];
  readonly asked: string[] = [];
  /** Tells of files that the server sees change itself; there when it watches. */
  seen: ((changes: FileEvent[]) => void) | undefined;
  /** The problems of each document, as last published. */
  readonly problems = new Map<string, Diagnostic[]>();
  /** What the section "sourceline" of the configuration holds. */
  private settings: object = {};
  /** The same where a document has settings of its own, by URI. */
  readonly scoped = new Map<string, object>();
  private readonly versions = new Map<string, number>();
  private readonly waiting: (() => void)[] = [];

  private constructor(
    readonly connection: MessageConnection,
    /** The library's files by path; change it and call `fileChanged`. */
    readonly files: Map<string, string | Uint8Array>,
  ) {
    connection.onNotification((method) => {
      this.heard.push(method);
    });
    connection.onRequest((method) => {
      this.asked.push(method);
      throw new ResponseError(ErrorCodes.MethodNotFound, `Nobody told the server that there is ${method}.`);
    });
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
      this.problems.set(uri, diagnostics);
      for (const wake of this.waiting.splice(0)) wake();
    });
  }

  static async start(
    files: Record<string, string | Uint8Array>,
    options: InitializationOptions = { commands: true },
    settings?: object,
    /** The workspace's folders, by their paths in the library; the whole of it when left out. */
    folders: readonly string[] = [],
  ): Promise<TestClient> {
    const client = TestClient.connected(files);
    const { connection } = client;
    connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
      for (const { method } of registrations) client.registered.add(method);
      return null;
    });
    connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri }) => client.scoped.get(scopeUri ?? "") ?? client.settings),
    );
    client.settings = settings ?? {};
    await client.greet({
      capabilities: {
        ...LIKE_VSCODE,
        workspace: { ...LIKE_VSCODE.workspace, configuration: settings !== undefined },
      },
      workspaceFolders:
        folders.length === 0
          ? [{ uri: ROOT, name: "library" }]
          : folders.map((name) => ({ uri: `${ROOT}/${name}`, name })),
      initializationOptions: { notifications: true, icons: true, ...options },
    });
    return client;
  }

  /** A client that knows no more of the protocol than it says; without `greeting`, it knows nothing but its folder. */
  static async plain(files: Record<string, string>, greeting: Partial<InitializeParams> = {}): Promise<TestClient> {
    const client = TestClient.connected(files);
    await client.greet({ workspaceFolders: [{ uri: ROOT, name: "library" }], ...greeting });
    return client;
  }

  /** Connected to a server, to which it has not said anything yet. */
  static connected(files: Record<string, string | Uint8Array>): TestClient {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const library = new Map(Object.entries(files));
    const client = new TestClient(
      createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
      library,
    );
    const wire = new Wire();
    const writer = wire.through(new StreamMessageWriter(toClient));
    startServer(createConnection(new StreamMessageReader(toServer), writer, wire.options), wire, {
      filesOf: (_connection, roots) => memoryFiles(library, roots),
      watch: (_roots, tell) => {
        client.seen = tell;
      },
      weights,
      formats,
      archives: () => require(join(repository, "dist/archive.js")),
      writer: exportWriter,
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    });
    client.connection.listen();
    return client;
  }

  async greet(greeting: Partial<InitializeParams>): Promise<void> {
    const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null, ...greeting };
    const { capabilities }: InitializeResult = await this.connection.sendRequest("initialize", params);
    this.capabilities = capabilities;
    await this.connection.sendNotification("initialized", {});
  }

  async open(path: string, text = String(this.files.get(path) ?? "")): Promise<void> {
    const languageId = path.endsWith(".md") ? "markdown" : "plaintext";
    this.versions.set(path, 1);
    await this.notify("textDocument/didOpen", { textDocument: { uri: uriOf(path), languageId, version: 1, text } });
  }

  async change(path: string, text: string): Promise<void> {
    const version = (this.versions.get(path) ?? 1) + 1;
    this.versions.set(path, version);
    await this.notify("textDocument/didChange", {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ text }],
    });
  }

  async close(path: string): Promise<void> {
    await this.notify("textDocument/didClose", { textDocument: { uri: uriOf(path) } });
  }

  /** Sets the section "sourceline" of the configuration. */
  async configure(settings: object): Promise<void> {
    this.settings = settings;
    await this.notify("workspace/didChangeConfiguration", { settings: null });
  }

  /** The quick fixes at the first place of `words` in a document's text. */
  async fixesAt(path: string, text: string, words: string): Promise<CodeAction[]> {
    const uri = uriOf(path);
    const diagnostics = this.problems.get(uri) ?? [];
    return this.request("textDocument/codeAction", {
      textDocument: { uri },
      range: rangeOf(text, words),
      context: { diagnostics },
    });
  }

  /** Puts a file on disk, or takes it away with null, and says so as a file watcher does. */
  async writeFile(path: string, text: string | null): Promise<void> {
    const type = text === null ? 3 : this.files.has(path) ? 2 : 1;
    if (text === null) this.files.delete(path);
    else this.files.set(path, text);
    await this.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type }] });
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  ask<Params, Result>({ method }: Request<Params, Result>, params: Params): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  listen<Params>({ method }: Notification<Params>, handler: (params: Params) => void): void {
    this.connection.onNotification(method, handler);
  }

  /** The hover's Markdown at the first place of `words` in a document; "" where there is none. */
  async hover(path: string, words: string): Promise<string> {
    const hover = await this.at<Hover | null>("textDocument/hover", path, words);
    return hover ? (hover.contents as { value: string }).value : "";
  }

  /** A request about the first place of `words` in a document of the library. */
  at<Result>(method: string, path: string, words: string, more: object = {}): Promise<Result> {
    const position = positionOf(String(this.files.get(path)), words);
    return this.request(method, { textDocument: { uri: uriOf(path) }, position, ...more });
  }

  /** Waits until a document's problems are as wanted; fails with what they are after `patience` milliseconds. */
  async problemsOf(path: string, wanted: (problems: Diagnostic[]) => boolean, patience = 8000): Promise<Diagnostic[]> {
    const uri = uriOf(path);
    const deadline = Date.now() + patience;
    while (!this.problems.has(uri) || !wanted(this.problems.get(uri)!)) {
      const left = deadline - Date.now();
      if (left <= 0)
        throw new Error(`Problems of ${path}: ${JSON.stringify(this.problems.get(uri) ?? "none published")}`);
      await Promise.race([
        new Promise<void>((resolve) => this.waiting.push(resolve)),
        new Promise((resolve) => setTimeout(resolve, left)),
      ]);
    }
    return this.problems.get(uri)!;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    this.connection.dispose();
  }

  private notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }
}

function memoryFiles(files: Map<string, string | Uint8Array>, roots: readonly string[]) {
  const bytesOf = (content: string | Uint8Array) =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    roots,
    list: async () => [...files].map(([path, content]) => ({ uri: uriOf(path), size: bytesOf(content).length })),
    read: async (uri: string) => {
      const found = [...files].find(([path]) => uriOf(path) === uri);
      if (!found) throw new Error(`There is no ${uri}.`);
      return bytesOf(found[1]);
    },
  };
}

/** The LSP position in the middle of the first place of `words`. */
export function positionOf(text: string, words: string): Position {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The text does not hold "${words}".`);
  return position(text, at + Math.floor(words.length / 2));
}

/** The LSP range of the first place of `words`. */
export function rangeOf(text: string, words: string): Range {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The text does not hold "${words}".`);
  return { start: position(text, at), end: position(text, at + words.length) };
}

function position(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}
