import assert from "node:assert/strict";
import type { FileChanges } from "../../../src/protocol/host/places.ts";
import { noteOfSource } from "../../../src/protocol/indexing/indexing.ts";
import { marginAct, marginThreads } from "../../../src/protocol/margin/margin.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY, NOTE, VOTE } from "../library.ts";

describe("margin notes", () => {
  let client: TestClient;
  const vote = uriOf("articles/vote.txt");
  const start = async (files: Record<string, string> = LIBRARY) => {
    client = await TestClient.start(files, { commands: true }, {});
    await client.open("articles/vote.txt");
  };
  afterEach(() => client.stop());

  const threads = async () =>
    (await client.ask(marginThreads, { uri: vote }))!.map(({ range, verdict, sentence, comments }) => ({
      line: range.start.line + 1,
      verdict,
      sentence,
      says: comments.map(({ label, text }) => `${label} ${text}`),
      comments,
    }));

  /** Does to the files what was answered. */
  async function apply(changes: FileChanges | null): Promise<void> {
    assert.ok(changes);
    for (const { uri, text } of changes.create) await client.writeFile(pathOf(uri), text);
    for (const { uri, edits } of changes.edits) {
      const path = pathOf(uri);
      const lines = String(client.files.get(path)).split("\n");
      const offset = ({ line, character }: { line: number; character: number }) =>
        lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + character;
      const ordered = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
      const text = ordered.reduce(
        (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
        String(client.files.get(path)),
      );
      await client.writeFile(path, text);
    }
  }
  const pathOf = (uri: string) => decodeURIComponent(uri.slice(uriOf("").length));
  const passage = (words: string) => {
    const [line, text] = [...VOTE.split("\n").entries()].find(([, one]) => one.includes(words))!;
    const character = text.indexOf(words);
    return { uri: vote, range: { start: { line, character }, end: { line, character: character + words.length } } };
  };

  it("shows what notes say of a passage, where it is", async () => {
    await start();
    const [thread, ...others] = await threads();
    assert.deepEqual(others, []);
    assert.deepEqual([thread!.line, thread!.verdict, thread!.says], [4, "intact", ["said.md:5 What was said"]]);
    assert.equal(thread!.comments[0]!.isComment, false);
    assert.equal(await client.ask(marginThreads, { uri: uriOf("notes/said.md") }), null);
  });

  it("writes a comment into the source's note, which is made, replies, changes and deletes", async () => {
    await start();
    const note = "notes/vote-notes.md";
    assert.deepEqual(await client.ask(noteOfSource, { uri: vote }), { uri: uriOf(note), exists: false });
    const source = passage("PAHA declined to comment.");
    await apply(await client.ask(marginAct, { kind: "comment", source, text: "Ask again." }));
    assert.equal(
      client.files.get(note),
      "# Notes on Harbour vote passes by one voice\n\n> PAHA declined to comment.\n>\n" +
        "> - [Harbour vote passes by one voice](../articles/vote.txt#L5), line 5\n\n- Ask again.\n",
    );
    const first = (await threads()).find(({ line }) => line === 5)!;
    assert.deepEqual(first.says, ["vote-notes.md:7 Ask again."]);
    const { note: where, linkStart } = first.comments[0]!;
    await apply(await client.ask(marginAct, { kind: "reply", note: where, linkStart, text: "Asked.\nNo answer." }));
    await apply(
      await client.ask(marginAct, {
        kind: "change",
        note: where,
        linkStart,
        before: "Ask again.",
        text: "Ask in May.",
      }),
    );
    assert.match(String(client.files.get(note)), /\n\n- Ask in May\.\n- Asked\.\n {2}No answer\.\n$/);
    await apply(
      await client.ask(marginAct, { kind: "change", note: where, linkStart, before: "Ask in May.", text: null }),
    );
    assert.match(String(client.files.get(note)), /line 5\n\n- Asked\.\n {2}No answer\.\n$/);
    const stale = { kind: "change", note: where, linkStart, before: "Ask in May.", text: "x" } as const;
    assert.equal(await client.ask(marginAct, stale), null);
    await apply(await client.ask(marginAct, { kind: "comment", source, text: "A third." }));
    assert.equal(String(client.files.get(note)).match(/> PAHA/g)?.length, 1);
    assert.match(String(client.files.get(note)), /No answer\.\n- A third\.\n$/);
    assert.equal(client.files.get("articles/vote.txt"), VOTE);
  });

  it("adds to the note that a source has, and makes none of a source", async () => {
    const taken = "Nothing but prose stands in this file, and somebody reads it as an article of the day.\n";
    await start({ ...LIBRARY, "notes/vote-notes.md": taken });
    const source = passage("PAHA declined");
    const changes = await client.ask(marginAct, { kind: "comment", source, text: "x" });
    assert.equal(changes!.create[0]!.uri, uriOf("notes/vote-notes-2.md"));
  });

  it("makes one thread of two notes on one passage, and follows a note while it is typed", async () => {
    const other = NOTE.replace("# What was said", "Does she, by now, regret it?");
    await start({ ...LIBRARY, "notes/other.md": other });
    assert.deepEqual(
      (await threads()).map(({ says }) => says.length),
      [2],
    );
    await client.open("notes/other.md");
    await client.change("notes/other.md", other.replace("by now", "in May"));
    assert.ok((await threads())[0]!.says.some((said) => said.includes("Does she, in May, regret it?")));
  });

  it("says of a thread that its passage has changed or is missing", async () => {
    await start({ ...LIBRARY, "notes/x.md": NOTE.replace("I do not regret it.", "We shall all be rich by Easter.") });
    await client.change("articles/vote.txt", VOTE.replace("I do not regret it", "I do regret it"));
    const found = (await threads()).map(({ verdict, line, sentence }) => ({ verdict, line, sentence }));
    assert.deepEqual(found.map(({ verdict }) => verdict).sort(), ["missing"]);
    assert.match(found[0]!.sentence, /does not hold these words/);
  });

  it("puts notes where it is set, with the template that is set", async () => {
    await start();
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of ours.
    await client.configure({ notes: { folder: "", template: "---\nsource: ${title}\n---\n" } });
    const source = passage("PAHA declined");
    const changes = await client.ask(marginAct, { kind: "comment", source, text: "x" });
    assert.equal(changes!.create[0]!.uri, uriOf("vote-notes.md"));
    assert.match(changes!.create[0]!.text, /^---\nsource: Harbour vote passes by one voice\n---\n\n> PAHA declined\n/);
  });

  for (const folder of ["x/../../../..", "x/../../out", "..\\..\\out"]) {
    it(`writes nothing, and says why, where a workspace sets the folder ${folder}`, async () => {
      await start();
      await client.configure({ notes: { folder } });
      const source = passage("PAHA declined");
      const refused = /leads out of the workspace’s folder; nothing was written \(sourceline\.notes\.folder\)/;
      await assert.rejects(client.ask(marginAct, { kind: "comment", source, text: "x" }), refused);
      await assert.rejects(client.ask(noteOfSource, { uri: vote }), refused);
      assert.equal((await threads()).length, 1);
    });
  }
});
