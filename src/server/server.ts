import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { TextDocumentSyncKind } from "vscode-languageserver";
import { isProjectFile } from "../documentFiles.ts";
import { Engine } from "../engine/engine.ts";
import type { Cache, FileEntry, Files, Log, Readers, Weights } from "../engine/ports.ts";
import { MAX_FILE_SIZE } from "../protocol/host/files.ts";
import type { InitializationOptions } from "../protocol/host/starting.ts";
import { status } from "../protocol/indexing/indexing.ts";
import { citing } from "./citing/citing.ts";
import { codeLens } from "./citing/codeLens.ts";
import { differences } from "./citing/differences.ts";
import { documentLinks } from "./citing/documentLinks.ts";
import { keepingLinks } from "./citing/keepingLinks.ts";
import { lastSightings } from "./citing/lastSeen.ts";
import { UnlinkedHints } from "./citing/unlinkedHints.ts";
import { followDocuments } from "./following.ts";
import { tell } from "./host/answer.ts";
import { included } from "./host/excludedFiles.ts";
import { type Say, sayIn } from "./host/say.ts";
import type { Feature, Session } from "./host/session.ts";
import { DEFAULTS, Settings } from "./host/settings.ts";
import { Throttle } from "./host/throttle.ts";
import { takingTurns } from "./host/turns.ts";
import { Indexing } from "./indexing/indexing.ts";
import { indexingReports } from "./indexing/indexingReport.ts";
import { margin } from "./margin/margin.ts";
import { correctingNames } from "./names/corrections.ts";
import { definition, nameHighlights, references } from "./names/names.ts";
import { nameTokens, TOKEN_TYPES } from "./names/nameTokens.ts";
import { renaming } from "./names/renaming.ts";
import { pictures } from "./pictures/pictures.ts";
import { codeActions } from "./problems/codeActions.ts";
import { verifying } from "./problems/verifying.ts";
import { CompletionTriggers, canChangeTriggers, completion, completionTriggers } from "./quotations/completion.ts";
import { quoteSearch } from "./quotations/quoteSearch.ts";
import { hover } from "./reading/hover.ts";
import { folding, selectionRanges } from "./reading/outline.ts";
import { stepping } from "./reading/stepping.ts";
import { documentSymbols, workspaceSymbols } from "./reading/symbols.ts";
import { views } from "./views/views.ts";
import { leftOutSentence, withoutNamesSentence } from "./wording/leftOutSentence.ts";

/** What the host of a server brings: a Node process its disk, a web worker nothing. */
export interface ServerHost {
  filesOf(connection: Connection, roots: readonly string[], client: InitializationOptions): Files;
  /** Where the library is kept from one start to the next. */
  cacheOf?(client: InitializationOptions): Cache | undefined;
  readonly weights: Weights;
  readonly readers?: Readers;
  breathe(): Promise<void>;
}

const FEATURES: readonly Feature[] = [
  hover,
  nameHighlights,
  definition,
  references,
  documentSymbols,
  workspaceSymbols,
  documentLinks,
  codeActions,
  citing,
  codeLens,
  completion,
  differences,
  lastSightings,
  keepingLinks,
  correctingNames,
  margin,
  folding,
  selectionRanges,
  stepping,
  nameTokens,
];

/** Serves the engine over a connection. Asleep until a source or a note is opened, or a question needs the library. */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params): InitializeResult => {
    serve(connection, host, params);
    return {
      serverInfo: { name: "Sourceline" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        documentHighlightProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentSymbolProvider: { label: "Sourceline" },
        workspaceSymbolProvider: true,
        documentLinkProvider: {},
        ...(!canChangeTriggers(params.capabilities) && {
          completionProvider: { triggerCharacters: completionTriggers(DEFAULTS.names.trigger) },
        }),
        renameProvider: { prepareProvider: true },
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        semanticTokensProvider: { legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: [] }, full: true },
        codeLensProvider: {},
        codeActionProvider: { codeActionKinds: ["quickfix"] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.listen();
}

function serve(connection: Connection, host: ServerHost, params: InitializeParams): void {
  const client: InitializationOptions = params.initializationOptions ?? {};
  const say = sayIn(client.translations);
  const triggers = canChangeTriggers(params.capabilities) ? new CompletionTriggers(connection) : null;
  const settings: Settings = new Settings(connection, ({ maxFileSize, names }, otherFiles) => {
    engine.options.maxFileSize = maxFileSize * 1e6;
    triggers?.set(names.trigger);
    if (otherFiles) void indexing.listAgain();
    documents.readAgain();
    documents.refreshLenses();
    documents.refreshNames();
  });
  const engine: Engine = engineFor(connection, host, params, client, settings, say);
  const reportStatus = new Throttle(100, () => {
    tell(connection, status, {
      sources: engine.files.sourceCount,
      indexing: indexing.progress,
      paused: indexing.paused,
    });
  });
  const indexing = new Indexing(
    engine,
    () => reportStatus.soon(),
    () => {
      reportStatus.soon();
      void documents.publishAll();
    },
  );
  const hints = new UnlinkedHints(engine, say);
  const session: Session = { connection, engine, client, say, hints, settings, wake: () => indexing.start() };
  const documents = followDocuments(session, indexing, params.capabilities, () => reportStatus.soon());
  for (const feature of FEATURES) feature(session);
  renaming(session, params.capabilities);
  quoteSearch(session, indexing);
  indexingReports(session, indexing);
  verifying(session, indexing);
  views(session, indexing);
  pictures(session, indexing);
  settings.follow(params);
  connection.onShutdown(() => indexing.cancel());
}

function engineFor(
  connection: Connection,
  host: ServerHost,
  params: InitializeParams,
  client: InitializationOptions,
  settings: Settings,
  say: Say,
): Engine {
  const roots = (params.workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, ""));
  const log: Log = {
    leftOut: (uri, why) => connection.console.warn(leftOutSentence(say, uri, why)),
    withoutNames: (...told) => connection.console.info(withoutNamesSentence(say, ...told)),
  };
  const all = host.filesOf(connection, roots, client);
  const read = (uri: string) => all.read(uri);
  const kept = async (entries: readonly FileEntry[]) => {
    const { useIgnoreFiles } = await settings.latest;
    const globs = await settings.excluded;
    return included(entries, { globs, byGit: useIgnoreFiles }, { roots, read });
  };
  const list = async () => kept(await all.list());
  const listed = async (uris: readonly string[]) =>
    (await kept(uris.map((uri) => ({ uri, size: 0 })))).map(({ uri }) => uri);
  const files: Files = { roots, list, listed, read };
  const now = () => performance.now();
  const cache = host.cacheOf?.(client);
  const breathe = takingTurns(() => host.breathe());
  const { weights, readers } = host;
  const date = () => Date.now();
  const given = { files, weights, log, breathe, now, date, ...(cache && { cache }), ...(readers && { readers }) };
  // No other start has it; that is all that matters of it.
  const tag = Date.now().toString(36) + Math.floor(Math.random() * 36 ** 4).toString(36);
  return new Engine(given, { maxFileSize: MAX_FILE_SIZE, isProjectFile, tag });
}
