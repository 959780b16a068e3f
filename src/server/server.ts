import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { Emitter } from "vscode-languageserver";
import { Writers } from "../exports/writers.ts";
import { Archives } from "./archive/archives.ts";
import { LastObserved } from "./citing/observed.ts";
import { RecentNotes } from "./citing/recentNotes.ts";
import { UnlinkedHints } from "./citing/unlinkedHints.ts";
import { FEATURES } from "./features.ts";
import { openLibrary, rootsOf, type ServerHost } from "./files/openLibrary.ts";
import { clientOf } from "./host/client.ts";
import { sayIn } from "./host/say.ts";
import type { Session } from "./host/session.ts";
import { Settings } from "./host/settings.ts";
import type { Wire } from "./host/wire/wire.ts";
import { Indexing } from "./indexing/indexing.ts";
import { Drafts } from "./quotationCheck/drafts.ts";

/**
 * Serves the engine over a connection that was made with the options of `wire`. Asleep until a source or a note is opened, or a
 * question needs the library.
 */
export function startServer(connection: Connection, wire: Wire, host: ServerHost): void {
  wire.register(connection);
  connection.onInitialize((params): InitializeResult => {
    const session = sessionOf(connection, wire, host, params);
    for (const feature of FEATURES) feature.register(session);
    session.settings.follow(session.initialized);
    const { client, settings } = session;
    const capabilities = FEATURES.map((feature) => feature.capabilities?.(client, settings.first) ?? {});
    return {
      serverInfo: { name: "Sourceline", version: host.version },
      capabilities: Object.assign({ positionEncoding: client.encoding }, ...capabilities),
    };
  });
  connection.listen();
}

function sessionOf(connection: Connection, wire: Wire, host: ServerHost, params: InitializeParams): Session {
  const client = clientOf(params, wire.translates);
  const say = sayIn(params.initializationOptions?.translations);
  const settings = new Settings(connection, client.keepsSettings, params.initializationOptions?.sourceline);
  const roots = rootsOf(params);
  const archives = new Archives(connection, client, settings, host.archives, say);
  const engine = openLibrary(connection, host, roots, params.initializationOptions ?? {}, settings, say, archives);
  wire.tellsPlaces(client, (uri) => engine.files.text(uri)?.source);
  const indexing = new Indexing(connection, client, engine);
  settings.changed(({ otherFiles }) => otherFiles && void indexing.listAgain());
  connection.onShutdown(() => indexing.cancel());
  const initialized = new Emitter<void>();
  const touched = new Emitter<readonly string[]>();
  connection.onInitialized(() => initialized.fire());
  return {
    connection,
    engine,
    client,
    say,
    hints: new UnlinkedHints(engine, say),
    observed: new LastObserved(engine),
    drafts: new Drafts(engine),
    notesInHand: new RecentNotes(engine, touched),
    writers: new Writers((name) => host.writer(name)),
    settings,
    archives,
    indexing,
    initialized: initialized.event,
    touched,
    settled: new Emitter(),
    wake: () => indexing.start(),
    watch: (tell) => host.watch?.(roots, tell),
  };
}
