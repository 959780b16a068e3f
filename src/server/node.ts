import type { Connection } from "vscode-languageserver/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { BUILD } from "../build.ts";
import { isProjectFile } from "../documentFiles.ts";
import { Analyzer, readRecord } from "../engine/engine.ts";
import type { Cache, FileEntry, Files } from "../engine/ports.ts";
import { breathe } from "../node/breath.ts";
import { CacheFolder } from "../node/cacheFolder.ts";
import { DiskFiles } from "../node/diskFiles.ts";
import { growHeapsSlowly } from "../node/heapGrowth.ts";
import { cores, isReader, ReaderThread, readTexts } from "../node/readerThread.ts";
import { shippedWeights } from "../node/weightsFolder.ts";
import type { InitializationOptions } from "../protocol/host/starting.ts";
import { ReaderPool } from "../readers/readerPool.ts";
import { DROPS_CANCELLED_REQUESTS } from "./host/cancelledRequests.ts";
import { LentFiles, NoFiles } from "./host/lentFiles.ts";
import { startServer } from "./server.ts";

/**
 * The language server as a Node process; how it is spoken to (stdio, IPC, a socket) is in its arguments. The same file
 * is what its reading threads run.
 */
growHeapsSlowly();
const weights = shippedWeights();
if (isReader) {
  const analyzer = new Analyzer(weights);
  readTexts((uri, text) => readRecord(analyzer, uri, text, isProjectFile));
} else {
  startServer(createConnection(ProposedFeatures.all, DROPS_CANCELLED_REQUESTS), {
    filesOf,
    cacheOf,
    weights,
    readers: new ReaderPool(cores, () => new ReaderThread(__filename)),
    breathe,
  });
}

/** The client's storage, when it is on disk. */
function cacheOf({ cache }: InitializationOptions): Cache | undefined {
  return cache?.startsWith("file:") ? new CacheFolder(cache, BUILD) : undefined;
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
