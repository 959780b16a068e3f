import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  NOT_A_NAME,
  OPEN_ENTITY_PAGE,
  OPEN_PASSAGE,
  SEARCH_QUOTES,
  SHOW_CITATIONS,
} from "../../protocol/host/commands.ts";
import type { Notification, Request } from "../../protocol/host/request.ts";
import type { InitializationOptions } from "../../protocol/host/starting.ts";
import { documentSchemes, documentSelector } from "./documents.ts";
import { firstSteps } from "./firstSteps.ts";
import { lendFiles } from "./lentFiles.ts";
import { offeredFixes } from "./offeredFixes.ts";
import { displayLanguage } from "./pluralText.ts";
import { namingSources, shownUri, sourceUri } from "./readingUris.ts";
import { SelectedJumps } from "./selectedJumps.ts";
import { unsentReadings } from "./unsentReadings.ts";

/** Makes the language client of this host, not started. */
export type ClientFactory = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language server, started when it is first needed. */
export class Server implements vscode.Disposable {
  private starting: Promise<BaseLanguageClient> | null = null;
  private jumps: SelectedJumps | null = null;
  /** By method: the client knows one handler for each, and several parts of the desk listen to the same. */
  private readonly listeners = new Map<string, ((params: unknown) => void)[]>();

  private readonly answers = new Map<string, (params: unknown) => Promise<unknown>>();

  constructor(
    private readonly createClient: ClientFactory,
    private readonly storage: vscode.Uri | undefined,
  ) {}

  /** Starts the server, unless it runs. */
  start(): Promise<BaseLanguageClient> {
    this.starting ??= this.launch();
    return this.starting;
  }

  get running(): boolean {
    return this.starting !== null;
  }

  /** Asks the server; starts it if need be. */
  async ask<Params, Result>(
    { method }: Request<Params, Result>,
    params: Params,
    token?: vscode.CancellationToken,
  ): Promise<Result> {
    const client = await this.start();
    const told = namingSources(params);
    // A token that is undefined would be sent as a second parameter, and the server would have no token at all.
    return token ? client.sendRequest<Result>(method, told, token) : client.sendRequest<Result>(method, told);
  }

  /** Answers what the server asks. Call before the server starts. */
  answer<Params, Result>({ method }: Request<Params, Result>, handler: (params: Params) => Promise<Result>): void {
    this.answers.set(method, handler as (params: unknown) => Promise<unknown>);
  }

  /** Hears what the server says, from whenever it runs. Call before the server starts. */
  listen<Params>({ method }: Notification<Params>, handler: (params: Params) => void): void {
    const known = this.listeners.get(method) ?? [];
    this.listeners.set(method, [...known, handler as (params: unknown) => void]);
  }

  /** Writes what failed in a room, and nobody waits for, to the output where the trace is. */
  noteFailure(room: string, error: unknown): void {
    void this.starting?.then((client) => client.error(room, error, false));
  }

  dispose(): void {
    this.jumps?.dispose();
    void this.starting?.then((client) => client.dispose());
  }

  private async launch(): Promise<BaseLanguageClient> {
    this.jumps ??= new SelectedJumps();
    const client = await this.createClient(clientOptions(this.storage, this.jumps)).catch((error) => {
      // A file of the extension could not be fetched, for one: whoever asks next tries again.
      this.starting = null;
      throw error;
    });
    for (const [method, handlers] of this.listeners) {
      client.onNotification(method, (params: unknown) => {
        for (const handler of handlers) handler(params);
      });
    }
    for (const [method, handler] of this.answers) client.onRequest(method, handler);
    lendFiles(client);
    await client.start();
    return client;
  }
}

/** What links in hover cards and tooltips may do. */
export const HOVER_COMMANDS = [OPEN_PASSAGE, SEARCH_QUOTES, SHOW_CITATIONS, OPEN_ENTITY_PAGE, NOT_A_NAME];

/** `storage`: where this workspace's index may be kept. */
function clientOptions(storage: vscode.Uri | undefined, jumps: SelectedJumps): LanguageClientOptions {
  const cache = storage && `${storage.toString()}/index`;
  const initializationOptions: InitializationOptions = {
    commands: true,
    notifications: true,
    icons: true,
    files: true,
    ...(cache && { cache }),
    ...(vscode.l10n.bundle && { translations: { language: displayLanguage(), messages: vscode.l10n.bundle } }),
  };
  return {
    documentSelector: documentSelector(documentSchemes()),
    initializationOptions,
    middleware: { ...firstSteps(), ...offeredFixes, ...unsentReadings, ...jumps.middleware },
    uriConverters: {
      code2Protocol: (uri) => sourceUri(uri).toString(),
      protocol2Code: (uri) => shownUri(uri),
    },
    markdown: {
      isTrusted: { enabledCommands: HOVER_COMMANDS },
      supportThemeIcons: true,
    },
    // The last two say which files are no sources.
    synchronize: { configurationSection: ["sourceline", "files.exclude", "search.exclude"] },
  };
}
