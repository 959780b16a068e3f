import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { CacheDatabase } from "../browser/cacheDatabase.ts";
import { exportBundlesAt } from "../browser/exportBundles.ts";
import { onFirstMessage } from "../browser/firstMessage.ts";
import { formatBundlesAt } from "../browser/formatBundles.ts";
import { answerQuestions, isReader, ReaderWorker } from "../browser/readerWorker.ts";
import { BUILD } from "../build.ts";
import { isProjectFile } from "../documentFiles.ts";
import { Analyzer, readRecord } from "../engine/engine.ts";
import type { Cache } from "../engine/ports.ts";
import { FormatBundles } from "../formats/formats.ts";
import type { InitializationOptions } from "../protocol/host/starting.ts";
import type { WeightsMessage } from "../protocol/host/weights.ts";
import { answering } from "../readers/answering.ts";
import { ReaderPool } from "../readers/readerPool.ts";
import { LentFiles, NoFiles } from "./host/lentFiles.ts";
import { Wire } from "./host/wire/wire.ts";
import { startServer } from "./server.ts";

/**
 * The language server as a web worker: the same server, with the client's files and the browser's database. The same file is
 * what the workers run that read texts for it. Whoever starts either sends it the weights first; `browser/worker.ts` has loaded this file and the engine.
 */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

onFirstMessage(isReader ? read : serve);

function read(weights: WeightsMessage): void {
  const analyzer = new Analyzer(weights);
  const formats = new FormatBundles(formatBundlesAt(`${weights.dist}/formats`));
  answerQuestions(answering((uri, text, reading) => readRecord(analyzer, uri, text, isProjectFile, reading), formats));
}

function serve(weights: WeightsMessage): void {
  const wire = new Wire();
  const formats = new FormatBundles(formatBundlesAt(`${weights.dist}/formats`));
  const readers = new ReaderPool(navigator.hardwareConcurrency, () => new ReaderWorker(weights.dist, weights), formats);
  startServer(
    createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), wire.options),
    wire,
    {
      filesOf: (connection, roots, client) => (client.files ? new LentFiles(connection, roots) : new NoFiles(roots)),
      cacheOf,
      weights,
      readers,
      formats: readers,
      writer: exportBundlesAt(`${weights.dist}/exports`),
      breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    },
  );
}

/** The client's storage is the name of a database. */
function cacheOf({ cache }: InitializationOptions): Cache | undefined {
  return cache === undefined ? undefined : new CacheDatabase(cache, BUILD);
}
