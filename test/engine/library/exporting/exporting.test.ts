import assert from "node:assert/strict";
import { type AnnotatedDraft, Engine } from "../../../../src/engine/engine.ts";
import { piecesIn } from "../../../../src/engine/text/markdown/formatted/formatted.ts";
import { memoryHost } from "../memoryHost.ts";

const VOTE = `---
title: The vote
author: [Nell Farrow, Sam Tully]
url: https://wire.example/vote
date: 2029-03-14
---
It rained on the day. The mayor stood up. “We are choosing between a harbour that works and a harbour that is painted,” she said. Nobody clapped. They went home.
`;
const LETTER =
  "A letter\n\nThe pilots wrote on Monday. “I have put one ship ashore in my life,” Rowe wrote. He is 61.\n";

const files = (note: string) =>
  new Map([
    ["file:///w/articles/vote.md", VOTE],
    ["file:///w/articles/letter.txt", LETTER],
    ["file:///w/notes/said.md", note],
  ]);

async function draftOf(note: string, target = "file:///w/notes/said.annotated.docx"): Promise<AnnotatedDraft> {
  const { host } = memoryHost(files(note));
  const engine = new Engine(host, { maxFileSize: 1e6, isProjectFile: () => false });
  await engine.files.index(() => {});
  engine.files.open("file:///w/notes/said.md", note);
  return (await engine.exporting.annotated(engine.files.text("file:///w/notes/said.md")!, { target }))!;
}

/** "1 citation intact: words of the note" */
const told = ({ annotations, formatted }: AnnotatedDraft) =>
  annotations.map((one) => {
    const pieces = [formatted.blocks, ...formatted.footnotes].flatMap((blocks) => [...piecesIn(blocks)]);
    const own = pieces.filter(({ stretches }) => stretches.includes(one.number)).map(({ text }) => text);
    const verdict = one.kind === "citation" ? one.checked.verification.verdict : one.quotation.verdict;
    return `${one.number} ${one.kind} ${verdict}: ${own.join("")}`;
  });

describe("an annotated draft", () => {
  it("has an annotation for each citation and each quotation without a link, in the note's order", async () => {
    const draft =
      await draftOf(`She said "a harbour that works and a harbour that is painted" ([vote](../articles/vote.md#L7)).

Rowe: “I have put one ship ashore in my life.” And “nobody has ever said these words anywhere”.

> We are not choosing between a harbour that works and a harbour that is painted
>
> - [vote](../articles/vote.md#L7)

Also [gone](../articles/gone.txt#L3).
`);
    assert.deepEqual(told(draft), [
      "1 citation intact: a harbour that works and a harbour that is paintedvote",
      "2 quotation intact: I have put one ship ashore in my life.",
      "3 quotation missing: nobody has ever said these words anywhere",
      "4 citation changed: We are not choosing between a harbour that works and a harbour that is paintedvote",
      "5 citation missing: gone",
    ]);
  });

  it("tells the passage with a sentence before it and one behind, and what its source is", async () => {
    const draft = await draftOf('He said "a harbour that works" ([vote](../articles/vote.md#L7)).\n');
    const [{ source, passages }] = draft.annotations as [AnnotatedDraft["annotations"][number]];
    const [passage] = passages;
    assert.deepEqual(
      [passage!.before, passage!.words, passage!.after],
      [
        "The mayor stood up. “We are choosing between ",
        "a harbour that works",
        " and a harbour that is painted,” she said. Nobody clapped.",
      ],
    );
    assert.equal(passage!.address, "../articles/vote.md#L7");
    assert.deepEqual(
      [source!.path, source!.title, source!.authors, source!.url, source!.published !== null],
      ["articles/vote.md", "The vote", ["Nell Farrow", "Sam Tully"], "https://wire.example/vote", true],
    );
  });

  it("leaves no citation out, though nothing of it is seen", async () => {
    const hidden = await draftOf(
      "---\nsource: ../articles/letter.txt\n---\nOne.\n\n[](../articles/vote.md#L7)\n\nTwo.\n",
    );
    const alone = await draftOf("[](../articles/vote.md#L7)\n");
    for (const draft of [hidden, alone]) {
      assert.ok(draft.annotations.length > 0);
      const seen = [...piecesIn(draft.formatted.blocks)].flatMap(({ stretches }) => stretches);
      for (const { number } of draft.annotations) assert.ok(seen.includes(number), `${number} is nowhere`);
    }
  });

  it("leads from the file that is made, wherever it lies, and opens nothing that runs", async () => {
    const note =
      "[a](../articles/vote.md#L7) [b](other%20note.md) [c](https://e.org/x?y=1#z) [d](command:run) [e](javascript:x) [[letter]]\n";
    const draft = await draftOf(note, "file:///w/out/über/said.html");
    const of = (address: string) => draft.addressOf(address);
    assert.deepEqual(
      [
        of("../articles/vote.md#L7"),
        of("other%20note.md"),
        of("https://e.org/x?y=1#z"),
        of("command:run"),
        of("javascript:alert(1)"),
        of("#here"),
      ],
      ["../../articles/vote.md#L7", "../../notes/other%20note.md", "https://e.org/x?y=1#z", null, null, null],
    );
  });

  it("gives no address that no document may hold", async () => {
    const draft = await draftOf('He said "a harbour that works" ([vote](../articles/vote.md#L7)).\n');
    const of = (address: string) => draft.addressOf(address);
    assert.deepEqual(
      [
        of("https://e.org/a b|c?q=“d”&r=100%#x^y"),
        of("https://e.org/%C3%BC?a=[1]"),
        of("mailto:a@e.org?subject=So it is"),
        of("../articles/a\ud800 {b}.txt"),
      ],
      [
        "https://e.org/a%20b%7Cc?q=%E2%80%9Cd%E2%80%9D&r=100%25#x%5Ey",
        "https://e.org/%C3%BC?a=[1]",
        "mailto:a@e.org?subject=So%20it%20is",
        "../articles/a%EF%BF%BD%20%7Bb%7D.txt",
      ],
    );
  });

  it("follows a wikilink to the source that it names", async () => {
    const draft = await draftOf("“I have put one ship ashore in my life” [[letter.txt#L3]]\n");
    assert.equal(draft.addressOf("[[letter.txt#L3]]"), "../articles/letter.txt#L3");
  });

  it("is named by its front matter, its heading, or its file", async () => {
    const titles = await Promise.all(
      ["---\ntitle: So it is\n---\nText.\n", "Text.\n\n# Head *set*\n", "Text.\n"].map((note) => draftOf(note)),
    );
    assert.deepEqual(
      titles.map(({ title, showsTitle }) => [title, showsTitle]),
      [
        ["So it is", false],
        ["Head set", true],
        ["said", true],
      ],
    );
  });

  it("is given up when nobody waits for it any more", async () => {
    const { host } = memoryHost(files("“Nobody has ever said these words anywhere.”\n"));
    const engine = new Engine(host, { maxFileSize: 1e6, isProjectFile: () => false });
    await engine.files.index(() => {});
    const note = engine.files.text("file:///w/notes/said.md")!;
    assert.equal(await engine.exporting.annotated(note, { target: note.uri, cancelled: () => true }), null);
  });
});
