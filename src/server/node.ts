import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Connection,
  createConnection,
  FileChangeType,
  type FileEvent,
  ProposedFeatures,
} from "vscode-languageserver/node";
import { version } from "../../package.json";
import type * as archiveBundle from "../archive/archive.ts";
import { BUILD } from "../build.ts";
import { isProjectFile } from "../documentFiles.ts";
import { Analyzer, readRecord } from "../engine/engine.ts";
import type { Cache, FileEntry, Files } from "../engine/ports.ts";
import { FormatBundles } from "../formats/formats.ts";
import { breathe } from "../node/breath.ts";
import { CacheFolder } from "../node/cacheFolder.ts";
import { DiskFiles } from "../node/diskFiles.ts";
import { exportBundle } from "../node/exportBundles.ts";
import { watchFolders } from "../node/folderWatch.ts";
import { formatBundle } from "../node/formatBundles.ts";
import { growHeapsSlowly } from "../node/heapGrowth.ts";
import { libraryCache } from "../node/libraryCache.ts";
import { answerQuestions, cores, isReader, ReaderThread } from "../node/readerThread.ts";
import { shippedWeights } from "../node/weightsFolder.ts";
import type { InitializationOptions } from "../protocol/host/starting.ts";
import { answering } from "../readers/answering.ts";
import { ReaderPool } from "../readers/readerPool.ts";
import { LentFiles, NoFiles } from "./host/lentFiles.ts";
import { Wire } from "./host/wire/wire.ts";
import { startServer } from "./server.ts";
import { isOverStdio, stdioConnection } from "./stdio.ts";

/**
 * The language server as a Node process; how it is spoken to (stdio, IPC, a socket) is in its arguments. The same file
 * is what its reading threads run.
 */
growHeapsSlowly();
const weights = shippedWeights();
if (isReader) {
  const analyzer = new Analyzer(weights);
  answerQuestions(
    answering(
      (uri, text, reading) => readRecord(analyzer, uri, text, isProjectFile, reading),
      new FormatBundles(formatBundle),
    ),
  );
} else {
  const wire = new Wire();
  const connection = isOverStdio ? stdioConnection(wire) : createConnection(ProposedFeatures.all, wire.options);
  const readers = new ReaderPool(cores, () => new ReaderThread(__filename));
  startServer(connection, wire, {
    filesOf,
    cacheOf,
    watch,
    version,
    weights,
    readers,
    formats: readers,
    // A bundle of its own, loaded by who has an archive.
    archives: (): typeof archiveBundle => require(join(__dirname, "archive.js")),
    writer: exportBundle,
    breathe,
  });
}

const isOnDisk = (uri: string) => uri.startsWith("file:");

/** The client's storage, when it is on disk; a client that speaks over stdio need not know of such things. */
function cacheOf({ cache }: InitializationOptions, roots: readonly string[]): Cache | undefined {
  if (cache?.startsWith("file:")) return new CacheFolder(cache, BUILD);
  const isOwn = isOverStdio && cache === undefined && roots.length > 0 && roots.every(isOnDisk);
  return (isOwn && libraryCache(roots.map(pathOf), BUILD, "lsp")) || undefined;
}

const pathOf = (uri: string) => fileURLToPath(uri);

/** `file:` folders are read from the disk, all others through a client that lends them. */
function filesOf(connection: Connection, roots: readonly string[], client: InitializationOptions): Files {
  const disk = new DiskFiles(roots.filter(isOnDisk));
  const others = roots.filter((uri) => !isOnDisk(uri));
  const lent = client.files ? new LentFiles(connection, others) : new NoFiles(others);
  const list = async (): Promise<FileEntry[]> => [...(await disk.list()), ...(await lentList(lent, others))];
  return { roots, list, read: (uri) => (isOnDisk(uri) ? disk : lent).read(uri) };
}

async function lentList(lent: Files, roots: readonly string[]): Promise<FileEntry[]> {
  if (roots.length === 0) return [];
  return (await lent.list()).filter(({ uri }) => !uri.startsWith("file:"));
}

const KINDS = {
  created: FileChangeType.Created,
  changed: FileChangeType.Changed,
  deleted: FileChangeType.Deleted,
} as const;

function watch(roots: readonly string[], tell: (changes: FileEvent[]) => void): void {
  const onDisk = roots.filter(isOnDisk);
  if (onDisk.length === 0) return;
  watchFolders(onDisk, (news) => tell([...news].map(([uri, what]) => ({ uri, type: KINDS[what] }))));
}
