import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import {
  archiveCredentials,
  bringSource,
  forgetArchives,
  letGo,
  searchArchive,
} from "../../src/protocol/archive/archive.ts";
import { standInArchive } from "../../src/protocol/archive/quotations.ts";
import { seal } from "../../src/protocol/archive/sealing.ts";
import { searchQuotes } from "../../src/protocol/quotations/quoteSearch.ts";
import { readingText } from "../../src/protocol/readings/readings.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { TestClient } from "../server/client.ts";
import { writeFiles } from "../server/files.ts";
import { INQUIRY, LIBRARY, VOTE } from "../server/library.ts";
import { GoBetween, says } from "./goBetween.ts";
import { archiveCommand, push } from "./terminal.ts";

const NAME = "Newsroom";

describe("the search of an archive", () => {
  const folder = temporaryFolder("searched");
  const index = "searches";
  let between: GoBetween;
  let client: TestClient;

  before(async () => {
    writeFiles(folder, LIBRARY);
    writeFiles(folder, {
      "web/page.html": page("The dredger came on Friday", "Ruth Tolland said the dredger was late."),
    });
    await push(index, folder);
    between = await new GoBetween().start();
    client = await TestClient.start({}, {}, { archives: [{ name: NAME, url: between.url, index }] });
    client.connection.onRequest(archiveCredentials.method, () => null);
  });
  beforeEach(() => {
    between.answer = undefined;
    between.delay = 0;
    between.came.length = 0;
    between.leftEarly.length = 0;
  });
  after(async () => {
    await client.stop();
    between.stop();
  });

  const search = (text: string, more: object = {}) =>
    client.ask(searchArchive, { archive: NAME, text, limit: 20, ...more });
  const found = async (text: string, more: object = {}) =>
    (await search(text, more)).hits.map(
      ({ excerpt, fileName, range }) => `${fileName}:${range.start.line + 1} ${excerpt}`,
    );

  it("finds a passage by words in any order, with errors, as the library does", async () => {
    const own = await TestClient.start({ "articles/vote.txt": VOTE, "articles/inquiry.txt": INQUIRY });
    while ((await own.ask(searchQuotes, { text: "harbour", limit: 1 })).indexing)
      await own.ask(searchQuotes, { text: "", limit: 1 });
    for (const text of ["painted harbour", "harbor that wrks and", "regret", "never seen the mem", "PAHA declined"]) {
      const { hits } = await own.ask(searchQuotes, { text, limit: 20 });
      const there = (await search(text)).hits;
      const place = ({ fileName, range }: (typeof hits)[number]) => `${fileName} ${JSON.stringify(range)}`;
      assert.equal(place(there[0]!), place(hits[0]!), text);
      assert.equal(there[0]!.speaker, hits[0]!.speaker, text);
      assert.equal(there[0]!.archive, NAME);
    }
    await own.stop();
  });

  it("heeds filters, exact words, words that must not be there, and quotations only", async () => {
    const files = async (text: string, more = {}) =>
      [...new Set((await search(text, more)).hits.map(({ fileName }) => fileName))].sort();
    assert.deepEqual(await files("harbour in:inquiry"), ["inquiry.txt"]);
    assert.deepEqual(await files("harbour -in:inquiry -in:web"), ["vote.txt"]);
    assert.deepEqual(
      (await search("speaker:abara memo")).hits.map(({ speaker }) => speaker),
      ["Joseph Abara"],
    );
    assert.deepEqual(await files("about:paha may"), ["vote.txt"]);
    assert.equal((await search("kind:direct regret")).hits.length, 1);
    assert.equal((await search("kind:indirect regret")).hits.length, 0);
    assert.equal((await search('"a harbour that is painted"')).hits.length, 2);
    assert.equal((await search('"painted harbour"')).hits.length, 0);
    assert.equal((await search("regret -regret")).hits.length, 0);
    assert.ok((await search("harbour", { quotationsOnly: true })).hits.length < (await search("harbour")).hits.length);
    assert.equal((await search("regret cited:yes")).hits.length, 0);
    assert.equal((await search("regret after:2050")).hits.length, 0);
    assert.ok((await search("speaker:tolland")).hits.length >= 2);
  });

  it("asks nothing where nothing is typed", async () => {
    assert.deepEqual(await search("  "), { hits: [], trouble: null });
    assert.deepEqual(between.came, []);
  });

  it("opens a source with its names and its outline, and keeps it out of the library's search", async () => {
    const { uri } = (await search("memo")).hits[0]!;
    assert.equal(uri, `sourceline-archive:/${NAME}/${basename(folder)}/articles/inquiry.txt`);
    assert.equal(await client.ask(readingText, { uri }), INQUIRY);
    const position = { line: 3, character: INQUIRY.split("\n")[3]!.indexOf("Joseph") + 2 };
    const hover = await client.request<{ contents: { value: string } }>("textDocument/hover", {
      textDocument: { uri },
      position,
    });
    assert.match(hover.contents.value, /Joseph Abara/);
    const symbols = await client.request<unknown[]>("textDocument/documentSymbol", { textDocument: { uri } });
    assert.ok(symbols.length > 0);
    assert.deepEqual((await client.ask(searchQuotes, { text: "memo", limit: 20 })).hits, []);
    await client.ask(letGo, { uri });
    assert.equal(await client.request("textDocument/hover", { textDocument: { uri }, position }), null);
  });

  it("opens the reading of another format as it was pushed", async () => {
    const { uri } = (await search("dredger late")).hits[0]!;
    assert.match(await client.ask(readingText, { uri }), /the dredger was late/);
  });

  it("brings the original where it lies, else the reading with where it came from", async () => {
    const text = (content: string) => Buffer.from(content, "base64").toString();
    const { uri, range } = (await search("regret")).hits[0]!;
    const original = await client.ask(bringSource, { uri });
    assert.deepEqual([original.fileName, text(original.content), original.linesBefore], ["vote.txt", VOTE, 0]);
    rmSync(join(folder, "articles/vote.txt"));
    const reading = await client.ask(bringSource, { uri });
    assert.equal(reading.fileName, "vote.txt.md");
    const lines = text(reading.content).split("\n");
    assert.deepEqual(lines.slice(reading.linesBefore).join("\n"), VOTE);
    assert.ok(lines.includes(`archive: "${NAME}"`) && lines.includes(`path: "${basename(folder)}/articles/vote.txt"`));
    const line = lines[range.start.line + reading.linesBefore]!;
    assert.equal(line.slice(range.start.character, range.end.character), "I do not regret it.");
  });

  for (const [what, behaves, sentence] of [
    ["wants a password", says(401), /^Newsroom wants to know who asks/],
    [
      "forbids it",
      says(403, "security_exception", "no permissions"),
      /^Newsroom does not allow that .* no permissions$/,
    ],
    ["has too much to do", says(429, "rejected_execution_exception", "queue is full"), /^Newsroom has too much to do/],
    ["is behind a proxy without it", says(502), /^Newsroom broke off the connection/],
    ["breaks off", breaksOff, /^Newsroom broke off/],
  ] as const) {
    it(`says so when it ${what}, and answers the next question`, async () => {
      between.answer = behaves as GoBetween["answer"];
      const { hits, trouble } = await search("memo");
      assert.deepEqual(hits, []);
      assert.match(trouble!, sentence);
      between.answer = undefined;
      assert.equal((await search("memo")).trouble, null);
    });
  }

  it("says that nobody answers, that there is no such index, and that an index is not ours", async () => {
    const other = await TestClient.start(
      {},
      {},
      {
        archives: [
          { name: "Gone", url: "http://127.0.0.1:9", index },
          { name: "Empty", url: between.url, index: "nothing-here" },
          { name: "Theirs", url: between.url, index: "theirs" },
        ],
      },
    );
    other.connection.onRequest(archiveCredentials.method, () => null);
    await fetch(`${between.url}/theirs/_doc/1`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const trouble = async (archive: string) =>
      (await other.ask(searchArchive, { archive, text: "memo", limit: 5 })).trouble;
    assert.match((await trouble("Gone"))!, /^Gone is not in reach/);
    assert.match((await trouble("Empty"))!, /^Empty is not there/);
    assert.match((await trouble("Theirs"))!, /^Theirs is an index of something else/);
    assert.match((await trouble("Nobody"))!, /^No archive is called Nobody/);
    await other.stop();
  });

  it("takes its request back when another key is typed", async () => {
    await search("memo");
    between.delay = 3000;
    const asked = client.connection.sendRequest(
      searchArchive.method,
      { archive: NAME, text: "memo", limit: 5 },
      cancelledSoon(),
    );
    const began = performance.now();
    await Promise.resolve(asked).catch(() => {});
    assert.ok(performance.now() - began < 2000);
    await until(() => between.leftEarly.length > 0);
  });

  it("answers the workspace at once while an archive is slow, and says that it is", async function () {
    this.timeout(20_000);
    between.delay = 60_000;
    const slow = search("memo");
    const began = performance.now();
    await client.ask(searchQuotes, { text: "memo", limit: 20 });
    assert.ok(performance.now() - began < 1000);
    assert.match((await slow).trouble!, /^Newsroom did not answer in time/);
  });

  it("says that parts are missing, and shows the others", async () => {
    between.answer = (request, response) => {
      if (!request.url!.includes("_search")) return false;
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ timed_out: false, _shards: { total: 2, failed: 1 }, hits: { hits: [] } }));
      return true;
    };
    assert.match((await search("memo")).trouble!, /^Parts of Newsroom did not answer/);
  });

  it("sends a password with each request, asks for it once, and never as plain text to another machine", async () => {
    const headers: (string | undefined)[] = [];
    between.answer = ({ headers: { authorization } }) => {
      headers.push(authorization);
      return false;
    };
    client.connection.onRequest(archiveCredentials.method, async ({ half }: { half: string }) => {
      const sealed = await seal(JSON.stringify({ user: "reader", password: "open sesame" }), half);
      assert.ok(!JSON.stringify(sealed).includes("sesame"));
      return sealed;
    });
    await client.ask(forgetArchives, null);
    await search("memo");
    assert.ok(headers.length > 1 && headers.every((one) => one === `Basic ${btoa("reader:open sesame")}`));
    const { code, err } = await archiveCommand(["status", "--index", "x", "--to", "http://archive.example.org:9200"], {
      SOURCELINE_ARCHIVE_USER: "reader",
      SOURCELINE_ARCHIVE_PASSWORD: "open sesame",
    });
    assert.equal(code, 1);
    assert.match(err, /would be sent your password as plain text/);
    assert.ok(!err.includes("sesame"));
  });

  it("says of quotations whether it holds them word for word, nearly, or not", async () => {
    const words = [
      "a harbour that works and a harbour that is painted",
      "a harbour that works and a harbour that is paid for",
      "nothing of the kind was ever said on this quay",
      'speaker:tolland -never "seen the memo',
    ];
    const { found, trouble } = await client.ask(standInArchive, { archive: NAME, words });
    assert.equal(trouble, null);
    assert.deepEqual(
      found.map((one) => one?.verdict ?? null),
      ["intact", "changed", null, null],
    );
    assert.match(found[0]!.sentence, /^Word for word in (vote|inquiry)\.txt, line \d+, in Newsroom\.$/);
    between.answer = says(401);
    const refused = await client.ask(standInArchive, { archive: NAME, words });
    assert.deepEqual(refused.found, []);
    assert.match(refused.trouble!, /^Newsroom wants to know who asks/);
  });

  it("lists no passage twice", async () => {
    const rows = await found("harbour");
    assert.equal(new Set(rows).size, rows.length);
  });
});

function page(title: string, words: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}
  The harbour master had waited since the morning, and went home at noon without a word to anybody on the quay.</p>
  <p>On Monday the council will hear why the ship was sent to another port first, and who paid for the four days.</p></article></body></html>`;
}

function breaksOff(_: unknown, response: { destroy(): void }): boolean {
  response.destroy();
  return true;
}

function cancelledSoon() {
  const { CancellationTokenSource } =
    require("vscode-languageserver/node") as typeof import("vscode-languageserver/node");
  const source = new CancellationTokenSource();
  setTimeout(() => source.cancel(), 300);
  return source.token;
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 20));
}
