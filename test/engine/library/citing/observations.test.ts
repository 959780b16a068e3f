import assert from "node:assert/strict";
import { Engine } from "../../../../src/engine/engine.ts";
import { memoryHost, type Witness } from "../memoryHost.ts";

const SOURCE = `The vote on the harbour

Stanmere council members voted 12 to 4 on Thursday to dredge the outer harbour, after a debate of six hours.

The work will cost 4.2 million pounds and take 18 months, said Ada Rowe, the harbour master.
`;
const NOTE = `# The harbour

The debate of the council members took eight hours ([vote](vote.txt#L3)).

The work will take 18 months, said Harold Marsh, the harbour master ([vote](vote.txt#L5)).
`;
const URI = "file:///w/note.md";

describe("what is seen of citations beside their verdicts", () => {
  let engine: Engine;
  let witness: Witness;

  function start(files: Record<string, string>): void {
    const memory = memoryHost(new Map(Object.entries(files).map(([name, text]) => [`file:///w/${name}`, text])));
    witness = memory.witness;
    engine = new Engine(memory.host, { maxFileSize: 1e6, isProjectFile: () => false });
  }

  async function seen(text: string): Promise<string[][]> {
    engine.files.open(URI, text);
    const all = await engine.citations.observe(engine.files.text(URI)!);
    return all.map(({ claims }) =>
      claims.map(({ start, end, said, found }) => {
        assert.equal(text.slice(start, end), said);
        return `${said} (${found?.words ?? "nothing"})`;
      }),
    );
  }

  beforeEach(() => start({ "vote.txt": SOURCE }));

  it("stands with the citation that it is about", async () => {
    assert.deepEqual(await seen(NOTE), [["eight hours (six hours)"], ["Harold Marsh (Ada Rowe)"]]);
  });

  it("is worked out once for a sentence, wherever that stands", async () => {
    await seen(NOTE);
    witness.breaths = 0;
    const longer = NOTE.replace("# The harbour\n", "# The harbour\n\nIt rained, and nobody went out.\n");
    assert.deepEqual(await seen(longer), [["eight hours (six hours)"], ["Harold Marsh (Ada Rowe)"]]);
    assert.equal(witness.breaths, 0);
    assert.deepEqual(await seen(longer.replace("eight", "six")), [[], ["Harold Marsh (Ada Rowe)"]]);
    assert.equal(witness.breaths, 1);
  });

  it("is worked out again when the source says something else, or an entity page who is meant", async () => {
    await seen(NOTE);
    engine.files.open("file:///w/vote.txt", SOURCE.replace("six hours", "eight hours"));
    assert.deepEqual(await seen(NOTE), [[], ["Harold Marsh (Ada Rowe)"]]);
    engine.files.open("file:///w/Ada Rowe.md", "---\nentity: person\naliases: [Harold Marsh]\n---\n# Ada Rowe\n");
    assert.deepEqual(await seen(NOTE), [[], []]);
  });

  it("is not looked for any longer once there is a newer text, and what is known by then is kept", async () => {
    engine.files.open(URI, NOTE);
    const observing = engine.citations.observe(engine.files.text(URI)!);
    const longer = `${NOTE}\nMore.\n`;
    witness.atBreath = () => engine.files.open(URI, longer);
    assert.deepEqual(
      (await observing).map(({ claims }) => claims.length),
      [0, 0],
    );
    witness.atBreath = () => {};
    assert.equal(witness.breaths, 1);
    assert.deepEqual(await seen(longer), [["eight hours (six hours)"], ["Harold Marsh (Ada Rowe)"]]);
    assert.equal(witness.breaths, 2);
  });

  it("is nothing for a text that is not the note's any more", async () => {
    engine.files.open(URI, NOTE);
    const before = engine.files.text(URI)!;
    engine.files.open(URI, `${NOTE}More.\n`);
    assert.deepEqual(
      (await engine.citations.observe(before)).map(({ claims }) => claims.length),
      [0, 0],
    );
  });
});
