import assert from "node:assert/strict";
import { linkMoves } from "../../../src/protocol/citing/citing.ts";
import type { FileEdits } from "../../../src/protocol/host/places.ts";
import { apply } from "../apply.ts";
import { TestClient, uriOf } from "../client.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";

describe("links while files move", () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({
      ...LIBRARY,
      "notes/root.md": "“I do not regret it” ([v](/articles/vote.txt#L4)), [i]\n\n[i]: <../articles/inquiry.txt#L3>\n",
    });
  });
  afterEach(() => client.stop());

  const move = (...moves: [string, string][]) =>
    client.ask(linkMoves, { moves: moves.map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) })) });

  const textAfter = (edits: FileEdits[], path: string, text: string) =>
    apply(text, edits.find(({ uri }) => uri === uriOf(path))?.edits ?? []);

  /** The library as it stands after the moves, everything intact. */
  async function staysIntact(path: string, text: string, files: Record<string, string>) {
    const other = await TestClient.start({ ...files, [path]: text });
    await other.open(path);
    await other.problemsOf(path, (problems) => problems.length === 0);
    await other.stop();
  }

  it("follow a source that is renamed, with a name that needs escaping", async () => {
    const edits = await move(["articles/vote.txt", "articles/the vote (1).txt"]);
    const note = textAfter(edits, "notes/said.md", NOTE);
    assert.match(note, /\(\.\.\/articles\/the%20vote%20%281%29\.txt#L4\), line 4/);
    await staysIntact("notes/said.md", note, {
      "articles/the vote (1).txt": VOTE,
      "articles/inquiry.txt": INQUIRY,
    });
    assert.match(
      textAfter(edits, "notes/root.md", String(client.files.get("notes/root.md"))),
      /\]\(\/articles\/the%20vote/,
    );
  });

  it("follow a source whose name changes in case only", async () => {
    const edits = await move(["articles/vote.txt", "articles/Vote.txt"]);
    assert.match(textAfter(edits, "notes/said.md", NOTE), /articles\/Vote\.txt#L4/);
  });

  it("follow a folder of sources", async () => {
    const edits = await move(["articles", "press/2026"]);
    const note = textAfter(edits, "notes/said.md", NOTE);
    assert.equal(note, NOTE.replaceAll("../articles/", "../press/2026/"));
    const root = textAfter(edits, "notes/root.md", String(client.files.get("notes/root.md")));
    assert.match(root, /\]\(\/press\/2026\/vote\.txt#L4\)/);
    assert.match(root, /<\.\.\/press\/2026\/inquiry\.txt#L3>/);
  });

  it("follow a note that moves into another folder", async () => {
    const edits = await move(["notes/said.md", "deep/er/said.md"]);
    const note = textAfter(edits, "deep/er/said.md", NOTE);
    assert.equal(note, NOTE.replaceAll("../articles/", "../../articles/"));
    await staysIntact("deep/er/said.md", note, { "articles/vote.txt": VOTE, "articles/inquiry.txt": INQUIRY });
  });

  it("stay as they are when all moves together, except from the root, or nothing cited moves", async () => {
    const edits = await move(["notes", "all/notes"], ["articles", "all/articles"]);
    assert.deepEqual(
      edits.map(({ uri, edits: [edit] }) => [uri, edit!.newText]),
      [[uriOf("all/notes/root.md"), "/all/articles/vote.txt"]],
    );
    assert.deepEqual(await move(["articles/unread.txt", "articles/other.txt"]), []);
  });

  it("are judged anew when git checks out another branch", async () => {
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
    await client.writeFile("articles/vote.txt", `One more line.\n\n${VOTE}`);
    await client.writeFile("articles/inquiry.txt", null);
    await client.problemsOf("notes/said.md", (problems) => problems.map(({ code }) => code).join() === "moved,missing");
    await client.writeFile("articles/vote.txt", VOTE);
    await client.writeFile("articles/inquiry.txt", INQUIRY);
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
  });
});
