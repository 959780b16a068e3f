import assert from "node:assert/strict";
import * as vscode from "vscode";

/** What a language model in VS Code asks, and is told; no model is needed for it. */
describe("the tools for language models", () => {
  async function ask(name: string, input: object): Promise<{ said: string; data: Record<string, unknown> }> {
    const options = { input, toolInvocationToken: undefined };
    const { content } = await vscode.lm.invokeTool(`sourceline_${name}`, options);
    const [said, data] = content.map((part) => (part as vscode.LanguageModelTextPart).value);
    return { said: said!, data: JSON.parse(data!) };
  }

  it("are all there, each with its schema", () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith("sourceline_"));
    assert.deepEqual(ours.map(({ name }) => name.slice("sourceline_".length)).sort(), [
      "checkQuotations",
      "citePassage",
      "listSources",
      "readPassage",
      "searchQuotes",
      "verifyNotes",
      "whoIs",
    ]);
    for (const { name, description, inputSchema } of ours) {
      assert.match(description, /\w+ \w+/, name);
      assert.equal((inputSchema as { type: string }).type, "object", name);
    }
  });

  it("search quotes by the index that the window has", async () => {
    const { said, data } = await ask("searchQuotes", { query: "ashroe daylight ship", limit: 1 });
    assert.match(said, /^1 passage found\./);
    const [passage] = data.passages as { words: string; source: string; speaker: string }[];
    assert.match(passage!.words, /one ship ashore/);
    assert.match(passage!.source, /articles\/pilots-letter\.txt$/);
  });

  it("read a passage, and check what a text quotes", async () => {
    const { data } = await ask("readPassage", { source: "articles/dredging-vote.txt", lines: 9 });
    assert.match((data.lines as { text: string }[])[0]!.text, /It is a good bench/);
    const text = "He said, “It is a good bench,” and “It is a bad bench. You can sit on it and look”.";
    const checked = await ask("checkQuotations", { text });
    const found = checked.data.quotations as { verdict: string; words: string }[];
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      ["intact", "changed"],
    );
  });

  it("refuse with a sentence what they cannot be asked", async () => {
    await assert.rejects(ask("readPassage", { source: "../../etc/passwd" }), /leads out of the library/);
    await assert.rejects(ask("searchQuotes", {}), /Say what to look for/);
  });
});
