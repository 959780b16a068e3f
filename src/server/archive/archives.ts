import { type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type * as archiveBundle from "../../archive/archive.ts";
import type { SourceDocument } from "../../archive/sourceDocuments.ts";
import { troubleIn, troubleSentence } from "../../archive/wording.ts";
import {
  ARCHIVE_SCHEME,
  type ArchiveCredentials,
  type ArchiveSetting,
  archiveCredentials,
} from "../../protocol/archive/archive.ts";
import { newOpener } from "../../protocol/archive/sealing.ts";
import { ask } from "../host/answer.ts";
import type { Client } from "../host/client.ts";
import type { Say } from "../host/say.ts";
import type { SharedArchives } from "../host/session.ts";
import type { Settings } from "../host/settings.ts";

type Archive = archiveBundle.Archive;

/** Loads the client of archives: what a host brings that has sockets. */
export type ArchiveClient = () => Pick<typeof archiveBundle, "Archive" | "originalOf">;

/** Where a document stands in an archive. */
export interface ArchivePlace {
  /** What the archive is called. */
  readonly archive: string;
  readonly path: string;
}

/** The archives that are set, each opened when it is asked first. Before one is set, and before somebody asks, nothing is sent. */
export class Archives implements SharedArchives {
  private readonly opened = new Map<string, Promise<Archive>>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Pick<Client, "notifications">,
    private readonly settings: Settings,
    private readonly load: ArchiveClient | undefined,
    private readonly say: Say,
  ) {}

  async names(): Promise<readonly string[]> {
    return archivesIn((await this.settings.latest).archives).map(({ name }) => name);
  }

  /** An archive that is set, by its name. @throws ResponseError with a sentence when there is none, or no way to it */
  async named(name: string): Promise<Archive> {
    const set = archivesIn((await this.settings.latest).archives).find((one) => one.name === name);
    if (!set) throw this.refusal(this.say("No archive is called {0}.", name));
    const { load } = this;
    if (!load) throw this.refusal(this.say("{0} cannot be searched in a browser: VS Code on the desktop can.", name));
    const key = JSON.stringify(set);
    const known = this.opened.get(key);
    if (known) return known;
    const opening = this.credentialsOf(set).then((credentials) => {
      const { Archive } = load();
      return new Archive({ ...set, ca: set.ca ?? null, credentials });
    });
    this.opened.set(key, opening);
    opening.catch(() => this.opened.delete(key));
    return opening;
  }

  /** A document of an archive. @throws ResponseError with a sentence when it cannot be had */
  async sourceAt(uri: string): Promise<SourceDocument> {
    const { archive, path } = placeOf(uri);
    try {
      const source = await (await this.named(archive)).source(path);
      if (source) return source;
    } catch (error) {
      throw this.told(archive, error);
    }
    throw this.refusal(this.say("{0} is not in {1} any more.", path, archive));
  }

  /** The file that a source was read of, where it is in reach; else null. */
  async originalOf(source: SourceDocument): Promise<Uint8Array | null> {
    return this.load ? this.load().originalOf(source) : null;
  }

  /** An error of an archive in a sentence; any other as it is. */
  told(archive: string, error: unknown): unknown {
    const trouble = troubleIn(error);
    if (trouble?.kind === "unauthorized") this.forget();
    return trouble ? this.refusal(troubleSentence(this.say, archive, trouble)) : error;
  }

  /** Opens them anew when they are asked next. */
  forget(): void {
    for (const opening of this.opened.values()) void opening.then((archive) => archive.close()).catch(() => {});
    this.opened.clear();
  }

  private async credentialsOf({ url }: ArchiveSetting): Promise<ArchiveCredentials | null> {
    // An editor that keeps no secrets says them to the server's process.
    if (!this.client.notifications) return environmentCredentials();
    const { half, open } = await newOpener();
    const sealed = await ask(this.connection, archiveCredentials, { url, half }).catch(() => null);
    return sealed && (JSON.parse(await open(sealed)) as ArchiveCredentials);
  }

  private refusal(sentence: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
  }
}

/** What the environment of the process says; see the guide. */
function environmentCredentials(): ArchiveCredentials | null {
  const environment = typeof process === "undefined" ? {} : process.env;
  const { SOURCELINE_ARCHIVE_API_KEY: apiKey, SOURCELINE_ARCHIVE_USER: user } = environment;
  if (apiKey) return { apiKey };
  return user ? { user, password: environment.SOURCELINE_ARCHIVE_PASSWORD ?? "" } : null;
}

/** Those of a setting that are whole; each name once. */
function archivesIn(set: readonly unknown[]): ArchiveSetting[] {
  const whole = set.filter((one): one is ArchiveSetting => {
    const { name, url, index } = (one ?? {}) as Partial<ArchiveSetting>;
    return [name, url, index].every((value) => typeof value === "string" && value !== "");
  });
  return [...new Map(whole.map((one) => [one.name, one])).values()];
}

/** What a document of an archive is called. */
export function archiveUri({ archive, path }: ArchivePlace): string {
  return `${ARCHIVE_SCHEME}:/${[archive, ...path.split("/")].map(encode).join("/")}`;
}

/** Where a document stands by what it is called. */
export function placeOf(uri: string): ArchivePlace {
  const [archive = "", ...path] = uri.slice(`${ARCHIVE_SCHEME}:/`.length).split("/").map(decodeURIComponent);
  return { archive, path: path.join("/") };
}

/** As VS Code writes addresses. */
function encode(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
