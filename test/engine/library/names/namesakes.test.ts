import assert from "node:assert/strict";
import { Engine } from "../../../../src/engine/engine.ts";
import { memoryHost } from "../memoryHost.ts";

const uri = (path: string) => `file:///w/${path}`;

const STRIKER = `Rovers win at last

Simon Larkin, a striker, scored twice on Sunday. “I closed my eyes,” Larkin said. His coach, Greta Dahl, did not.
`;
const STRIKER_AGAIN = `A goal at midnight

Simon Larkin scored for the third time. Greta Dahl, who had sold him once, applauded. “He was never fast,” Dahl said.
`;
const BISHOP = `Bells fall silent in Vetland

Simon Larkin, the bishop of Marn, has forbidden bells at night. “God is awake anyway,” Larkin said. He lives beside the tower.
`;
const MAYOR = `A new mayor, again

Paula Stroud, the mayor, opened the bridge. Ines Calder held the ribbon. “It will hold,” Stroud said.
`;
const PAINTER = `Pictures of a bridge

Paula Stroud, the painter, showed forty pictures. Ines Calder bought one. “It will not hold,” Stroud said.
`;

async function library(files: Record<string, string>) {
  const all = new Map(Object.entries(files).map(([path, text]) => [uri(path), text]));
  const memory = memoryHost(all);
  const engine = new Engine(memory.host, { maxFileSize: 1e6, isProjectFile: () => false });
  await engine.files.index(() => {});
  return { engine, all };
}

/** All persons of a name in the library. */
const called = ({ catalogue }: Engine, name: string) =>
  catalogue.names("person").flatMap((id) => {
    const found = catalogue.name(id);
    return found?.name === name ? [found] : [];
  });

const cardOf = (engine: Engine, path: string, text: string, words: string) =>
  engine.names.card(engine.files.article(uri(path))!, text.indexOf(words))!;

describe("people of one full name in different articles", () => {
  const files = { "a.txt": STRIKER, "b.txt": BISHOP, "c.txt": STRIKER_AGAIN };

  it("are two when what they are and whom they are named with speak against one", async () => {
    const { engine } = await library(files);
    const larkins = called(engine, "Simon Larkin");
    assert.deepEqual(larkins.map(({ documents }) => documents).sort(), [1, 2]);
    const striker = cardOf(engine, "a.txt", STRIKER, "Simon Larkin");
    assert.deepEqual(striker.otherSources, [uri("c.txt")]);
    const bishop = cardOf(engine, "b.txt", BISHOP, "He lives");
    assert.deepEqual(bishop.otherSources, []);
    assert.equal(bishop.role?.role.text, "bishop of Marn");
    assert.notEqual(striker.entity.id, bishop.entity.id);
  });

  it("take a person whom an article calls nothing to the namesake with the same people around", async () => {
    const { engine } = await library(files);
    const again = cardOf(engine, "c.txt", STRIKER_AGAIN, "Simon Larkin");
    assert.equal(again.entity.id, cardOf(engine, "a.txt", STRIKER, "Simon Larkin").entity.id);
    assert.equal(again.role?.document.uri, uri("a.txt"));
  });

  it("speak each for themselves: mentions and quotations agree with the card", async () => {
    const { engine } = await library(files);
    const { entity, quotations } = cardOf(engine, "b.txt", BISHOP, "Simon Larkin");
    assert.deepEqual(
      quotations.map(({ quotation }) => quotation.speakerId),
      [entity.id],
    );
    assert.deepEqual(
      new Set(engine.names.mentionsOf(entity.id).map(({ document }) => document.uri)),
      new Set([uri("b.txt")]),
    );
  });

  it("are found by what each of them is", async () => {
    const { engine } = await library(files);
    const found = (text: string) => [
      ...new Set(engine.quotations.search({ text, limit: 10, byName: true }).map((hit) => hit.document.uri.slice(-5))),
    ];
    assert.deepEqual(found('speaker:"bishop larkin"'), ["b.txt"]);
    assert.deepEqual(found('speaker:"striker larkin"'), ["a.txt"]);
    assert.deepEqual(found('about:"striker larkin" scored').sort(), ["a.txt", "c.txt"]);
    assert.deepEqual(found("speaker:larkin").sort(), ["a.txt", "b.txt"]);
  });

  it("go again when the document that told them apart is gone", async () => {
    const { engine, all } = await library(files);
    all.delete(uri("b.txt"));
    engine.files.deleted(uri("b.txt"));
    const larkins = called(engine, "Simon Larkin");
    assert.deepEqual(
      larkins.map(({ documents }) => documents),
      [2],
    );
  });

  it("are one when they are named with the same", async () => {
    const { engine } = await library({ "a.txt": MAYOR, "b.txt": PAINTER });
    assert.deepEqual(cardOf(engine, "a.txt", MAYOR, "Paula Stroud").otherSources, [uri("b.txt")]);
  });

  it("are one when an entity page says so", async () => {
    const page = "---\nentity: person\naliases: []\n---\n\n# Simon Larkin\n";
    const { engine } = await library({ ...files, "p/larkin.md": page });
    const card = cardOf(engine, "b.txt", BISHOP, "Simon Larkin");
    assert.equal(card.entity.page, uri("p/larkin.md"));
    assert.equal(called(engine, "Simon Larkin").length, 1);
  });
});
