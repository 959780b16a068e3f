import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { CacheDatabase } from "../browser/cacheDatabase.ts";
import { isReader, ReaderWorker, readTexts } from "../browser/readerWorker.ts";
import { isProjectFile } from "../documentFiles.ts";
import { readRecord } from "../engine/engine.ts";
import type { Cache } from "../engine/ports.ts";
import type { InitializationOptions } from "../protocol/host/starting.ts";
import { DROPS_CANCELLED_REQUESTS } from "./host/cancelledRequests.ts";
import { LentFiles, NoFiles } from "./host/lentFiles.ts";
import { ReaderPool } from "./host/readerPool.ts";
import { startServer } from "./server.ts";

/**
 * The language server as a web worker: the same server, with the client's files and the browser's database. The same file is
 * what the workers run that read texts for it.
 */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

/** esbuild.mjs puts the checksum of the bundle here, so that what another build has saved is not used. */
const BUILD = "@build@";

if (isReader) readTexts((uri, text) => readRecord(uri, text, isProjectFile));
else {
  startServer(
    createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), DROPS_CANCELLED_REQUESTS),
    {
      filesOf: (connection, roots, client) => (client.files ? new LentFiles(connection, roots) : new NoFiles(roots)),
      cacheOf,
      readers: new ReaderPool(navigator.hardwareConcurrency, () => new ReaderWorker()),
      breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    },
  );
}

/** The client's storage is the name of a database. */
function cacheOf({ cache }: InitializationOptions): Cache | undefined {
  return cache === undefined ? undefined : new CacheDatabase(cache, BUILD);
}
