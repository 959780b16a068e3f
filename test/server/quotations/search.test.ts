import assert from "node:assert/strict";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { citationText, cite } from "../../../src/protocol/citing/citing.ts";
import { status } from "../../../src/protocol/indexing/indexing.ts";
import { type SearchResult, searchQuotes } from "../../../src/protocol/quotations/quoteSearch.ts";
import { rangeOf, TestClient, uriOf } from "../client.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";

describe("quote search and citing", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(LIBRARY);
    const indexed = new Promise<void>((resolve) => {
      client.listen(status, ({ indexing, sources }) => indexing === null && sources === 2 && resolve());
    });
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await indexed;
  });
  after(() => client.stop());

  const search = async (text: string, more = {}) => (await client.ask(searchQuotes, { text, limit: 10, ...more })).hits;

  it("finds words in any order, with a typing error and other marks", async () => {
    const [first] = await search('painted choosnig "works');
    assert.match(first!.excerpt, /are choosing between a harbour that works/);
    assert.equal(first!.speaker, "Ruth Tolland");
  });

  it("gives the place of the very words, without the quotation marks", async () => {
    const [first] = await search("never seen memo");
    assert.equal(first!.uri, uriOf("articles/inquiry.txt"));
    assert.deepEqual(first!.range, rangeOf(INQUIRY, "I have never seen the memo,"));
  });

  it("lists the open article's quotations in order when nothing is typed", async () => {
    const hits = await search("", { open: uriOf("articles/vote.txt") });
    assert.deepEqual(
      hits.map(({ excerpt }) => excerpt.slice(0, 8)),
      ["We are c", "I do not"],
    );
  });

  it("is narrowed by speaker, article and kind", async () => {
    assert.ok((await search("harbour speaker:abara")).every(({ speaker }) => speaker === "Joseph Abara"));
    assert.equal((await search("speaker:abara"))[0]!.speaker, "Joseph Abara");
    assert.ok((await search("harbour in:inquiry")).every(({ fileName }) => fileName === "inquiry.txt"));
    assert.ok((await search("kind:direct harbour")).every(({ kind }) => kind === "direct"));
    assert.ok((await search("harbour", { only: uriOf("articles/vote.txt") })).length > 0);
  });

  it("finds an exact phrase only word for word, and leaves out what is unwanted", async () => {
    assert.equal((await search('"never seen the memo"')).length, 1);
    assert.equal((await search('"memo the seen never"')).length, 0);
    assert.ok((await search("harbour -dredged")).every(({ excerpt }) => !excerpt.includes("dredged")));
  });

  it("is narrowed by what is cited, and by when a source was published", async () => {
    assert.deepEqual(
      (await search("cited:yes speaker:tolland")).map(({ excerpt }) => excerpt),
      ["I do not regret it."],
    );
    assert.deepEqual(await search("harbour after:2001"), []);
  });

  it("finds what somebody says by what they are", async () => {
    const hits = await search("association chairman");
    assert.ok(hits.some(({ by, excerpt }) => by === "name" && excerpt === "I have never seen the memo,"));
  });

  it("says where the matching words stand", async () => {
    const [first] = await search("never seen memo");
    assert.deepEqual(
      first!.matches,
      ["never", "seen", "memo"].map((word) => rangeOf(INQUIRY, word)),
    );
  });

  it("offers what completes a filter, and says which there is not", async () => {
    const { offers, unknown } = await client.ask(searchQuotes, { text: "hue:red speaker:aba", limit: 10 });
    assert.deepEqual(offers, [
      { filter: "speaker", value: "Joseph Abara", count: 1, text: 'hue:red speaker:"Joseph Abara" ' },
    ]);
    assert.deepEqual(unknown, ["hue:red"]);
  });

  it("answers the last of many keys, and lets go of those before it that were cancelled", async () => {
    const typed = "painted choosing works";
    const outcomes = await Promise.all(
      [...typed].map(async (_letter, i) => {
        const cancel = new CancellationTokenSource();
        const text = typed.slice(0, i + 1);
        const asked = client.connection.sendRequest(searchQuotes.method, { text, limit: 5 }, cancel.token);
        if (i < typed.length - 1) cancel.cancel();
        return asked.then(
          (result) => (result as SearchResult).hits[0]?.excerpt ?? "",
          () => "cancelled",
        );
      }),
    );
    assert.match(outcomes.at(-1)!, /are choosing between a harbour/);
    assert.ok(outcomes.slice(0, -1).filter((outcome) => outcome === "cancelled").length > typed.length / 2);
  });

  it("does not find what only notes say", async () => {
    assert.ok((await search("what was said")).every(({ uri }) => !uri.endsWith(".md")));
  });

  it("writes a citation at the caret, on lines of its own, with speaker, relative path and line", async () => {
    const change = await client.ask(cite, {
      source: { uri: uriOf("articles/inquiry.txt"), range: rangeOf(INQUIRY, "have never seen the mem") },
      note: uriOf("notes/said.md"),
      caret: { line: 0, character: 3 },
    });
    const [edit] = change!.edits;
    assert.deepEqual(edit!.range.start, { line: 0, character: 15 });
    assert.equal(
      edit!.newText,
      "\n\n> have never seen the memo\n>\n> - Joseph Abara, [Inquiry opens into the harbour vote](../articles/inquiry.txt#L4), line 4",
    );
    const lines = NOTE.split("\n");
    await client.change("notes/said.md", [lines[0] + edit!.newText, ...lines.slice(1)].join("\n"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(client.problems.get(uriOf("notes/said.md")), []);
    await client.change("notes/said.md", NOTE);
  });

  it("cites the sentence when nothing is selected", async () => {
    const at = rangeOf(VOTE, "PAHA declined").start;
    const markdown = await client.ask(citationText, {
      source: { uri: uriOf("articles/vote.txt"), range: { start: at, end: at } },
      note: null,
    });
    assert.equal(
      markdown,
      "> PAHA declined to comment.\n>\n> - [Harbour vote passes by one voice](/articles/vote.txt#L5), line 5",
    );
  });
});

describe("a library at rest", () => {
  it("indexes nothing for a document that is no prose, nor for a README", async () => {
    const client = await TestClient.start({ ...LIBRARY, "list.txt": "milk\nbread\n", "README.md": VOTE });
    const said: unknown[] = [];
    const settled = new Promise<void>((resolve) => {
      client.listen(status, ({ sources, indexing }) => {
        said.push({ sources, indexing });
        resolve();
      });
    });
    await client.open("list.txt");
    await client.open("README.md");
    await settled;
    // What would wake it does so at once; this is only to see that nothing comes after.
    await new Promise((resolve) => setTimeout(resolve, 400));
    for (const one of said) assert.deepEqual(one, { sources: 0, indexing: null });
    await client.stop();
  });

  it("answers a search while it indexes, of what it has, and says how far it is", async () => {
    const files = Object.fromEntries(
      [...Array(120).keys()].map((i) => [`articles/${i}.txt`, VOTE.replace("Tuesday", `day ${i}`)]),
    );
    const client = await TestClient.start(files);
    await client.open("articles/7.txt");
    const query = { text: "choosing harbour works", limit: 120 };
    const early = await client.ask(searchQuotes, query);
    assert.ok(early.hits.length > 0 && early.hits.length < 120);
    assert.notEqual(early.indexing, null);
    let late = early;
    while (late.indexing) late = await client.ask(searchQuotes, query);
    assert.equal(late.hits.length, 120);
    await client.stop();
  });
});
