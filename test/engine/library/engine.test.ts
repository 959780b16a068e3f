import assert from "node:assert/strict";
import { isProjectFile } from "../../../src/documentFiles.ts";
import { Engine } from "../../../src/engine/engine.ts";
import { memoryHost } from "./memoryHost.ts";

const ARTICLE = `The mayor, Ruth Tolland, said on Tuesday that the harbour would be dredged.
“We have no choice in this matter,” Tolland said. “I do not regret it.”
`;
const NOTE = `> I do not regret it.\n>\n> - Ruth Tolland, [Vote](../a/vote.txt#L2), line 2\n`;

function engineWith(files: Record<string, string | Uint8Array>, maxFileSize = 50e6) {
  const disk = new Map(Object.entries(files).map(([path, content]) => [`file:///w/${path}`, content]));
  const { host, witness } = memoryHost(disk);
  return { engine: new Engine(host, { maxFileSize, isProjectFile }), witness, disk };
}

const verdicts = async (engine: Engine, note: string) =>
  (await engine.citations.check(engine.files.text(`file:///w/${note}`)!)).map(
    ({ verification }) => verification.verdict,
  );

const LIST = "milk\nbread and butter\n";
const CITING_LIST = '"bread and butter" ([list](list.txt#L2))\n';

function assertIsRead(engine: Engine): void {
  assert.equal(engine.quotations.search({ text: "bread butter", limit: 5 })[0]?.document.uri, "file:///w/list.txt");
  assert.equal(engine.files.sourceCount, 1);
  assert.deepEqual(engine.files.leftOut, []);
}

/** The other sources that name Ruth Tolland, as a card in a.txt tells them. */
const otherSources = (engine: Engine) =>
  engine.names.card(engine.files.article("file:///w/a.txt")!, ARTICLE.indexOf("Ruth"))?.otherSources;

describe("Engine", () => {
  it("verifies a note before anything is indexed", async () => {
    const { engine } = engineWith({ "a/vote.txt": ARTICLE, "n/note.md": NOTE });
    await engine.files.changed(["file:///w/n/note.md"]);
    assert.deepEqual(await verdicts(engine, "n/note.md"), ["intact"]);
  });

  it("lets what an editor shows win over the disk, and the disk again after closing", async () => {
    const { engine } = engineWith({ "a/vote.txt": ARTICLE, "n/note.md": NOTE });
    engine.files.open("file:///w/n/note.md", NOTE);
    engine.files.open("file:///w/a/vote.txt", ARTICLE.replace("do not regret", "regret"));
    assert.deepEqual(await verdicts(engine, "n/note.md"), ["changed"]);
    await engine.files.close("file:///w/a/vote.txt");
    assert.deepEqual(await verdicts(engine, "n/note.md"), ["intact"]);
  });

  it("says missing when the source goes, in whichever way it goes", async () => {
    const { engine, disk } = engineWith({ "a/vote.txt": ARTICLE, "n/note.md": NOTE });
    await engine.files.changed(["file:///w/n/note.md"]);
    assert.deepEqual(await verdicts(engine, "n/note.md"), ["intact"]);
    disk.delete("file:///w/a/vote.txt");
    engine.files.deleted("file:///w/a");
    assert.deepEqual(await verdicts(engine, "n/note.md"), ["missing"]);
  });

  it("keeps a file that is no prose out of the search, and reports it", async () => {
    const { engine } = engineWith({ "list.txt": LIST });
    await engine.files.index(() => {});
    assert.equal(engine.files.sourceCount, 0);
    assert.deepEqual(engine.quotations.search({ text: "bread butter", limit: 5 }), []);
    assert.deepEqual(engine.files.leftOut, [{ uri: "file:///w/list.txt", why: { kind: "notProse" } }]);
  });

  for (const [order, paths] of Object.entries({ before: ["n.md", "list.txt"], after: ["list.txt", "n.md"] })) {
    it(`reads, searches and verifies a file that is no prose when a note cites it that is read ${order} it`, async () => {
      const { engine } = engineWith({ "list.txt": LIST, "n.md": CITING_LIST });
      for (const path of paths) await engine.files.changed([`file:///w/${path}`]);
      assertIsRead(engine);
      assert.deepEqual(await verdicts(engine, "n.md"), ["intact"]);
    });
  }

  it("reads what is cited and no prose while it indexes, whichever comes first", async () => {
    const { engine } = engineWith({ "a.md": CITING_LIST, "list.txt": LIST, "z.md": CITING_LIST });
    await engine.files.index(() => {});
    assertIsRead(engine);
  });

  it("reads a list that an editor shows as soon as a note cites it", async () => {
    const { engine } = engineWith({ "list.txt": LIST, "n.md": CITING_LIST });
    engine.files.open("file:///w/list.txt", LIST);
    assert.equal(engine.files.article("file:///w/list.txt")?.kind, "other");
    engine.files.open("file:///w/n.md", CITING_LIST);
    assertIsRead(engine);
  });

  it("indexes with progress, breathes, and can be cancelled", async () => {
    const files = Object.fromEntries([...Array(40).keys()].map((i) => [`a/${i}.txt`, ARTICLE]));
    const { engine, witness } = engineWith(files);
    const seen: number[] = [];
    await engine.files.index(
      ({ done, total }) => seen.push(done / total),
      () => seen.length >= 20,
    );
    assert.equal(engine.files.sourceCount, 20);
    await engine.files.index(({ done, total }) => seen.push(done / total));
    assert.equal(engine.files.sourceCount, 40);
    assert.equal(seen.at(-1), 1);
    assert.ok(witness.breaths >= 2);
  });

  it("leaves out what is too large or binary, tells of it, and goes on", async () => {
    const { engine, witness } = engineWith(
      { "big.txt": ARTICLE.repeat(20), "binary.txt": new Uint8Array([72, 0, 105]), "vote.txt": ARTICLE },
      1000,
    );
    await engine.files.index(() => {});
    assert.equal(engine.files.sourceCount, 1);
    assert.deepEqual(engine.files.leftOut.map(({ uri }) => uri).sort(), ["file:///w/big.txt", "file:///w/binary.txt"]);
    assert.deepEqual(witness.leftOut, [
      {
        uri: "file:///w/big.txt",
        why: { kind: "tooLarge", size: new TextEncoder().encode(ARTICLE).length * 20, limit: 1000 },
      },
      { uri: "file:///w/binary.txt", why: { kind: "notText" } },
    ]);
  });

  it("searches and verifies a text longer than a book without reading its names", async () => {
    const { engine } = engineWith({
      "a/vote.txt": ARTICLE + "It rained on the harbour. ".repeat(80_000),
      "n/note.md": NOTE,
    });
    await engine.files.index(() => {});
    assert.deepEqual(await verdicts(engine, "n/note.md"), ["intact"]);
    assert.equal(engine.quotations.search({ text: "choice matter", limit: 1 }).length, 1);
    assert.deepEqual(engine.files.article("file:///w/a/vote.txt")?.entities, []);
  });

  it("reads UTF-16 and a byte order mark as the editor does", async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...ARTICLE].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const { engine } = engineWith({ "utf16.txt": utf16, "bom.txt": `\ufeff${ARTICLE}` });
    await engine.files.index(() => {});
    for (const name of ["utf16.txt", "bom.txt"])
      assert.equal(engine.files.article(`file:///w/${name}`)?.source.text, ARTICLE);
  });

  it("writes citations that it verifies intact, whatever is selected", async () => {
    const { engine } = engineWith({ "a/vote.txt": ARTICLE });
    await engine.files.changed(["file:///w/a/vote.txt"]);
    const note = "file:///w/n/x y.md";
    for (let start = 0; start < ARTICLE.length - 2; start += 7) {
      for (const length of [0, 5, 40]) {
        const selection = { start, end: Math.min(ARTICLE.length, start + length) };
        engine.files.open(note, "# A\n");
        const source = engine.files.article("file:///w/a/vote.txt")!;
        const { edits } = engine.citations.cite(source, selection, engine.files.text(note)!, 1);
        engine.files.open(note, `# A${edits[0]!.newText}\n`);
        assert.deepEqual(await verdicts(engine, "n/x y.md"), ["intact"], edits[0]!.newText);
      }
    }
  });

  it("cites words with what governs them", async () => {
    const text = "The tenant is not permitted to leave. If it rains, we stay. We go unless it snows in May.\n";
    const { engine } = engineWith({ "a/lease.txt": text });
    await engine.files.changed(["file:///w/a/lease.txt"]);
    const source = engine.files.article("file:///w/a/lease.txt")!;
    for (const [selected, cited] of [
      ["permitted to leave", "not permitted to leave"],
      ["we stay", "If it rains, we stay"],
      ["We go", "We go unless it snows in May."],
      ["not permitted to leave", "not permitted to leave"],
    ] as const) {
      const start = text.indexOf(selected);
      const markdown = engine.citations.citationText(source, { start, end: start + selected.length }, "file:///w/n.md");
      assert.equal(markdown.split("\n")[0], `> ${cited}`);
    }
  });

  it("judges a quotation again when the note's words before it change", async () => {
    const { engine } = engineWith({ "a/lease.txt": "The tenant is not permitted to leave.\n" });
    await engine.files.changed(["file:///w/a/lease.txt"]);
    const note = (lead: string) => `He is ${lead}“permitted to leave” ([L](../a/lease.txt#L1)).\n`;
    for (const [lead, verdict] of [
      ["", "changed"],
      ["not ", "intact"],
      ["now ", "changed"],
      ["never ", "intact"],
    ] as const) {
      engine.files.open("file:///w/n/x.md", note(lead));
      assert.deepEqual(await verdicts(engine, "n/x.md"), [verdict], lead);
    }
    engine.files.open("file:///w/n/x.md", `${note("")}\n${note("not ")}\n${note("")}`);
    assert.deepEqual(await verdicts(engine, "n/x.md"), ["changed", "intact", "changed"]);
  });

  it("knows who is named across documents, and forgets with the document", async () => {
    const { engine } = engineWith({ "a.txt": ARTICLE, "b.txt": ARTICLE.replace("Tuesday", "Monday") });
    await engine.files.index(() => {});
    assert.deepEqual(otherSources(engine), ["file:///w/b.txt"]);
    engine.files.deleted("file:///w/b.txt");
    assert.deepEqual(otherSources(engine), []);
  });

  it("counts in cards and lists what was typed elsewhere, although nobody has asked about it since", async () => {
    const { engine } = engineWith({ "a.txt": ARTICLE });
    await engine.files.index(() => {});
    assert.deepEqual(otherSources(engine), []);
    engine.files.open("file:///w/b.txt", ARTICLE.replaceAll("Tolland", "Abara"));
    assert.deepEqual(engine.catalogue.sources, ["file:///w/a.txt", "file:///w/b.txt"]);
    engine.files.open("file:///w/b.txt", ARTICLE.replace("Tuesday", "Monday"));
    assert.deepEqual(otherSources(engine), ["file:///w/b.txt"]);
    assert.equal(engine.catalogue.name(engine.catalogue.names("person")[0]!)?.documents, 2);
  });
});

describe("Engine on bad input", () => {
  const NASTY: Record<string, string> = {
    empty: "",
    "NUL and controls": "a\0b\x01\x02",
    "lone surrogates": "\ud800 said “\udc00 it” \ud800",
    "right to left": 'قال العمدة: «لن نغلق الميناء». וראש העיר אמר: "לא".',
    emoji: "😀 “👩‍👩‍👧 we won,” said 🦊 Ruth Tolland.",
    "CR only": "One line.\rAnother line, said Ruth Tolland.\r",
    "marks only": "“”‘’\"\"''«»".repeat(500),
    "broken front matter": "---\nentity: person\ntitle: [\n\nRuth Tolland",
    "one long line": `${"The mayor said “no” to Ruth Tolland. ".repeat(400)}`,
    "one long word": "x".repeat(20_000),
    "all capitals": "THE MAYOR SAID THAT RUTH TOLLAND WAS RIGHT. ".repeat(50),
  };
  for (const [name, text] of Object.entries(NASTY)) {
    for (const ending of ["txt", "md"]) {
      it(`survives ${name} in a .${ending} file`, async () => {
        const { engine } = engineWith({});
        const uri = `file:///w/x.${ending}`;
        engine.files.open(uri, text);
        const article = engine.files.article(uri)!;
        const spans = [
          ...article.entities.flatMap(({ mentions }) => mentions),
          ...article.quotations,
          ...article.references,
        ];
        for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= text.length);
        for (const offset of [0, 1, text.length >> 1, text.length]) {
          engine.names.card(article, offset);
          engine.quotations.card(article, offset);
          await engine.citations.card(article, offset);
          engine.citations.citationText(article, { start: offset, end: offset }, "file:///w/n.md");
        }
        engine.quotations.search({ text: "mayor said no", limit: 5, open: uri });
        await engine.citations.check(article);
      });
    }
  }
});
