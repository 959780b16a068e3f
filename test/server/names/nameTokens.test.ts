import assert from "node:assert/strict";
import type { SemanticTokens } from "vscode-languageserver";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY, NOTE, VOTE } from "../library.ts";

describe("colours of names", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  /** The words that are coloured, with their token type. */
  async function coloured(path: string, text: string): Promise<string[]> {
    const { data } = await client.request<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument: { uri: uriOf(path) },
    });
    const lines = text.split("\n");
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      line += data[i]!;
      character = data[i]! === 0 ? character + data[i + 1]! : data[i + 1]!;
      found.push(`${["name", "speaker"][data[i + 3]!]} ${lines[line]!.slice(character, character + data[i + 2]!)}`);
    }
    return found;
  }

  it("shows names and speakers in sources, and nothing in notes", async () => {
    client = await TestClient.start(LIBRARY, { commands: true }, {});
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    const found = await coloured("articles/vote.txt", VOTE);
    assert.deepEqual(found.slice(0, 2), ["speaker Ruth Tolland", "speaker Tolland"]);
    assert.ok(found.includes("name PAHA"), found.join());
    assert.deepEqual(await coloured("notes/said.md", NOTE), []);
  });

  it("does as it is set", async () => {
    client = await TestClient.start(LIBRARY, { commands: true }, { highlightNames: "never" });
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
    assert.deepEqual(await coloured("articles/vote.txt", VOTE), []);
    await client.configure({ highlightNames: "everywhere" });
    assert.ok((await coloured("articles/vote.txt", VOTE)).includes("name PAHA"));
    assert.ok((await coloured("notes/said.md", NOTE)).includes("name Ruth Tolland"));
    await client.configure({ highlightNames: "sources" });
    assert.deepEqual(await coloured("notes/said.md", NOTE), []);
  });

  it("breaks a name where its line breaks", async () => {
    const text = VOTE.replace("Ruth Tolland", "Ruth\nTolland");
    client = await TestClient.start({ ...LIBRARY, "articles/vote.txt": text }, { commands: true }, {});
    await client.open("articles/vote.txt");
    const words = (await coloured("articles/vote.txt", text)).map((token) => token.replace(/^\w+ /, ""));
    assert.deepEqual(words.slice(0, 2), ["Ruth", "Tolland"]);
  });
});
