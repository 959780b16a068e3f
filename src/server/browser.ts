import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { LentFiles, NoFiles } from "./lentFiles.ts";
import { LETTING_GO } from "./lettingGo.ts";
import { startServer } from "./server.ts";

/** The language server as a web worker: the same server, with the client's files. */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), LETTING_GO), {
  filesOf: (connection, roots, client) => (client.files ? new LentFiles(connection, roots) : new NoFiles(roots)),
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
