import assert from "node:assert/strict";
import type { CodeLens, CompletionList } from "vscode-languageserver";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY, NOTE, VOTE } from "../library.ts";

describe("a client of few words", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it("is served in the folder that older clients name", async () => {
    client = await TestClient.plain(LIBRARY, { workspaceFolders: null, rootUri: "file:///library/" });
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
    await client.change("notes/said.md", NOTE.replace("../articles", ""));
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "missing");
  });

  it("is served without any folder, as far as it shows documents", async () => {
    client = await TestClient.plain(LIBRARY, { workspaceFolders: null });
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
  });

  it("has files watched for it, and only when it does not watch them itself", async () => {
    client = await TestClient.plain(LIBRARY);
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
    client.files.set("articles/vote.txt", VOTE.replace("do not regret", "do regret"));
    client.seen!([{ uri: uriOf("articles/vote.txt"), type: 2 }]);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "changed");
    const watching = await TestClient.start(LIBRARY);
    await watching.request("workspace/symbol", { query: "" });
    assert.equal(watching.seen, undefined);
    await watching.stop();
  });

  it("sets what it wants at the start, and later by telling all settings or the section alone", async () => {
    client = await TestClient.plain(LIBRARY, {
      initializationOptions: { sourceline: { names: { trigger: "+" }, codeLens: true } },
    });
    assert.ok(client.capabilities.completionProvider!.triggerCharacters!.includes("+"));
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
    const lenses = () =>
      client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: uriOf("articles/vote.txt") } });
    assert.equal((await lenses()).length, 1);
    for (const settings of [
      { sourceline: { codeLens: false } },
      { codeLens: true },
      { codeLens: false },
      null,
      { other: 1 },
    ]) {
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
      const wanted = (settings as { codeLens?: boolean } | null)?.codeLens === true;
      assert.equal((await lenses()).length, wanted ? 1 : 0, JSON.stringify(settings));
    }
  });

  it("waits for no answer that a client promised and never gives", async () => {
    client = await TestClient.plain(LIBRARY, { capabilities: { workspace: { configuration: true } } });
    client.connection.onRequest("workspace/configuration", () => new Promise(() => {}));
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
    await client.open("notes/new.md", "Asked @tolla");
    const position = { line: 0, character: 12 };
    const complete = () =>
      client.request<CompletionList>("textDocument/completion", {
        textDocument: { uri: uriOf("notes/new.md") },
        position,
      });
    assert.equal((await complete()).items[0]!.label, "Ruth Tolland");
  });

  it("sees the verdict behind each citation when it wants to", async () => {
    client = await TestClient.plain(LIBRARY, { initializationOptions: { sourceline: { inlayHints: true } } });
    const note = NOTE.replace("vote.txt#L4), line 4", "vote.txt#L3), line 3");
    await client.open("notes/said.md", note);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "moved");
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const ask = () =>
      client.request<{ label: string; position: object }[]>("textDocument/inlayHint", {
        textDocument: { uri: uriOf("notes/said.md") },
        range,
      });
    assert.deepEqual(
      (await ask()).map(({ label }) => label),
      ["moved, line 4", "intact"],
    );
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: { sourceline: {} } });
    assert.deepEqual(await ask(), []);
  });
});
