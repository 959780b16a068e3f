import assert from "node:assert/strict";
import { cite, linkMoves } from "../../../src/protocol/citing/citing.ts";
import { apply } from "../apply.ts";
import { TestClient, uriOf } from "../client.ts";
import { VOTE } from "../library.ts";

/** Two folders of one workspace, beside each other: what is read and what is written about it. */
const SOURCE = "news/articles/vote.txt";
const NOTE = "desk/notes/said.md";
const SAID = `"I do not regret it" ([vote](../../news/articles/vote.txt#L4)).\n`;

describe("a workspace of several folders, over the protocol", () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ [SOURCE]: VOTE, [NOTE]: SAID }, undefined, undefined, ["news", "desk"]);
  });
  afterEach(() => client.stop());

  const intact = (path: string) => client.problemsOf(path, (problems) => problems.length === 0);
  const changed = (path: string) => client.problemsOf(path, ([problem]) => problem?.code === "changed");

  it("judges a link from one folder into the other, while the source is typed in", async () => {
    await client.open(NOTE);
    await intact(NOTE);
    await client.open(SOURCE);
    await client.change(SOURCE, VOTE.replace("do not regret", "do regret"));
    await changed(NOTE);
    await client.change(SOURCE, VOTE);
    await intact(NOTE);
  });

  it("judges a link from the root of the note's own folder, and the same path in the other by its own", async () => {
    const rooted = SAID.replace("../../news", "");
    await client.open("news/notes/own.md", rooted);
    await intact("news/notes/own.md");
    await client.open("desk/notes/own.md", rooted);
    await client.problemsOf("desk/notes/own.md", ([problem]) => problem?.code === "missing");
  });

  it("leads from a citation to the very words in the other folder", async () => {
    await client.open(NOTE);
    const found = await client.at<{ uri: string }[]>("textDocument/definition", NOTE, "vote](");
    assert.match(JSON.stringify(found), /news\/articles\/vote\.txt/);
  });

  it("keeps the links right when a source moves into the other folder, and when a note does", async () => {
    const move = async (from: string, to: string) => {
      const [edits] = await client.ask(linkMoves, { moves: [{ from: uriOf(from), to: uriOf(to) }] });
      return { uri: edits!.uri, text: apply(SAID, edits!.edits) };
    };
    await client.open(NOTE);
    await intact(NOTE);
    assert.match((await move(SOURCE, "desk/vote.txt")).text, /\]\(\.\.\/vote\.txt#L4\)/);
    assert.deepEqual(await move(NOTE, "news/said.md"), {
      uri: uriOf("news/said.md"),
      text: SAID.replace("../../news/", ""),
    });
  });

  it("cites into a note that is saved nowhere from either, intact at once", async () => {
    const note = "untitled:Untitled-1";
    const open = (text: string, version: number) =>
      client.connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: note, languageId: "markdown", version, text },
      });
    await client.open(SOURCE);
    await open("", 1);
    const line = 3;
    const character = VOTE.split("\n")[line]!.indexOf("I do not");
    const range = { start: { line, character }, end: { line, character: character + "I do not regret it".length } };
    const source = { uri: uriOf(SOURCE), range };
    const change = await client.ask(cite, { source, note, caret: { line: 0, character: 0 } });
    const text = apply("", change!.edits);
    assert.match(text, /articles\/vote\.txt#L4/);
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: note, version: 2 },
      contentChanges: [{ text }],
    });
    const position = { line: text.split("\n").findIndex((one) => one.includes("](")), character: 30 };
    const hover = await client.request<{ contents: { value: string } } | null>("textDocument/hover", {
      textDocument: { uri: note },
      position,
    });
    assert.match(hover?.contents.value ?? "", /\*\*intact\*\*/);
  });
});
