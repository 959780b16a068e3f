import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { DocumentSymbol } from "vscode-languageserver";
import { citationText } from "../../../src/protocol/citing/citing.ts";
import { status } from "../../../src/protocol/indexing/indexing.ts";
import { searchQuotes } from "../../../src/protocol/quotations/quoteSearch.ts";
import { rangeOf, TestClient, uriOf } from "../client.ts";

const HEARING = readFileSync("test/fixtures/hearing/sources/harbour-hearing.txt", "utf8");
const PATH = "sources/harbour-hearing.txt";

describe("a transcript", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ [PATH]: HEARING });
    const indexed = new Promise<void>((resolve) => {
      client.listen(status, ({ indexing, sources }) => indexing === null && sources === 1 && resolve());
    });
    await client.open(PATH);
    await indexed;
  });
  after(() => client.stop());

  it("is an outline of who speaks", async () => {
    const uri = uriOf(PATH);
    const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name }) => name).filter((name) => !/^(?:Hearing|Tuesday|Present|\(L)/.test(name)),
      "Ruth Tolland,Tom Hask,Dana Ruiz,Tom Hask,Dana Ruiz,Joseph Abara,Ruth Tolland,Joseph Abara,Ruth Tolland".split(
        ",",
      ),
    );
    const long = symbols.find(
      ({ children }) => children?.length === 2 && children[1]!.name.startsWith("He did not come"),
    );
    assert.equal(long?.name, "Dana Ruiz");
    assert.equal(HEARING.split("\n")[long!.range.start.line]!.slice(long!.range.start.character, 9), "Ms. RUIZ.");
  });

  it("tells over a turn who speaks, by its label", async () => {
    const card = await client.hover(PATH, "Nobody warned");
    assert.match(card, /\$\(quote\) \*\*Dana Ruiz\*\* {2}direct quotation/);
    assert.match(card, /known by "Ms\\?\. RUIZ\\?\."/);
  });

  it("tells over a label who that is", async () => {
    assert.match(await client.hover(PATH, "RUIZ"), /\*\*Dana Ruiz\*\*/);
  });

  it("makes nobody of whom one speaks to", async () => {
    assert.doesNotMatch(await client.hover(PATH, "Chairman. Ms. Ruiz"), /person/);
  });

  it("is searched by who speaks", async () => {
    const { hits } = await client.ask(searchQuotes, { text: "warned crew speaker:ruiz", limit: 5 });
    assert.match(hits[0]!.excerpt, /Nobody warned the crew/);
    assert.equal(hits[0]!.speaker, "Dana Ruiz");
    const { hits: said } = await client.ask(searchQuotes, { text: "speaker:tolland", limit: 9 });
    assert.ok(said.length >= 3 && said.every(({ speaker }) => speaker === "Ruth Tolland"));
    const { hits: own } = await client.ask(searchQuotes, { text: "speaker:ruiz", limit: 9 });
    assert.ok(
      own.every(({ speaker }) => speaker === "Dana Ruiz"),
      "what she quotes of others is not hers",
    );
  });

  it("is cited with who speaks, label or not", async () => {
    for (const words of ["The pilots wrote three letters.", "Mr. ABARA. The pilots wrote three letters."]) {
      const source = { uri: uriOf(PATH), range: rangeOf(HEARING, words) };
      const text = await client.ask(citationText, { source, note: null });
      assert.match(text ?? "", /^> The pilots wrote three letters\.\n>\n> - Joseph Abara, /);
    }
  });

  it("is cited from its label by the first sentence behind it", async () => {
    const at = rangeOf(HEARING, "ABARA. The pilots").start;
    const text = await client.ask(citationText, {
      source: { uri: uriOf(PATH), range: { start: at, end: at } },
      note: null,
    });
    assert.match(text ?? "", /^> The pilots wrote three letters\.\n>\n> - Joseph Abara, /);
  });
});
