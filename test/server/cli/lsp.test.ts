import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, MessageConnection } from "vscode-languageserver/node";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { fileUri } from "../../../src/node/diskFiles.ts";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { writeFiles } from "../files.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";

const CLI = join(repository, "dist/cli.js");

/** `sourceline lsp` as an editor starts it. */
class Process {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  readonly ended: Promise<number | null>;
  errors = "";
  private problems: Diagnostic[] | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(
    readonly folder: string,
    cache: string,
    args: readonly string[] = ["--stdio"],
  ) {
    const { PATH = "" } = process.env;
    this.child = spawn(process.execPath, [CLI, "lsp", ...args], {
      env: { PATH, HOME: cache, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const { stdin, stdout, stderr } = this.child;
    stdin!.on("error", () => {});
    stderr!.on("data", (chunk) => (this.errors += chunk));
    this.connection = createMessageConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
    this.connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
      if (uri === this.uriOf("notes/said.md")) this.problems = diagnostics;
      for (const look of this.waiting) look();
    });
    this.connection.listen();
    this.ended = new Promise((resolve) => this.child.once("exit", resolve));
  }

  /** Writes what may be no message. */
  send(text: string): void {
    this.child.stdin!.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  uriOf = (path: string) => fileUri(join(this.folder, path));

  async greet(processId: number | null = null): Promise<void> {
    await this.connection.sendRequest("initialize", {
      processId,
      rootUri: fileUri(this.folder),
      capabilities: {},
      workspaceFolders: null,
    });
    await this.connection.sendNotification("initialized", {});
  }

  async open(path: string, text: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: this.uriOf(path), languageId: "markdown", version: 1, text },
    });
  }

  /** Waits until the first problem of the note is of a kind; undefined for no problem. */
  shows(code: string | undefined): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.problems === undefined || this.problems[0]?.code !== code) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }
}

describe("sourceline lsp", () => {
  const processes: Process[] = [];
  let folder: string;
  let cache: string;
  beforeEach(() => {
    folder = temporaryFolder("lsp-library");
    cache = temporaryFolder("lsp-cache");
    writeFiles(folder, LIBRARY);
  });
  afterEach(() => {
    for (const { child, connection } of processes.splice(0)) {
      connection.dispose();
      child.kill("SIGKILL");
    }
  });

  const started = (args?: readonly string[]) => {
    const server = new Process(folder, cache, args);
    processes.push(server);
    return server;
  };

  const serving = async (args?: readonly string[]) => {
    const server = started(args);
    await server.greet();
    await server.open("notes/said.md", NOTE);
    await server.shows(undefined);
    return server;
  };

  it("sees files change, go, come and move, in new folders, too, when the client does not tell", async () => {
    const server = await serving();
    writeFileSync(join(folder, "articles/vote.txt"), VOTE.replace("do not regret", "do regret"));
    await server.shows("changed");
    rmSync(join(folder, "articles/vote.txt"));
    await server.shows("missing");
    writeFileSync(join(folder, "articles/vote.txt"), VOTE);
    await server.shows(undefined);
    mkdirSync(join(folder, "new/deep"), { recursive: true });
    renameSync(join(folder, "articles/inquiry.txt"), join(folder, "new/deep/inquiry.txt"));
    await server.shows("missing");
    const found = async () => {
      const symbols = await server.connection.sendRequest<{ location: { uri: string } }[]>("workspace/symbol", {
        query: "never seen the memo",
      });
      return symbols.map(({ location }) => location.uri);
    };
    while (!(await found()).includes(server.uriOf("new/deep/inquiry.txt")))
      await new Promise((go) => setTimeout(go, 50));
    renameSync(join(folder, "new"), join(folder, "old"));
    while (!(await found()).includes(server.uriOf("old/deep/inquiry.txt")))
      await new Promise((go) => setTimeout(go, 50));
    assert.ok(!(await found()).includes(server.uriOf("new/deep/inquiry.txt")));
  });

  it("leads to the place of a source that is no plain text as its viewer finds it", async () => {
    writeFiles(folder, {
      "talk.vtt":
        "WEBVTT\n\n00:01.000 --> 00:04.000\nGood morning.\n\n01:23.000 --> 01:28.000\nWe do not regret it at all.\n",
    });
    const server = started();
    await server.greet();
    const note = "“We do not regret it at all” ([talk](../talk.vtt#t=83)).\n";
    await server.open("notes/said.md", note);
    await server.shows(undefined);
    const textDocument = { uri: server.uriOf("notes/said.md") };
    const [link] = await server.connection.sendRequest<{ target: string }[]>("textDocument/documentLink", {
      textDocument,
    });
    assert.equal(link!.target, `${server.uriOf("talk.vtt")}#t=83`);
    const position = { line: 0, character: note.indexOf("talk.vtt") };
    const start = { line: 0, character: 0 };
    assert.deepEqual(await server.connection.sendRequest("textDocument/definition", { textDocument, position }), {
      uri: server.uriOf("talk.vtt"),
      range: { start, end: start },
    });
  });

  it("writes nothing into the folder, and keeps what it read in the user's cache", async () => {
    const before = readdirSync(folder, { recursive: true }).sort();
    const server = await serving();
    while (!readdirSync(cache, { recursive: true }).some((name) => /sourceline.[0-9a-f]{32}./.test(String(name)))) {
      await new Promise((go) => setTimeout(go, 50));
    }
    assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), before);
    assert.equal(server.errors, "");
  });

  it("ends with shutdown and exit, and without shutdown as a failure", async () => {
    const server = await serving(["--stdio", `--clientProcessId=${process.pid}`]);
    await server.connection.sendRequest("shutdown");
    await server.connection.sendNotification("exit");
    assert.equal(await server.ended, 0);
    const other = await serving([]);
    await other.connection.sendNotification("exit");
    assert.equal(await other.ended, 1);
  });

  it("ends when stdin ends, before a greeting, in the middle of work and after shutdown", async () => {
    const silent = started();
    silent.child.stdin!.end();
    assert.equal(await silent.ended, 1);
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`more/${i}.txt`, `${i}\n\n${VOTE}${INQUIRY}`]),
    );
    writeFiles(folder, many);
    const busy = await serving();
    busy.child.stdin!.end();
    assert.equal(await busy.ended, 1);
    const polite = await serving();
    await polite.connection.sendRequest("shutdown");
    polite.child.stdin!.end();
    assert.equal(await polite.ended, 0);
  });

  it("ends when nobody reads what it says, and when the client's process is gone", async () => {
    const unread = await serving();
    unread.child.stdout!.destroy();
    const asked = { id: 9, method: "workspace/symbol", params: { query: "memo" } };
    unread.send(JSON.stringify({ jsonrpc: "2.0", ...asked }));
    assert.equal(await unread.ended, 1);
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const orphan = started();
    await orphan.greet(gone);
    assert.equal(await orphan.ended, 1);
  });

  it("survives what is no message of the protocol", async () => {
    const server = await serving();
    for (const text of ["{}", "[1,2]", "null", "5", "{no", '{"jsonrpc":"2.0","method":"textDocument/didChange"}'])
      server.send(text);
    server.send(
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":5},"contentChanges":{}}}',
    );
    server.send(
      `{"jsonrpc":"2.0","id":"deep","method":"textDocument/hover","params":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`,
    );
    server.send(
      '{"jsonrpc":"2.0","id":"odd","method":"workspace/executeCommand","params":{"command":"sourceline.applyFix"}}',
    );
    await server.open("notes/said.md", NOTE.replace("do not regret", "do regret"));
    await server.shows("changed");
  });

  it("says in a sentence what it does not take", () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, "lsp", "--tcp"], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /^sourceline: "lsp" takes --stdio and nothing else, and not "--tcp"\.\n$/);
  });
});
