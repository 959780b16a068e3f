import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { Connection } from "vscode-languageserver/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { readRecord } from "../engine/engine.ts";
import type { Cache, FileEntry, Files } from "../engine/ports.ts";
import { CacheFolder } from "../node/cacheFolder.ts";
import { DiskFiles } from "../node/diskFiles.ts";
import { type HasRead, READER, ReaderThreads, type ToRead } from "../node/readerThreads.ts";
import type { InitializationOptions } from "../protocol.ts";
import { isProjectFile } from "../protocol.ts";
import { LentFiles, NoFiles } from "./lentFiles.ts";
import { startServer } from "./server.ts";

/**
 * The language server as a Node process; how it is spoken to (stdio, IPC, a socket) is in its arguments. The same file is
 * what its reading threads run.
 */
if (!isMainThread && workerData === READER) readTexts();
else {
  startServer(createConnection(ProposedFeatures.all), {
    filesOf,
    cacheOf,
    readers: new ReaderThreads(__filename),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
}

/** A reading thread's whole life. */
function readTexts(): void {
  parentPort!.on("message", ({ uri, text }: ToRead) => {
    let record: HasRead = null;
    try {
      record = readRecord(uri, text, isProjectFile);
    } catch {
      // The server reads it itself, and says what is wrong.
    }
    parentPort!.postMessage(record, record ? [record.buffer as ArrayBuffer] : []);
  });
}

/** The client's storage, when it is on disk. What another build of this file has saved is not used. */
function cacheOf({ cache }: InitializationOptions): Cache | undefined {
  if (!cache?.startsWith("file:")) return undefined;
  const build = createHash("sha256").update(readFileSync(__filename)).digest("base64");
  return new CacheFolder(fileURLToPath(cache), build);
}

/** `file:` folders are read from the disk, all others through a client that lends them. */
function filesOf(connection: Connection, roots: readonly string[], client: InitializationOptions): Files {
  const onDisk = (uri: string) => uri.startsWith("file:");
  const disk = new DiskFiles(roots.filter(onDisk));
  const others = roots.filter((uri) => !onDisk(uri));
  const lent = client.files ? new LentFiles(connection, others) : new NoFiles(others);
  const list = async (): Promise<FileEntry[]> => [...(await disk.list()), ...(await lentList(lent, others))];
  return { roots, list, read: (uri) => (onDisk(uri) ? disk : lent).read(uri) };
}

async function lentList(lent: Files, roots: readonly string[]): Promise<FileEntry[]> {
  if (roots.length === 0) return [];
  return (await lent.list()).filter(({ uri }) => !uri.startsWith("file:"));
}
