import assert from "node:assert/strict";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Engine, type TextEdit } from "../../../../src/engine/engine.ts";
import { memoryHost } from "../memoryHost.ts";

const VOTE = `Harbour vote passes by one voice

The mayor, Ruth Tolland, said on Tuesday that the harbour would be dredged.
“We have no choice in this matter,” Tolland said. “I do not regret it.”
The harbour authority will begin in May, and declined to comment.
`;

const MINUTES = `Minutes of the evening

The clerk opened the meeting at seven and read the letter of the pilots.
“The tide tables of Port Aldwin were copied from a wall in the ferry office,” said the surveyor, who had seen them.
The surveyor's office has never measured the eastern channel — not once since the war.
The harbour authority declined to comment.
`;

const LETTER = `A letter of the pilots

We have been told that the channel is deep enough for any ship.
The harbour authority declined to comment, as it always has.
`;

const noteOf = (words: string, link = "[Harbour vote passes by one voice](../a/vote.txt#L4), line 4") =>
  `# Notes\n\n> ${words}\n>\n> - ${link}\n`;

const NOTE = "file:///w/n/note.md";

async function engineWith(note: string, more: Record<string, string> = {}) {
  const files = { "a/vote.txt": VOTE, "a/minutes.txt": MINUTES, "a/letter.txt": LETTER, ...more };
  const disk = new Map<string, string | Uint8Array>(
    Object.entries(files).map(([path, text]) => [`file:///w/${path}`, text]),
  );
  const { host } = memoryHost(disk);
  const engine = new Engine(host, { maxFileSize: 50e6, isProjectFile });
  await engine.files.index(() => {});
  engine.files.open(NOTE, note);
  return { engine, disk };
}

async function checkedIn(engine: Engine) {
  const note = engine.files.text(NOTE)!;
  return { note, checked: (await engine.citations.check(note))[0]! };
}

/** "minutes.txt:4", or null. */
async function placeOf(note: string, more?: Record<string, string>): Promise<string | null> {
  const { engine } = await engineWith(note, more);
  return placeIn(engine);
}

async function placeIn(engine: Engine): Promise<string | null> {
  const { checked } = await checkedIn(engine);
  const found = engine.citations.elsewhere(checked);
  const [place] = found?.places.values() ?? [];
  return found ? `${found.document.uri.split("/").at(-1)}:${place!.startLine}` : null;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

describe("words of a missing citation", () => {
  it("are found in the other source that holds them, however they are printed", async () => {
    for (const [words, place] of [
      ["The tide tables of Port Aldwin were copied from a wall in the ferry office", "minutes.txt:4"],
      ['"The tide tables of Port Aldwin were *copied* from a wall in the ferry office"', "minutes.txt:4"],
      ["The surveyor's office has never measured the eastern channel -- not once since the war.", "minutes.txt:5"],
      ["The tide tables ... were copied from a wall", "minutes.txt:4"],
      ["[They] were copied from a wall in the ferry office", "minutes.txt:4"],
      ["The clerk opened the meeting at seven [...] said the surveyor, who had seen them.", null],
      ["We have been told that the channel is deep enough", "letter.txt:3"],
    ] as const) {
      assert.equal(await placeOf(noteOf(words)), place, words);
    }
  });

  it("are not found where a word is another one, or where they stand nowhere", async () => {
    for (const words of [
      "The tide tables of Port Aldwin were copied from a book in the ferry office",
      "Nobody ever asked the pilots about tides in the year of the great flood.",
    ]) {
      assert.equal(await placeOf(noteOf(words)), null, words);
    }
  });

  it("are not given to a source when they are so few that several hold them", async () => {
    const of = (words: string) => noteOf(words, "[Tides](../a/tides.txt#L1)");
    const tides = { "a/tides.txt": "The tides of the year\n\nHigh water is at noon on every day of the week.\n" };
    assert.equal(await placeOf(of("declined to comment"), tides), null);
    assert.equal(await placeOf(of("opened the meeting at"), tides), "minutes.txt:3");
    assert.equal(await placeOf(of("the meeting"), tides), null);
  });

  it("are looked for when the source itself is gone", async () => {
    const note = noteOf("We have been told that the channel is deep enough", "[Letter](../a/lost.txt#L3), line 3");
    assert.equal(await placeOf(note), "letter.txt:3");
  });

  it("are looked for again when sources come, change and go", async () => {
    const words = "The gulls of Port Aldwin know the price of herring";
    const { engine, disk } = await engineWith(noteOf(words));
    assert.equal(await placeIn(engine), null);
    const gulls = "file:///w/a/gulls.txt";
    disk.set(gulls, `On the gulls\n\nSomebody said a thing at last.\n${words}, said the smith.\n`);
    await engine.files.changed([gulls]);
    assert.equal(await placeIn(engine), "gulls.txt:4");
    engine.files.open(gulls, `On the gulls\n\n${words}, said the smith.\n`);
    assert.equal(await placeIn(engine), "gulls.txt:3");
    engine.files.open(gulls, `On the gulls\n\n${words.replace("price", "worth")}, said the smith.\n`);
    assert.equal(await placeIn(engine), null);
  });

  it("are known without a search once they were found, wherever the note was pushed, and not before", async () => {
    const text = noteOf("The tide tables of Port Aldwin were copied from a wall");
    const { engine } = await engineWith(text);
    const { note, checked } = await checkedIn(engine);
    assert.equal(engine.citations.knownElsewhere(checked), null);
    assert.equal(await engine.citations.findElsewhere(note), true);
    assert.ok(engine.citations.knownElsewhere(checked));
    assert.equal(await engine.citations.findElsewhere(note), false);
    engine.files.open(NOTE, `A line more.\n\n${text}`);
    assert.ok(engine.citations.knownElsewhere((await checkedIn(engine)).checked));
  });

  it("have nothing said of them that are intact, moved, changed or nobody's", async () => {
    for (const note of [
      noteOf("I do not regret it."),
      noteOf("We have no choice in this"),
      noteOf("I do regret it."),
      "See [the vote](../a/vote.txt#L4).\n",
      "See [the vote](../a/vote.txt#L400).\n",
    ]) {
      assert.equal(await placeOf(note), null, note);
    }
  });
});

describe("a link that is led to the source that holds its words", () => {
  const WORDS = "The tide tables of Port Aldwin were copied from a wall in the ferry office";

  async function led(note: string, more?: Record<string, string>): Promise<string | null> {
    const { engine } = await engineWith(note, more);
    const { note: document, checked } = await checkedIn(engine);
    const edits = engine.citations.leadElsewhere(document, checked);
    if (edits.length === 0) return null;
    const after = applied(note, edits);
    engine.files.open(NOTE, after);
    assert.equal((await checkedIn(engine)).checked.verification.verdict, "intact", after);
    return after;
  }

  it("names that source, its lines and its title", async () => {
    assert.equal(await led(noteOf(WORDS)), noteOf(WORDS, "[Minutes of the evening](../a/minutes.txt#L4), line 4"));
  });

  it("keeps a label of one's own, and lines that the note does not say", async () => {
    for (const [before, after] of [
      ["[that evening](../a/vote.txt#L3-L4)", "[that evening](../a/minutes.txt#L4)"],
      ["[that evening](/a/vote.txt)", "[that evening](../a/minutes.txt#L4)"],
      ["[that evening](<../a/vote.txt#L3>), line 3", "[that evening](<../a/minutes.txt#L4>), line 4"],
      ["[[a/vote.txt#L3|that evening]]", "[[a/minutes.txt#L4|that evening]]"],
      ["[that evening](../a/vote.txt:3)", "[that evening](../a/minutes.txt#L4)"],
    ] as const) {
      assert.equal(await led(noteOf(WORDS, before)), noteOf(WORDS, after), before);
    }
  });

  it("encodes a path that has to be", async () => {
    const words = "The gulls of Port Aldwin know the price of herring";
    const more = { "a/the%20gulls%20%281%29.txt": `On the gulls\n\n${words}, said the smith.\n` };
    assert.match((await led(noteOf(words), more))!, /\(\.\.\/a\/the%20gulls%20%281%29\.txt#L3\), line 3/);
  });

  it("is not led away from other words that it vouches for, nor when other links share its address", async () => {
    const both = `She said "I do not regret it" and "${WORDS}" ([vote](../a/vote.txt#L4)).\n`;
    assert.equal(await led(both), null);
    const shared = `She said "${WORDS}" [vote][v].\n\nThen: "I do not regret it" [vote][v].\n\n[v]: ../a/vote.txt#L4\n`;
    assert.equal(await led(shared), null);
  });
});
