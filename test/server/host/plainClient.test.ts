import assert from "node:assert/strict";
import type {
  CompletionList,
  DocumentLink,
  Hover,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver";
import { rangeOf, TestClient, uriOf } from "../client.ts";
import { LIBRARY, NOTE, VOTE } from "../library.ts";

describe("a client that declares nothing", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.plain(LIBRARY);
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
    await client.request("workspace/symbol", { query: "" });
  });
  after(() => client.stop());

  it("gets hover cards as plain text, without icons, links or escapes", async () => {
    const contentsOf = async (path: string, words: string) => {
      const hover = await client.at<Hover>("textDocument/hover", path, words);
      return hover.contents as { kind: string; value: string };
    };
    const name = await contentsOf("articles/vote.txt", "Ruth Tolland");
    assert.equal(name.kind, "plaintext");
    assert.match(name.value, /^Ruth Tolland {2}person\n/);
    assert.match(name.value, /mentions: lines 3, 4/);
    const citation = await contentsOf("notes/said.md", "vote.txt#L4");
    assert.match(citation.value, /^intact {2}Harbour vote passes by one voice · line 4\n/);
    for (const { value } of [name, citation, await contentsOf("articles/vote.txt", "do not regret")]) {
      assert.doesNotMatch(value, /\$\(|\*\*|\]\(|command:|\\/);
    }
  });

  it("is told and asked nothing that it did not say it knows", async () => {
    await client.change("notes/said.md", `${NOTE}\n`);
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
    assert.deepEqual(
      client.heard.filter((method) => method !== "window/logMessage"),
      [],
    );
    assert.deepEqual(client.asked, []);
    assert.deepEqual([...client.registered], []);
  });

  it("is promised what it can use: no literals, no preparing, no names of outlines", () => {
    assert.equal(client.capabilities.codeActionProvider, true);
    assert.equal(client.capabilities.renameProvider, true);
    assert.equal(client.capabilities.documentSymbolProvider, true);
    assert.equal(client.capabilities.positionEncoding, "utf-16");
  });

  it("gets symbols in one row, of the kinds that LSP began with", async () => {
    const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", {
      textDocument: { uri: uriOf("articles/vote.txt") },
    });
    assert.ok(
      symbols.some(({ name, containerName }) => name === "Ruth Tolland" && containerName?.startsWith("The mayor")),
    );
    for (const { location, kind } of symbols) {
      assert.equal(location.uri, uriOf("articles/vote.txt"));
      assert.ok(kind <= 18, String(kind));
    }
  });

  it("finds quotations among the workspace's symbols, and follows links, definitions and references", async () => {
    const [found] = await client.request<SymbolInformation[]>("workspace/symbol", { query: "never seen memo" });
    assert.match(found!.name, /never seen the memo/);
    const textDocument = { uri: uriOf("notes/said.md") };
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
    assert.deepEqual(Object.keys(links[0]!).sort(), ["range", "target"]);
    assert.match(links[0]!.target!, /vote\.txt#L4,/);
    const defined = await client.at<Location>("textDocument/definition", "notes/said.md", "vote.txt#L4");
    assert.deepEqual(defined, {
      uri: uriOf("articles/vote.txt"),
      range: rangeOf(VOTE, "I do not regret it."),
    });
    const context = { includeDeclaration: false };
    const cited = await client.at<Location[]>("textDocument/references", "articles/vote.txt", "do not regret", {
      context,
    });
    assert.deepEqual(
      cited.map(({ uri }) => uri),
      [uriOf("notes/said.md")],
    );
  });

  it("gets no fixes that it cannot carry out", async () => {
    const note = NOTE.replace("I do not regret it.", "I do regret it.");
    await client.change("notes/said.md", note);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "changed");
    assert.deepEqual(await client.fixesAt("notes/said.md", note, "do regret"), []);
    await client.change("notes/said.md", NOTE);
  });

  it("completes names and quotations with plain words, and nothing beside them", async () => {
    await client.open("notes/new.md", 'Asked @tolla\n\nShe "choosing harbour works\n');
    const complete = async (line: number, character: number) => {
      const position = { line, character };
      const textDocument = { uri: uriOf("notes/new.md") };
      return (await client.request<CompletionList>("textDocument/completion", { textDocument, position })).items;
    };
    const [name] = await complete(0, 12);
    assert.equal(name!.label, "Ruth Tolland");
    const [quotation] = await complete(2, 27);
    assert.match(
      (quotation!.textEdit as { newText: string }).newText,
      /^“?"?We are choosing between .*vote\.txt#L4\)|inquiry\.txt#L5\)/,
    );
    for (const item of [name!, quotation!]) {
      assert.equal(item.labelDetails, undefined);
      assert.equal(item.insertTextFormat ?? 1, 1);
    }
  });

  it("renames a page without its file, when it cannot rename files", async () => {
    const page = "---\nentity: person\naliases: [Tolland]\n---\n\n# Ruth Tolland\n\nThe mayor.\n";
    const other = await TestClient.plain({ ...LIBRARY, "entities/Ruth Tolland.md": page });
    await other.open("articles/vote.txt");
    const edit = await other.at<WorkspaceEdit>("textDocument/rename", "articles/vote.txt", "Ruth Tolland", {
      newName: "Ruth Q. Tolland",
    });
    assert.deepEqual(Object.keys(edit), ["changes"]);
    assert.match(JSON.stringify(edit.changes![uriOf("entities/Ruth Tolland.md")]), /Ruth Q\. Tolland/);
    await other.stop();
  });

  it("refuses to make a page where no file can be made", async () => {
    await assert.rejects(
      client.at("textDocument/rename", "articles/vote.txt", "Ruth Tolland", { newName: "Ruth Q. Tolland" }),
      /This editor cannot create the entity page/,
    );
  });
});
