import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { type FetchOptions, fetchPage } from "../../../src/extension/webPages/fetchPage.ts";
import { NotSaved, type WhyNotSaved } from "../../../src/extension/webPages/notSaved.ts";

/** This machine has many addresses: the first stands for one that everybody reaches, all others for private ones. */
const PUBLIC = "127.0.0.1";
const PRIVATE = "127.0.0.2";
const PAGE = "<!doctype html><title>A page</title><p>Words.</p>";

/** What names mean: news.test is public; trap.test is private; both.test is one and the other. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "news.test": [PUBLIC],
  "trap.test": [PRIVATE],
  "both.test": [PUBLIC, PRIVATE],
};

const resolve: LookupFunction = (host, options, callback) => {
  const found = (NAMES[host] ?? []).map((address) => ({ address, family: 4 }));
  if (found.length === 0) {
    callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: "ENOTFOUND" }), "", 0);
  } else if (options.all) callback(null, found);
  else callback(null, found[0]!.address, 4);
};

/** The pages of the server, by their paths; each request is counted. */
type Page = (answer: ServerResponse, request: IncomingMessage) => void;

const html =
  (body: string | Buffer, headers = {}) =>
  (answer: ServerResponse) =>
    answer.writeHead(200, { "content-type": "text/html", ...headers }).end(body);
const to =
  (place: string, status = 302) =>
  (answer: ServerResponse) =>
    answer.writeHead(status, { location: place }).end();

describe("fetching a web page", () => {
  let server: Server;
  let port: number;
  let asked: string[] = [];
  const waiting = new Set<ServerResponse>();

  const pages: Readonly<Record<string, Page>> = {
    "/page": html(PAGE),
    "/packed": html(gzipSync(PAGE), { "content-encoding": "gzip" }),
    "/bomb": html(gzipSync(Buffer.alloc(50_000_000)), { "content-encoding": "gzip" }),
    "/broken-packing": html("not packed at all", { "content-encoding": "gzip" }),
    "/moved": to("/again", 301),
    "/again": to("page", 307),
    "/circle": to("/circle"),
    "/to-file": to("file:///etc/passwd"),
    "/to-private": (answer) => to(`http://${PRIVATE}:${port}/page`)(answer),
    "/to-trap": (answer) => to(`http://trap.test:${port}/page`)(answer),
    "/to-number": (answer) => to(`http://2130706434:${port}/page`)(answer),
    "/to-nowhere": to("http://["),
    "/video": (answer) => answer.writeHead(200, { "content-type": "video/mp4" }).write("..."),
    "/empty": html(""),
    "/none": (answer) => answer.writeHead(204).end(),
    "/teapot": (answer) => answer.writeHead(418, "Short and stout").end(PAGE),
    "/long-told": (answer) =>
      answer.writeHead(200, { "content-type": "text/html", "content-length": "99999999" }).write("a"),
    "/cut-off": (answer) => {
      answer.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
      answer.write("<html>", () => answer.destroy());
    },
    "/silent": (answer) => void waiting.add(answer),
    "/stops": (answer) => {
      answer.writeHead(200, { "content-type": "text/html" }).write("<html>");
      waiting.add(answer);
    },
    "/headers": (answer, request) => html(JSON.stringify(request.headers))(answer),
  };

  before(async () => {
    server = createServer((request, answer) => {
      asked.push(`${request.headers.host?.split(":")[0]}${request.url}`);
      const page = pages[request.url ?? ""];
      if (page) page(answer, request);
      else answer.writeHead(404).end(PAGE);
    });
    await new Promise<void>((done) => server.listen(0, "0.0.0.0", done));
    port = (server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    asked = [];
  });
  after(() => {
    for (const answer of waiting) answer.destroy();
    server.close();
  });

  function fetched(address: string, options: Partial<FetchOptions> = {}) {
    return fetchPage(new URL(address.replace("PORT", String(port))), {
      isAllowed: (one) => one === PUBLIC,
      maxSize: 1_000_000,
      longest: 10_000,
      patience: 10_000,
      language: "de",
      signal: new AbortController().signal,
      resolve,
      ...options,
    });
  }

  const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
  async function why(address: string, options: Partial<FetchOptions> = {}): Promise<WhyNotSaved> {
    const error = await fetched(address, options).then(
      () => assert.fail("was fetched"),
      (reason) => reason,
    );
    assert.ok(error instanceof NotSaved, String(error));
    return error.why;
  }

  it("gives it as it came, with its type and where it was", async () => {
    const page = await fetched("http://news.test:PORT/page");
    assert.equal(textOf(page), PAGE);
    assert.equal(page.type, "text/html");
    assert.equal(page.address, `http://news.test:${port}/page`);
  });

  it("unpacks it", async () => {
    assert.equal(textOf(await fetched("http://news.test:PORT/packed")), PAGE);
  });

  it("follows redirects, and tells where the page was in the end", async () => {
    const page = await fetched("http://news.test:PORT/moved#words");
    assert.equal(page.address, `http://news.test:${port}/page`);
    assert.equal(textOf(page), PAGE);
  });

  it("sends no names, passwords or cookies, and asks in the person's language", async () => {
    const headers = JSON.parse(textOf(await fetched("http://ann:secret@news.test:PORT/headers")));
    assert.equal(headers.authorization, undefined);
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.referer, undefined);
    assert.equal(headers["accept-language"], "de");
  });

  it("ends where redirects do not", async () => {
    assert.deepEqual(await why("http://news.test:PORT/circle"), { kind: "tooManyRedirects" });
    assert.equal(asked.length, 11);
  });

  it("follows none to another kind of address", async () => {
    assert.deepEqual(await why("http://news.test:PORT/to-file"), { kind: "otherScheme", said: "file:" });
    assert.equal((await why("http://news.test:PORT/to-nowhere")).kind, "failed");
  });

  for (const [what, address, host] of [
    ["as it is written", `http://${PRIVATE}:PORT/page`, PRIVATE],
    ["written as a number", "http://2130706434:PORT/page", PRIVATE],
    ["in brackets", "http://[::1]:PORT/page", "::1"],
    ["by its name", "http://trap.test:PORT/page", "trap.test"],
    ["as one of two that a name means", "http://both.test:PORT/page", "both.test"],
    ["behind a redirect", "http://news.test:PORT/to-private", PRIVATE],
    ["by its name behind a redirect", "http://news.test:PORT/to-trap", "trap.test"],
    ["as a number behind a redirect", "http://news.test:PORT/to-number", PRIVATE],
  ] as const) {
    it(`asks no private address, ${what}`, async () => {
      const refused = await why(address);
      assert.equal(refused.kind, "private");
      assert.equal(refused.kind === "private" && refused.host, host);
      assert.ok(
        asked.every((place) => place.startsWith("news.test")),
        asked.join(),
      );
    });
  }

  it("asks none that a name means only when the connection is made", async () => {
    let times = 0;
    const turning: LookupFunction = (host, options, callback) =>
      resolve(times++ === 0 ? host : "trap.test", options, callback);
    assert.equal((await why("http://news.test:PORT/page", { resolve: turning })).kind, "private");
    assert.ok(times > 1);
    assert.deepEqual(asked, []);
  });

  it("asks private addresses when that is allowed", async () => {
    const page = await fetched("http://trap.test:PORT/page", { isAllowed: () => true });
    assert.equal(textOf(page), PAGE);
  });

  it("says what the server says when it gives no page", async () => {
    assert.deepEqual(await why("http://news.test:PORT/nothing-here"), { kind: "status", said: "404 Not Found" });
    assert.deepEqual(await why("http://news.test:PORT/teapot"), { kind: "status", said: "418 Short and stout" });
  });

  it("takes nothing of another type, and does not wait for its end", async () => {
    assert.deepEqual(await why("http://news.test:PORT/video"), { kind: "otherType", said: "video/mp4" });
  });

  it("says that there is nothing", async () => {
    assert.deepEqual(await why("http://news.test:PORT/empty"), { kind: "empty" });
    assert.deepEqual(await why("http://news.test:PORT/none"), { kind: "empty" });
  });

  it("takes no more than so many bytes, told or not, packed or not", async () => {
    for (const path of ["long-told", "bomb"]) {
      assert.deepEqual(await why(`http://news.test:PORT/${path}`), { kind: "tooLarge" }, path);
    }
    assert.deepEqual(await why("http://news.test:PORT/page", { maxSize: 10 }), { kind: "tooLarge" });
  });

  it("takes no half of a page, and none that is packed wrongly", async () => {
    assert.equal((await why("http://news.test:PORT/cut-off")).kind, "failed");
    assert.equal((await why("http://news.test:PORT/broken-packing")).kind, "failed");
  });

  it("waits so long for an answer, for more of it, and for all of it", async () => {
    for (const path of ["silent", "stops"]) {
      assert.deepEqual(await why(`http://news.test:PORT/${path}`, { patience: 50 }), { kind: "tooLong" }, path);
      assert.deepEqual(await why(`http://news.test:PORT/${path}`, { longest: 50 }), { kind: "tooLong" }, path);
    }
    const deaf: LookupFunction = () => {};
    assert.deepEqual(await why("http://news.test:PORT/page", { longest: 50, resolve: deaf }), { kind: "tooLong" });
  });

  it("can be cancelled", async () => {
    const controller = new AbortController();
    const cancelled = why("http://news.test:PORT/silent", { signal: controller.signal });
    controller.abort();
    assert.deepEqual(await cancelled, { kind: "cancelled" });
  });

  it("says which site is not there", async () => {
    const { kind, ...rest } = await why("http://nowhere.test:PORT/page");
    assert.equal(kind, "failed");
    assert.match(JSON.stringify(rest), /nowhere\.test/);
  });
});
