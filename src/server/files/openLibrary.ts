import type { Connection, FileEvent, InitializeParams } from "vscode-languageserver";
import { isProjectFile } from "../../documentFiles.ts";
import { Engine } from "../../engine/engine.ts";
import type { Cache, FileEntry, Files, Formats, Log, Readers, Weights } from "../../engine/ports.ts";
import type { WriterBundle, WriterName } from "../../exports/wordedDraft.ts";
import { MAX_FILE_SIZE } from "../../protocol/host/files.ts";
import type { InitializationOptions } from "../../protocol/host/starting.ts";
import { withArchived, withArchivedReadings } from "../archive/archivedFiles.ts";
import type { ArchiveClient, Archives } from "../archive/archives.ts";
import { included } from "../host/excludedFiles.ts";
import type { Say } from "../host/say.ts";
import type { Settings } from "../host/settings.ts";
import { takingTurns } from "../host/turns.ts";
import { deadlySentence, leftOutSentence, withoutNamesSentence } from "../wording/leftOutSentence.ts";

/** What the host of a server brings: a Node process its disk, a web worker nothing. */
export interface ServerHost {
  filesOf(connection: Connection, roots: readonly string[], client: InitializationOptions): Files;
  /** Where the library is kept from one start to the next. */
  cacheOf?(client: InitializationOptions, roots: readonly string[]): Cache | undefined;
  /** Tells of the files of some folders that come, change and go, for a client that does not; left out where nobody can. */
  watch?(roots: readonly string[], tell: (changes: FileEvent[]) => void): void;
  /** Of the program. */
  readonly version?: string;
  readonly weights: Weights;
  readonly readers?: Readers;
  readonly formats?: Formats;
  /** The client of archives; left out where there are no sockets. */
  readonly archives?: ArchiveClient;
  /** Loads what writes drafts in a format of others. */
  writer(name: WriterName): WriterBundle | Promise<WriterBundle>;
  breathe(): Promise<void>;
}

/** The folders that the client works in: those of its workspace, or the one that older clients know. */
export function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map((uri) => uri.replace(/\/$/, ""));
}

/** The engine, over the folders of a workspace and the files in them that the settings do not leave out. */
export function openLibrary(
  connection: Connection,
  host: ServerHost,
  roots: readonly string[],
  client: InitializationOptions,
  settings: Settings,
  say: Say,
  archives: Archives,
): Engine {
  const log: Log = {
    leftOut: (uri, why) => connection.console.warn(leftOutSentence(say, uri, why)),
    withoutNames: (...told) => connection.console.info(withoutNamesSentence(say, ...told)),
    deadly: (uri) => connection.console.warn(deadlySentence(say, uri)),
  };
  const { weights, readers, formats } = host;
  const cache = host.cacheOf?.(client, roots);
  const given = {
    files: withArchived(wantedFiles(host.filesOf(connection, roots, client), roots, settings), archives),
    weights,
    log,
    breathe: takingTurns(() => host.breathe()),
    now: () => performance.now(),
    date: () => Date.now(),
    ...(cache && { cache }),
    ...(readers && { readers }),
    ...(formats && { formats: withArchivedReadings(formats) }),
  };
  // No other start has it; that is all that matters of it.
  const tag = Date.now().toString(36) + Math.floor(Math.random() * 36 ** 4).toString(36);
  const engine = new Engine(given, { maxFileSize: MAX_FILE_SIZE, isProjectFile, tag });
  settings.changed(({ values }) => {
    engine.options.maxFileSize = values.maxFileSize * 1e6;
  });
  return engine;
}

/** Those of all files that the settings do not leave out. */
function wantedFiles(all: Files, roots: readonly string[], settings: Settings): Files {
  const read = (uri: string) => all.read(uri);
  const kept = async (entries: readonly FileEntry[]) => {
    const { useIgnoreFiles } = await settings.latest;
    const globs = await settings.excluded;
    return included(entries, { globs, byGit: useIgnoreFiles }, { roots, read });
  };
  return {
    roots,
    read,
    list: async () => kept(await all.list()),
    listed: async (uris) => (await kept(uris.map((uri) => ({ uri, size: 0 })))).map(({ uri }) => uri),
  };
}
