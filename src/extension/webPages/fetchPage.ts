import type { LookupFunction } from "node:net";
import { PassThrough, type Readable } from "node:stream";
import { createBrotliDecompress, createInflate, createUnzip } from "node:zlib";
// biome-ignore lint/style/useNodejsImportProtocol: VS Code exchanges it, under this name alone, for its own, which heeds proxies.
import http, { type IncomingMessage } from "http";
// biome-ignore lint/style/useNodejsImportProtocol: the same; its own heeds the certificates of the system, too.
import https from "https";
import { guardedLookup, type IsAllowed, refuseHost } from "./guardedLookup.ts";
import { NotSaved } from "./notSaved.ts";

/** What an address answers. */
export interface Fetched {
  /** Where it was in the end, behind all redirects. */
  readonly address: string;
  /** `Content-Type` in small letters, "" when it says none. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface FetchOptions {
  readonly isAllowed: IsAllowed;
  /** Bytes, unpacked. */
  readonly maxSize: number;
  /** Milliseconds for all of it. */
  readonly longest: number;
  /** Milliseconds in which nothing comes. */
  readonly patience: number;
  /** The languages in which the page is wanted (BCP 47). */
  readonly language: string;
  readonly signal: AbortSignal;
  /** The system's resolver when left out. */
  readonly resolve?: LookupFunction;
}

export type FetchPage = (address: URL, options: FetchOptions) => Promise<Fetched>;

const MOST_REDIRECTS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Types of which something may be saved; servers that know no better say one of the last. */
const TYPE =
  /^(?:text\/html|application\/xhtml\+xml|application\/(?:x-)?pdf|application\/octet-stream|binary\/octet-stream)?$/;

/**
 * Fetches a page as it comes, by way of its redirects. Nothing is sent but what is asked for: no cookies, no names, no passwords.
 * @throws NotSaved
 */
export const fetchPage: FetchPage = async (address, options) => {
  const silence = new AbortController();
  const ended = AbortSignal.any([AbortSignal.timeout(options.longest), silence.signal, options.signal]);
  const stopped = () => new NotSaved({ kind: options.signal.aborted ? "cancelled" : "tooLong" });
  try {
    return await Promise.race([
      follow(address, options, { ended, silence }),
      new Promise<never>((_, reject) => ended.addEventListener("abort", () => reject(stopped()))),
    ]);
  } catch (error) {
    throw ended.aborted ? stopped() : notSaved(error);
  }
};

function notSaved(error: unknown): NotSaved {
  if (error instanceof NotSaved) return error;
  return new NotSaved({ kind: "failed", said: error instanceof Error ? error.message || error.name : String(error) });
}

/** What ends all of it: `silence` is said to when nothing comes for too long, and is among what `ended` hears. */
interface Ends {
  readonly ended: AbortSignal;
  readonly silence: AbortController;
}

async function follow(address: URL, options: FetchOptions, ends: Ends): Promise<Fetched> {
  const find = guardedLookup(options.isAllowed, options.resolve);
  let at = address;
  for (let i = 0; i <= MOST_REDIRECTS; i++) {
    const asked = bare(at);
    await refuseHost(asked, options.isAllowed, find);
    const answer = await ask(asked, options, find, ends);
    const to = redirectOf(answer);
    if (to === null) return take(asked, answer, options);
    answer.destroy();
    at = new URL(to, asked);
  }
  throw new NotSaved({ kind: "tooManyRedirects" });
}

/** Without names, passwords and what only a browser looks for. */
function bare(address: URL): URL {
  if (!/^https?:$/.test(address.protocol)) throw new NotSaved({ kind: "otherScheme", said: address.protocol });
  const asked = new URL(address);
  asked.username = "";
  asked.password = "";
  asked.hash = "";
  return asked;
}

function ask(asked: URL, options: FetchOptions, lookup: LookupFunction, ends: Ends): Promise<IncomingMessage> {
  const headers = {
    "user-agent": "Mozilla/5.0 (compatible; Sourceline)",
    accept: "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.1",
    "accept-language": options.language,
    "accept-encoding": "gzip, deflate, br",
    connection: "close",
  };
  const { request } = asked.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const asking = request(asked, { headers, lookup, signal: ends.ended }, resolve);
    asking.setTimeout(options.patience, () => ends.silence.abort());
    asking.on("error", reject);
    asking.end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return REDIRECTS.has(statusCode) ? (headers.location ?? null) : null;
}

async function take({ href }: URL, answer: IncomingMessage, options: FetchOptions): Promise<Fetched> {
  try {
    const { statusCode = 0, statusMessage = "", headers } = answer;
    if (statusCode < 200 || statusCode > 299) {
      throw new NotSaved({ kind: "status", said: `${statusCode} ${statusMessage}`.trim() });
    }
    const type = (headers["content-type"] ?? "").toLowerCase();
    const [name = ""] = type.split(";");
    if (!TYPE.test(name.trim())) throw new NotSaved({ kind: "otherType", said: name.trim() });
    if (Number(headers["content-length"]) > options.maxSize) throw new NotSaved({ kind: "tooLarge" });
    const bytes = await bodyOf(answer, options.maxSize);
    if (bytes.length === 0) throw new NotSaved({ kind: "empty" });
    return { address: href, type, bytes };
  } finally {
    answer.destroy();
  }
}

/** A few bytes may unpack to any number: they are counted as they come. */
async function bodyOf(answer: IncomingMessage, maxSize: number): Promise<Uint8Array> {
  const unpacked = answer.pipe(unpackerOf(answer.headers["content-encoding"] ?? ""));
  answer.on("error", (error) => unpacked.destroy(error));
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of unpacked as Readable) {
    size += (part as Uint8Array).length;
    if (size > maxSize) throw new NotSaved({ kind: "tooLarge" });
    parts.push(part as Uint8Array);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function unpackerOf(encoding: string) {
  switch (encoding.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createUnzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return new PassThrough();
  }
}
