import { readFileSync } from "node:fs";
import tls from "node:tls";
import { Client } from "@opensearch-project/opensearch";
import { ArchiveTrouble, troubleOf } from "./trouble.ts";

/** A name and a password, or a key that an administrator made. */
export type Credentials = { readonly user: string; readonly password: string } | { readonly apiKey: string };

/** Where an archive is, and who asks. */
export interface ArchiveAddress {
  /** `https://search.example.org:9200`; a path before the index is kept. */
  readonly url: string;
  readonly index: string;
  readonly credentials?: Credentials | null;
  /** A file with certificates (PEM) that are trusted beside the system's. */
  readonly ca?: string | null;
}

/** The same with what people call it. */
export interface NamedArchive extends ArchiveAddress {
  readonly name: string;
}

/** A request of the REST API, below the index unless the path begins with "/". */
export interface ArchiveRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  /** JSON objects, a line each, instead of a body. */
  readonly lines?: string;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** How long an archive may take to answer when nobody says otherwise, in milliseconds. */
const PATIENCE = 30_000;

/** The one door to an archive: every request goes through it, and whatever goes wrong comes out of it as `ArchiveTrouble`. */
export class ArchiveConnection {
  readonly index: string;
  private readonly client: Client;

  /** @throws ArchiveTrouble when the address is none, or its certificates cannot be read */
  constructor(address: ArchiveAddress) {
    this.index = encodeURIComponent(address.index);
    this.client = clientOf(address);
  }

  /** The body of an answer. @throws ArchiveTrouble */
  async ask<T>(request: ArchiveRequest, { signal, timeout = PATIENCE }: RequestOptions = {}): Promise<T> {
    if (signal?.aborted) throw new ArchiveTrouble("cancelled");
    const { method, path, query, body, lines } = request;
    const asked = this.client.transport.request(
      {
        method,
        path: path.startsWith("/") ? path : `/${this.index}${path === "" ? "" : `/${path}`}`,
        ...(query && { querystring: { ...query } }),
        ...(body !== undefined && { body: body as Record<string, unknown> }),
        ...(lines !== undefined && { bulkBody: lines }),
      },
      { requestTimeout: timeout, maxRetries: 0 },
    );
    // Node waits for what a listener gives back, if it can, and throws what becomes of it.
    const stop = () => void asked.abort();
    signal?.addEventListener("abort", stop);
    try {
      return (await asked).body as T;
    } catch (error) {
      throw troubleOf(error);
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  /** Lets go of its sockets. */
  async close(): Promise<void> {
    await this.client.close().catch(() => undefined);
  }
}

function clientOf({ url, credentials, ca }: ArchiveAddress): Client {
  const address = parsed(url);
  const isPlain = address.protocol === "http:";
  if (credentials && isPlain && !isLoopback(address.hostname)) throw new ArchiveTrouble("plainText");
  return new Client({
    node: address.href,
    maxRetries: 0,
    compression: "gzip",
    suggestCompression: true,
    // An archive is never guessed: what it says of its other nodes is not heeded.
    sniffOnStart: false,
    ...(!isPlain && { ssl: { ca: trusted(ca ?? null), rejectUnauthorized: true } }),
    ...(credentials &&
      "user" in credentials && { auth: { username: credentials.user, password: credentials.password } }),
    ...(credentials && "apiKey" in credentials && { headers: { authorization: `ApiKey ${credentials.apiKey}` } }),
  });
}

/** Names and passwords stand in no address: it is shown, and kept in settings. */
function parsed(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^https?:$/.test(address.protocol)) throw new ArchiveTrouble("failed", "The address is none.");
  if (address.username !== "" || address.password !== "")
    throw new ArchiveTrouble("failed", "The address holds a name or a password.");
  return address;
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\./.test(host);
}

/** Whom the system trusts, and who signs in a file of one's own. */
function trusted(file: string | null): string[] {
  const of = (tls as { getCACertificates?: (kind: "system") => string[] }).getCACertificates;
  const system = of ? of("system") : [];
  return [...tls.rootCertificates, ...system, ...(file === null ? [] : [certificatesIn(file)])];
}

function certificatesIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new ArchiveTrouble("certificate", `${file} cannot be read.`);
  }
}
