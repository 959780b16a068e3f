import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver";
import { citationsChanged, citedPassages } from "../../../src/protocol/citing/verifying.ts";
import { apply } from "../apply.ts";
import { rangeOf, TestClient, uriOf } from "../client.ts";
import { LIBRARY, NOTE, VOTE } from "../library.ts";

describe("verdicts", () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(LIBRARY);
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
  });
  afterEach(() => client.stop());

  const codes = (wanted: string[]) => async () => {
    const problems = await client.problemsOf(
      "notes/said.md",
      (found) => JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(wanted),
    );
    return problems;
  };

  it("are silent while everything is intact", async () => {
    await codes([])();
  });

  it("say moved, as a hint, while somebody types in the source, and update the lines", async () => {
    await client.open("articles/vote.txt");
    await client.change("articles/vote.txt", VOTE.replace("The mayor", "A new line.\n\nThe mayor"));
    const [problem] = await codes(["moved"])();
    assert.equal(problem!.severity, 4);
    assert.match(String(problem!.message), /line 6 now/);
    const [fix] = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uriOf("notes/said.md") },
      range: problem!.range,
      context: { diagnostics: [problem] },
    });
    const fixed = apply(NOTE, fix!.edit!.changes![uriOf("notes/said.md")]!);
    assert.equal(fixed, NOTE.replace("vote.txt#L4), line 4", "vote.txt#L6), line 6"));
    await client.change("notes/said.md", fixed);
    await codes([])();
  });

  it("say, as a hint, that words near a link are not in its source", async () => {
    const note = "## [The vote](../articles/vote.txt)\n\n“I do not regret it”\n\n“Nobody saw the tide that night”\n";
    await client.change("notes/said.md", note);
    const [hint] = await codes(["unquoted"])();
    assert.equal(hint!.severity, 4);
    assert.deepEqual(hint!.range, rangeOf(note, "Nobody saw the tide that night"));
    assert.equal(hint!.message, "vote.txt does not hold these words; whose they are is not said.");
  });

  it("say changed of words whose source the front matter names", async () => {
    for (const source of ["../articles/vote.txt", '"[[vote.txt]]"', "'[[vote]]'"]) {
      await client.change("notes/said.md", `---\nsource: ${source}\n---\n\nAsk.\n\n> I do regret it, Tolland said.\n`);
      await codes(["changed"])();
      await client.change("notes/said.md", NOTE);
      await codes([])();
    }
  });

  it("say changed, never intact, of one “not” left out of the note", async () => {
    await client.change("notes/said.md", NOTE.replace("I do not regret it.", "I do regret it."));
    const [problem] = await codes(["changed"])();
    assert.equal(problem!.severity, 2);
    assert.match(String(problem!.message), /“not” is left out/);
  });

  it("say changed of one “not” put into the source on disk", async () => {
    await client.writeFile("articles/vote.txt", VOTE.replace("I do not regret it", "I do regret it"));
    const [problem] = await codes(["changed"])();
    assert.match(String(problem!.message), /“not” is not in the source/);
  });

  it("say missing of words that the source does not hold, and offer to search for them", async () => {
    await client.change(
      "notes/said.md",
      NOTE.replace("I do not regret it.", "Nobody ever asked the pilots about tides."),
    );
    const [problem] = await codes(["missing"])();
    assert.equal(problem!.severity, 1);
    const [fix] = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uriOf("notes/said.md") },
      range: problem!.range,
      context: { diagnostics: [problem] },
    });
    assert.equal(fix!.command!.command, "sourceline.searchQuotes");
    assert.equal(fix!.command!.arguments![0], "Nobody ever asked the pilots about tides.");
  });

  it("say missing when the source is deleted, and intact again when it is back", async () => {
    await client.writeFile("articles/vote.txt", null);
    const [problem] = await codes(["missing"])();
    assert.match(String(problem!.message), /no file \.\.\/articles\/vote\.txt/);
    await client.writeFile("articles/vote.txt", VOTE);
    await codes([])();
  });

  it("say ambiguous of words that stand twice, when the lines do not decide", async () => {
    const twice = VOTE.replace("PAHA declined", "I do not regret it. PAHA declined").replace(
      "\n\n",
      "\n\nNew.\n\n\n\n",
    );
    await client.open("articles/vote.txt");
    await client.change("articles/vote.txt", `${twice}\nI do not regret it.\n`);
    const problems = await client.problemsOf("notes/said.md", (found) => found.length > 0);
    assert.match(String(problems[0]!.code), /ambiguous|moved/);
  });

  it("tell a source which of its passages are cited, live", async () => {
    await client.open("articles/vote.txt");
    const passages = await client.ask(citedPassages, { uri: uriOf("articles/vote.txt") });
    assert.deepEqual(passages, [
      { range: rangeOf(VOTE, "I do not regret it."), verdict: "intact", notes: ["said.md"] },
    ]);
    const changed = new Promise<void>((resolve) => client.listen(citationsChanged, () => resolve()));
    await client.change("notes/said.md", "Nothing cited any more.\n");
    await changed;
    assert.deepEqual(await client.ask(citedPassages, { uri: uriOf("articles/vote.txt") }), []);
  });
});
