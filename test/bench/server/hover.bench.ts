import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { MessageConnection } from "vscode-languageserver/node";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { status } from "../../../src/protocol/indexing/indexing.ts";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";

/**
 * How long a hover takes, there and back, while the server indexes a library: `npm run bench:hover -- [ARTICLES]`. The articles are
 * copies of the sample's, of which every third word is another one's.
 */
const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), "sourceline-bench-"));
const random = new Random(7);

void main().finally(() => rmSync(folder, { recursive: true }));

async function main(): Promise<void> {
  const articles = sample();
  writeLibrary(articles);
  const server = spawn(process.execPath, ["dist/server.js", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const indexed = new Promise<void>((resolve) => {
    connection.onNotification(status.method, ({ indexing, sources }: { indexing: unknown; sources: number }) => {
      if (indexing === null && sources >= count) resolve();
    });
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await initialize(connection);
  const uri = open(connection, articles[0]!);
  const started = performance.now();
  const during = await hoverUntil(connection, uri, articles[0]!, indexed);
  const seconds = (performance.now() - started) / 1000;
  const after = await hoverUntil(connection, uri, articles[0]!, new Promise((resolve) => setTimeout(resolve, 3000)));
  report("while indexing", during);
  report("afterwards", after);
  console.log(`${count} articles indexed in ${seconds.toFixed(1)} s, hovers included`);
  server.kill();
}

function sample(): string[] {
  const path = "media/sample/articles";
  return readdirSync(path).map((name) => readFileSync(join(path, name), "utf8"));
}

function writeLibrary(articles: readonly string[]): void {
  const words = articles.join(" ").match(/\p{L}{4,}/gu)!;
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const text = articles[i % articles.length]!.replace(/\p{L}{4,}/gu, (word) =>
      random.next() < 1 / 3 ? random.pick(words) : word,
    );
    writeFileSync(join(folder, `${i}.txt`), text);
  }
}

async function initialize(connection: MessageConnection): Promise<void> {
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    initializationOptions: { notifications: true },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "bench" }],
  });
  await connection.sendNotification("initialized", {});
}

function open(connection: MessageConnection, text: string): string {
  const uri = pathToFileURL(join(folder, "open.txt")).href;
  void connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "plaintext", version: 1, text },
  });
  return uri;
}

/** Hovers all over the article, one after the other, until `end`; the times in milliseconds. */
async function hoverUntil(
  connection: MessageConnection,
  uri: string,
  text: string,
  end: Promise<unknown>,
): Promise<number[]> {
  const lines = text.split(/\r?\n/);
  const times: number[] = [];
  let running = true;
  void end.then(() => {
    running = false;
  });
  while (running) {
    const line = random.below(lines.length);
    const character = random.below(lines[line]!.length + 1);
    const asked = performance.now();
    await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line, character } });
    times.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
}

function report(when: string, times: readonly number[]): void {
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)].map((time) => time.toFixed(1));
  console.log(`hover ${when}: p50 ${p50} ms, p95 ${p95} ms, of ${times.length}`);
}
