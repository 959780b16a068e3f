import assert from "node:assert/strict";
import type { DocumentHighlight, DocumentSymbol, Location, WorkspaceSymbol } from "vscode-languageserver";
import { findNames } from "../../../src/protocol/names/names.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";

describe("names in the editor", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(LIBRARY);
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
  });
  after(() => client.stop());

  it("lights up all mentions in the document", async () => {
    const found = await client.at<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      "articles/vote.txt",
      "Ruth Tolland",
    );
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [2, 3],
    );
  });

  it("goes from a last name to where the full name stands first", async () => {
    const place = await client.at<Location>("textDocument/definition", "articles/vote.txt", "Tolland said. ");
    assert.deepEqual([place.uri, place.range.start.line], [uriOf("articles/vote.txt"), 2]);
  });

  it("goes from a citation to the very words", async () => {
    const place = await client.at<Location>("textDocument/definition", "notes/said.md", "vote.txt#L4");
    assert.equal(place.uri, uriOf("articles/vote.txt"));
    assert.deepEqual(place.range.start.line, 3);
    assert.ok(place.range.start.character > 80);
  });

  it("finds a name's mentions in the whole library", async () => {
    const more = { context: { includeDeclaration: true } };
    const places = await client.at<Location[]>("textDocument/references", "articles/vote.txt", "Ruth Tolland", more);
    const uris = new Set(places.map(({ uri }) => uri));
    assert.ok(uris.has(uriOf("articles/vote.txt")) && uris.has(uriOf("articles/inquiry.txt")), [...uris].join());
  });

  it("finds the citations of a passage", async () => {
    const more = { context: { includeDeclaration: true } };
    const places = await client.at<Location[]>("textDocument/references", "articles/vote.txt", "do not regret", more);
    assert.deepEqual(
      places.map(({ uri }) => uri),
      [uriOf("notes/said.md")],
    );
  });

  it("lists a document's names", async () => {
    const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: uriOf("articles/vote.txt") },
    });
    const inside = symbols.flatMap(({ children }) => children ?? []);
    assert.ok(inside.some(({ name, detail }) => name === "Ruth Tolland" && detail === "person, 2 mentions"));
  });

  it("finds a name of the library with a typing error", async () => {
    const symbols = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "Tollnd" });
    assert.equal(symbols[0]?.name, "Ruth Tolland");
  });

  it("finds quotations by their words, beside names", async () => {
    const symbols = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "never seen memo" });
    const found = symbols.find(({ name }) => name === "I have never seen the memo,");
    assert.equal(found?.containerName, "Joseph Abara");
    assert.equal(found.location.uri, uriOf("articles/inquiry.txt"));
  });

  it("tells of a name what somebody is who picks it from a list", async () => {
    const { names } = await client.ask(findNames, { query: "abara", limit: 5 });
    const { name, type, quotations, fileName, role } = names[0]!;
    assert.deepEqual([name, type, quotations, fileName], ["Joseph Abara", "person", 1, "inquiry.txt"]);
    assert.match(role!, /chairman/);
    assert.ok((await client.ask(findNames, { query: "", limit: 50 })).names.length > 3);
  });
});
