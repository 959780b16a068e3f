import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { Emitter } from "vscode-languageserver";
import { LastObserved } from "./citing/observed.ts";
import { UnlinkedHints } from "./citing/unlinkedHints.ts";
import { FEATURES } from "./features.ts";
import { openLibrary, type ServerHost } from "./files/openLibrary.ts";
import { clientOf } from "./host/client.ts";
import { sayIn } from "./host/say.ts";
import type { Session } from "./host/session.ts";
import { Settings } from "./host/settings.ts";
import { Indexing } from "./indexing/indexing.ts";
import { Drafts } from "./quotationCheck/drafts.ts";

/** Serves the engine over a connection. Asleep until a source or a note is opened, or a question needs the library. */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params): InitializeResult => {
    const session = sessionOf(connection, host, params);
    for (const feature of FEATURES) feature.register(session);
    session.settings.follow(session.initialized);
    const capabilities = FEATURES.map((feature) => feature.capabilities?.(session.client) ?? {});
    return { serverInfo: { name: "Sourceline" }, capabilities: Object.assign({}, ...capabilities) };
  });
  connection.listen();
}

function sessionOf(connection: Connection, host: ServerHost, params: InitializeParams): Session {
  const client = clientOf(params);
  const say = sayIn(params.initializationOptions?.translations);
  const settings = new Settings(connection, client.keepsSettings);
  const engine = openLibrary(connection, host, params, settings, say);
  const indexing = new Indexing(connection, engine);
  settings.changed(({ otherFiles }) => otherFiles && void indexing.listAgain());
  connection.onShutdown(() => indexing.cancel());
  const initialized = new Emitter<void>();
  connection.onInitialized(() => initialized.fire());
  return {
    connection,
    engine,
    client,
    say,
    hints: new UnlinkedHints(engine, say),
    observed: new LastObserved(engine),
    drafts: new Drafts(engine),
    settings,
    indexing,
    initialized: initialized.event,
    touched: new Emitter(),
    settled: new Emitter(),
    wake: () => indexing.start(),
  };
}
