import assert from "node:assert/strict";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { DraftTooLong, Engine } from "../../../../src/engine/engine.ts";
import { memoryHost } from "../memoryHost.ts";

const CHARTER = `Quay charter signed after nine years

The harbour master, Ellen Marrow, signed the charter on Friday.
“We have waited nine years for a quay that does not lean,” Marrow said. “It will not lean again.”
The pilots were not permitted to moor at night before the charter, the council said in a long report.
`;
const LETTER = `A letter from the pilots

“Nobody asked the pilots where the water is deep,” wrote Tobias Grell.
The tide tables of the north basin were wrong for most of the winter.
`;
const REPRINT = `Letters of the week

Grell wrote: “Nobody asked the pilots where the water is deep.”
Another reader praised the lamps of the new market hall.
`;
const DRAFT = "file:///w/draft.md";

async function engineOf(files: Record<string, string>): Promise<Engine> {
  const { host } = memoryHost(new Map(Object.entries(files).map(([name, text]) => [`file:///w/${name}`, text])));
  const engine = new Engine(host, { maxFileSize: 50e6, isProjectFile });
  await engine.files.index(() => {});
  return engine;
}

const SOURCES = {
  "charter.txt": CHARTER,
  "letter.txt": LETTER,
  "reprint.txt": REPRINT,
};

/** What is said of each quotation: "intact charter.txt:4". */
async function checked(draft: string, { uri = DRAFT, sources = SOURCES as Record<string, string> } = {}) {
  const engine = await engineOf(sources);
  engine.files.open(uri, draft);
  const found = await engine.quotationCheck.check(engine.files.text(uri)!);
  return found!.quotations.map(({ verdict, places, isLinked, words }) => {
    assert.equal(
      draft.slice(words.start, words.end).replace(/\W/g, "").slice(0, 5),
      words.text.replace(/\W/g, "").slice(0, 5),
    );
    const where = places.map(({ source, startLine }) => ` ${source.slice("file:///w/".length)}:${startLine}`).join("");
    return `${verdict}${where}${isLinked ? " linked" : ""}`;
  });
}

describe("the quotations of a draft", () => {
  it("are found word for word, with no link at all", async () => {
    assert.deepEqual(await checked('She said: "We have waited nine years for a quay that does not lean."'), [
      "intact charter.txt:4",
    ]);
  });

  it("are changed when one word is another, or a not is left out", async () => {
    assert.deepEqual(await checked("“We have waited ten years for a quay that does not lean,” she said."), [
      "changed charter.txt:4",
    ]);
    assert.deepEqual(await checked("“We have waited nine years for a quay that does lean,” she said."), [
      "changed charter.txt:4",
    ]);
  });

  it("are changed when they are cut off from what governs them", async () => {
    assert.deepEqual(await checked("The pilots were “permitted to moor at night before the charter”."), [
      "changed charter.txt:5",
    ]);
    assert.deepEqual(await checked("The pilots were not “permitted to moor at night before the charter”."), [
      "intact charter.txt:5",
    ]);
  });

  it("are ambiguous when several sources hold them", async () => {
    assert.deepEqual(await checked("“Nobody asked the pilots where the water is deep.”"), [
      "ambiguous letter.txt:3 reprint.txt:3",
    ]);
  });

  it("are missing when no source holds anything like them", async () => {
    assert.deepEqual(await checked("“The lighthouse keeper sold his boat to a stranger.”"), ["missing"]);
    assert.deepEqual(await checked("“The pilots will leave the harbour in spring,” he said."), ["missing"]);
  });

  it("are asked for in blocks, without what names their speaker", async () => {
    const draft = `> We have waited nine years for a quay that does not lean.
>
> — Ellen Marrow, at the signing

> Nobody asked the pilots where the water was deep.
>
> - Grell

> It will not lean again. (Marrow 2019)
`;
    assert.deepEqual(await checked(draft), ["intact charter.txt:4", "changed letter.txt:3", "intact charter.txt:4"]);
  });

  it("are asked for in marks within a block that is no quotation as a whole", async () => {
    const draft = "> An aside of ours, at some length: Marrow said “We have waited nine years for a quay” that day.\n";
    assert.deepEqual(await checked(draft), ["intact charter.txt:4"]);
  });

  it("are taken from the source that a link names, though others hold them", async () => {
    const draft = "“Nobody asked the pilots where the water is deep” ([letter](letter.txt#L3)).";
    assert.deepEqual(await checked(draft), ["intact letter.txt:3 linked"]);
  });

  it("are looked for elsewhere when the source of their link does not hold them", async () => {
    const draft = "“It will not lean again” ([letter](letter.txt#L3)).";
    assert.deepEqual(await checked(draft), ["intact charter.txt:4"]);
  });

  it("are those of its link's text, too", async () => {
    assert.deepEqual(await checked("[“It will not lean again”](charter.txt#L4)"), ["intact charter.txt:4 linked"]);
  });

  it("are not asked for when they are few words, a title, or only so called", async () => {
    const draft = `The “so it was” of it. The novel “Quays that do not lean at all”. His “Letters From a Leaning Harbour” sold well.
A so-called “quay that does not lean at all”. See [“Quays that lean”, a long story of it](https://example.org/a).
`;
    assert.deepEqual(await checked(draft), []);
  });

  it("are asked for though many of their words have capitals", async () => {
    assert.deepEqual(await checked("Marrow said “Ellen Marrow Signed The Charter”."), ["missing"]);
    assert.deepEqual(await checked("“Harbour Master Ellen Marrow signed it.”"), ["missing"]);
  });

  it("are found over several sentences and behind elisions", async () => {
    const draft = `“We have waited nine years … does not lean.” And: “We have waited nine years for a quay that does not lean,”`;
    assert.deepEqual(await checked(draft), ["intact charter.txt:4", "intact charter.txt:4"]);
  });

  it("are found in plain text, in marks and behind “>”", async () => {
    const draft = `He wrote "Nobody asked the pilots where the water was deep".

> It will not
> lean again.
`;
    const [inMarks, behind] = await checked(draft, {
      uri: "file:///w/draft.txt",
    });
    assert.match(inMarks!, /^changed (?:letter|reprint)\.txt:3$/);
    assert.equal(behind, "intact charter.txt:4");
  });

  it("are not found in the draft itself, nor in what nobody has saved", async () => {
    const engine = await engineOf(SOURCES);
    const own = `The lighthouse keeper is old. “The lighthouse keeper sold his boat to a stranger.” ${CHARTER}`;
    engine.files.open("untitled:Untitled-1", own);
    engine.files.open("file:///w/own.txt", own);
    const verdictsOf = async (except: string[]) => {
      const draft = engine.files.text("file:///w/own.txt")!;
      const found = await engine.quotationCheck.check(draft, {
        except: new Set(except),
      });
      return found!.quotations.map(({ verdict }) => verdict);
    };
    assert.deepEqual(await verdictsOf([]), ["missing", "intact", "intact"]);
    assert.equal(engine.files.isSource("untitled:Untitled-1"), false);
    engine.files.open("file:///w/other.txt", own);
    assert.equal((await verdictsOf([]))[0], "intact");
    assert.deepEqual(await verdictsOf(["file:///w/other.txt"]), ["missing", "intact", "intact"]);
  });

  it("are found in an untitled draft and in one outside of the library's folders", async () => {
    for (const uri of ["untitled:Untitled-1", "file:///elsewhere/draft.md"]) {
      assert.deepEqual(await checked("“It will not lean again.”", { uri }), ["intact charter.txt:4"], uri);
    }
  });

  it("are told with their difference, and with whom the source gives them to", async () => {
    const engine = await engineOf(SOURCES);
    engine.files.open(DRAFT, "“We have waited ten years for a quay that does not lean”");
    const [one] = (await engine.quotationCheck.check(engine.files.text(DRAFT)!))!.quotations;
    const changes = one!.anchored!.difference.filter(({ op }) => op !== "same").map(({ op, text }) => `${op} ${text}`);
    assert.deepEqual(changes, ["deleted ten", "inserted nine"]);
    assert.deepEqual([one!.speaker.here, one!.speaker.there?.name, one!.speaker.agrees], [null, "Ellen Marrow", null]);
  });

  it("are taken over from the check before, and only new words are looked for", async () => {
    const engine = await engineOf(SOURCES);
    engine.files.open(DRAFT, "“It will not lean again.”");
    const before = (await engine.quotationCheck.check(engine.files.text(DRAFT)!))!;
    engine.files.open(DRAFT, "Here: “It will not lean again.” And “Nobody asked the pilots where the quay is.”");
    engine.files.deleted("file:///w/charter.txt");
    const after = (await engine.quotationCheck.check(engine.files.text(DRAFT)!, { before }))!;
    assert.deepEqual(
      after.quotations.map(({ verdict, words }) => [verdict, words.start]),
      [
        ["intact", 7],
        ["changed", 37],
      ],
    );
  });
});

describe("a draft that nobody would write", () => {
  it("is checked though it is empty, or of lone surrogates", async () => {
    for (const draft of [
      "",
      "\ud800",
      "“\udc00 \ud800 a \udfff b c d”",
      "> \ud800\n>\n> \udc00 a b c d",
      "“““””“”””",
    ]) {
      await checked(draft);
    }
  });

  it("is checked though it is a line of a megabyte, in less than some seconds", async () => {
    const words = "nobody asked the pilots where the water is deep ".repeat(20_000);
    for (const draft of [`“${words}”`, words.replaceAll("where", "“where").replaceAll("deep", "deep”"), `> ${words}`]) {
      const start = performance.now();
      await checked(draft);
      assert.ok(performance.now() - start < 20_000, `${performance.now() - start} ms`);
    }
  });

  it("is refused when it is longer than anybody's", async () => {
    const engine = await engineOf({});
    engine.files.open(DRAFT, "a “b c d e” ".repeat(1_000_000));
    await assert.rejects(engine.quotationCheck.check(engine.files.text(DRAFT)!), DraftTooLong);
  });

  it("can be let go of", async () => {
    const engine = await engineOf(SOURCES);
    engine.files.open(DRAFT, "“It will not lean again.” “Nobody asked the pilots.”");
    const found = await engine.quotationCheck.check(engine.files.text(DRAFT)!, {
      cancelled: () => true,
    });
    assert.equal(found, null);
  });
});
