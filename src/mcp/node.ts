import { join } from "node:path";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type * as archiveBundle from "../archive/archive.ts";
import type { NamedArchive } from "../archive/connection.ts";
import { BUILD } from "../build.ts";
import { isProjectFile } from "../documentFiles.ts";
import { Analyzer, Engine, readRecord } from "../engine/engine.ts";
import type { Host } from "../engine/ports.ts";
import { FormatBundles } from "../formats/formats.ts";
import { breathe } from "../node/breath.ts";

import { DiskFiles, fileUri } from "../node/diskFiles.ts";
import { Fence } from "../node/fence.ts";
import { formatBundle } from "../node/formatBundles.ts";
import { growHeapsSlowly } from "../node/heapGrowth.ts";
import { libraryCache } from "../node/libraryCache.ts";
import { answerQuestions, cores, isReader, ReaderThread } from "../node/readerThread.ts";
import { shippedWeights } from "../node/weightsFolder.ts";
import { MAX_FILE_SIZE } from "../protocol/host/files.ts";
import { answering } from "../readers/answering.ts";
import { ReaderPool } from "../readers/readerPool.ts";
import { openedWhenAsked } from "./archives.ts";
import { Library } from "./library.ts";
import { mcpServer } from "./server.ts";

/** The longest message of a client, in bytes: a draft of ten million letters. */
const LONGEST_MESSAGE = 64_000_000;

/** The same file is what the reading threads run. */
if (isReader) {
  const analyzer = new Analyzer(shippedWeights());
  answerQuestions(
    answering(
      (uri, text, reading) => readRecord(analyzer, uri, text, isProjectFile, reading),
      new FormatBundles(formatBundle),
    ),
  );
}

/**
 * Serves the libraries of some folders (absolute paths) to the client at stdin and stdout, until it closes stdin or dies. Nothing is
 * written in the folders, and nothing beyond them is read but what a client asks of the archives that are named.
 */
export function serveMcp(paths: readonly string[], archives: readonly NamedArchive[]): Promise<void> {
  growHeapsSlowly();
  const host = hostOf(paths);
  // No other start has it; that is all that matters of it.
  const tag = Date.now().toString(36) + process.pid.toString(36);
  const engine = new Engine(host, { maxFileSize: MAX_FILE_SIZE, isProjectFile, tag });
  const library = new Library(
    engine,
    host.files,
    host.now,
    archives.map((one) => openedWhenAsked(one, archiveClient)),
  );
  library.start();
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: LONGEST_MESSAGE });
  // As many answers as there are questions may wait for a client that reads slowly.
  process.stdout.setMaxListeners(0);
  serveStdio(() => mcpServer(library), {
    transport,
    onerror: ({ name }) =>
      console.error(`sourceline: what came is no message of the protocol, or cannot be sent (${name}).`),
  });
  return new Promise((resolve) => {
    for (const event of ["end", "close", "error"]) process.stdin.once(event, () => resolve());
    // Whoever read the answers is gone.
    process.stdout.once("error", () => resolve());
  });
}

/** A bundle of its own, loaded when the first archive is asked. */
const archiveClient = (): typeof archiveBundle => require(join(__dirname, "archive.js"));

function hostOf(paths: readonly string[]): Host {
  const silent = () => {};
  const roots = paths.map(fileUri);
  const cache = libraryCache(paths, BUILD, "mcp");
  const readers = new ReaderPool(cores, () => new ReaderThread(__filename));
  return {
    files: new DiskFiles(roots, new Fence(paths)),
    weights: shippedWeights(),
    log: { leftOut: silent, withoutNames: silent, deadly: silent },
    readers,
    formats: readers,
    breathe,
    now: () => performance.now(),
    date: () => Date.now(),
    ...(cache && { cache }),
  };
}
