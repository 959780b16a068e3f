import assert from "node:assert/strict";
import fc from "fast-check";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Engine, type QuoteHit } from "../../../../src/engine/engine.ts";
import { FILTERS } from "../../../../src/engine/library/search/query.ts";
import { memoryHost } from "../memoryHost.ts";

const PORT = `Port vote
By Nell Farrow, 14 March 2029

Defence Secretary of the UK Graham Stowe told the council that the harbour was safe on Tuesday.
“We have no choice in this matter,” Stowe said. “The sand will move whatever we do.”
José Núñez, a spokesman for Nordmole, said on Friday that the dredgers would come in May.
“It is a question of money,” Núñez said. He did not say whose money it was.
`;
const BANK = `The bank that moved

Imogen Pell, a marine biologist at the University of Stanmere, spent eleven weeks on the water.
“They are a mile from where the map has them,” Pell said of the herring.
Pell said the sand had moved further than Nordmole believed. Graham Stowe declined to comment.
`;
const WORLD = `World

Президент Иван Петров сказал в понедельник: «Мы не будем ждать весны». Он говорил в Москве.
自衛隊の演習は明日から始まる。「準備はできている」と山田太郎は述べた。
قال الوزير إن السفن ستصل غدا. ولم يعلق أحد على ذلك.
`;
const NOTE = "> We have no choice in this matter,\n>\n> - Graham Stowe, [Port vote](../a/port.txt#L5), line 5\n";

const FILES = {
  "a/port.txt": PORT,
  "a/2031/bank.txt": BANK,
  "b/world.txt": WORLD,
  "n/note.md": NOTE,
};
const uri = (path: string) => `file:///w/${path}`;

describe("quote search", () => {
  let engine: Engine;
  before(async () => {
    const disk = new Map(Object.entries(FILES).map(([path, content]) => [uri(path), content]));
    engine = new Engine(memoryHost(disk).host, { maxFileSize: 50e6, isProjectFile });
    await engine.files.index(() => {});
  });

  const textOf = ({ document, start, end }: QuoteHit) => {
    assert.equal(document, engine.files.article(document.uri));
    return document.source.text.slice(start, end);
  };
  const find = (text: string, more = {}) => engine.quotations.search({ text, limit: 10, byName: true, ...more });
  const texts = (text: string, more = {}) => find(text, more).map(textOf);

  const CHOICE = "We have no choice in this matter,";
  const SAND = "The sand will move whatever we do.";
  const MILE = "They are a mile from where the map has them,";
  const MONEY = "It is a question of money,";

  const cases: [what: string, query: string, expected: string[]][] = [
    ["a speaker by the last name", "speaker:stowe kind:direct", [CHOICE, SAND]],
    ["a speaker in any case, without accents", "speaker:nunez kind:direct", [MONEY]],
    ["a speaker by what he is", 'speaker:"uk secretary" kind:direct', [CHOICE, SAND]],
    ["a speaker with a typing error", "speaker:pel kind:direct", [MILE]],
    ["everybody but a speaker", "-speaker:stowe -speaker:nunez in:port", []],
    ["a folder", "in:2031", [MILE]],
    ["a path", "in:a/port kind:direct", [CHOICE, SAND, MONEY]],
    ["cited passages", "cited:yes", [CHOICE]],
    ["passages that nobody cites", "cited:no speaker:stowe kind:direct", [SAND]],
    ["sources from a day on", "after:2029-03-14 before:2031", [CHOICE, SAND, MONEY]],
    ["sources before a day", "before:2029-03-14", []],
    ["sources of a year in the path", "after:2031", [MILE]],
    ["quotations without a word", "speaker:stowe -sand kind:direct", [CHOICE]],
    ["several filters", "speaker:stowe in:bank", []],
  ];
  for (const [what, query, expected] of cases)
    it(`narrows to ${what}: ${query}`, () => assert.deepEqual(texts(query).sort(), [...expected].sort()));

  it("lists all that somebody says: in marks first, then what is reported", () => {
    for (const query of ["speaker:stowe", "stowe"]) {
      const said = find(query).filter(({ speakerName }) => speakerName === "Graham Stowe");
      const kinds = said.map(({ kind }) => (kind === "indirect" ? "reported" : "in marks"));
      assert.deepEqual([...new Set(kinds)], ["in marks", "reported"], query);
      assert.match(said.map(textOf).at(-1)!, /the harbour was safe/);
    }
    assert.deepEqual(texts("speaker:stowe", { quotationsOnly: true }), [CHOICE, SAND]);
    assert.deepEqual(texts("speaker:stowe", { limit: 1 }), [CHOICE]);
  });

  it("narrows words, too", () => {
    assert.deepEqual(texts("sand speaker:stowe"), [SAND]);
    assert.ok(texts("nordmole about:nordmole").every((text) => /Nordmole/.test(text)));
    assert.ok(texts("sand before:2031").every((text) => !/further/.test(text)));
  });

  it("narrows words to the passages that a look at each finds", () => {
    const all = texts("the sand moved harbour said", { limit: 1000 });
    assert.ok(all.length > 5);
    for (const [filter, isLeft] of [
      ["about:stowe", (text: string) => text.includes("Stowe")],
      ["about:nordmole", (text: string) => text.includes("Nordmole")],
      ["-about:nordmole", (text: string) => !text.includes("Nordmole")],
      [
        "kind:direct -about:stowe",
        (text: string) => text === SAND || (text.startsWith("“") && !text.includes("Stowe")),
      ],
    ] as const) {
      const found = texts(`the sand moved harbour said ${filter}`, { limit: 1000 });
      assert.deepEqual(found.sort(), all.filter(isLeft).sort(), filter);
    }
  });

  it("finds what they say whom the words name: by a role, by a name, beside other words", () => {
    assert.deepEqual(texts("uk secretary").slice(1, 3), [CHOICE, SAND]);
    assert.ok(
      find("uk secretary")
        .slice(1, 3)
        .every(({ by }) => by === "name"),
    );
    assert.ok(texts("pell").includes(MILE));
    assert.deepEqual(texts("stowe sand")[0], SAND);
    assert.ok(!find("uk secretary", { byName: false }).some(({ by }) => by === "name"));
  });

  it("takes nobody's name out of small words", () => {
    assert.ok(find("of the").every(({ by }) => by === "words"));
  });

  it("says where the matching words stand", () => {
    const [hit] = find("sand whatever");
    const source = hit!.document.source.text;
    assert.deepEqual(
      hit!.matched.map(({ start, end }) => source.slice(start, end)),
      ["sand", "whatever"],
    );
  });

  for (const [words, expected] of [
    ["петров весны", "Мы не будем ждать весны"],
    ["МОСКВЕ", "Он говорил в Москве."],
    ["演習 明日", "自衛隊の演習は明日から始まる。"],
    ["السفن", "قال الوزير إن السفن ستصل غدا."],
  ] as const)
    it(`finds ${words}`, () =>
      assert.ok(texts(words).some((text) => text.includes(expected) || expected.includes(text))));

  it("follows a document that changes and goes", async () => {
    engine.files.open(
      uri("a/late.txt"),
      `Late\n\n“I was never asked about it,” said Agnes Rowe, a teacher, on Monday.\n`,
    );
    assert.deepEqual(texts("speaker:agnes"), ["I was never asked about it,"]);
    engine.files.open(
      uri("a/late.txt"),
      `Late\n\n“I was never asked about it,” said Walter Hask, a teacher, on Monday.\n`,
    );
    assert.deepEqual(texts("speaker:agnes"), []);
    assert.deepEqual(texts('speaker:"walter hask"'), ["I was never asked about it,"]);
    await engine.files.close(uri("a/late.txt"));
    assert.deepEqual(engine.names.find("hask", 5), []);
  });

  it("answers anything, with places inside the texts", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(...FILTERS.map((name) => `${name}:`), "-", '"', "“", " ", "stowe", "sand", "secretary", "2029"),
      fc.constantFrom("自衛隊", "مدينة", "весны", "😀", "\ud800", "\u0000", "hue:red"),
    );
    const query = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(query, fc.boolean(), fc.boolean(), (text, quotationsOnly, alone) => {
        const only = alone ? { only: uri("a/port.txt") } : {};
        for (const hit of engine.quotations.search({
          text,
          limit: 5,
          byName: true,
          quotationsOnly,
          open: uri("a/port.txt"),
          ...only,
        })) {
          const { length } = hit.document.source.text;
          assert.ok(0 <= hit.start && hit.start < hit.end && hit.end <= length);
          for (const { start, end } of hit.matched) assert.ok(hit.start <= start && start < end && end <= hit.end);
        }
        engine.quotations.help(text);
        engine.names.find(text, 5);
      }),
      { seed: 6, numRuns: 400 },
    );
  });
});

describe("help with a query", () => {
  let engine: Engine;
  before(async () => {
    const disk = new Map(Object.entries(FILES).map(([path, content]) => [uri(path), content]));
    engine = new Engine(memoryHost(disk).host, { maxFileSize: 50e6, isProjectFile });
    await engine.files.index(() => {});
  });

  const offers = (typed: string) => engine.quotations.help(typed).offers.map(({ text }) => text);
  const cases: [typed: string, offered: string[]][] = [
    ["speaker:sto", ['speaker:"Graham Stowe" ']],
    ["sand -speaker:grah", ['sand -speaker:"Graham Stowe" ']],
    ['speaker:"graham st', ['speaker:"Graham Stowe" ']],
    ["in:bank", ["in:bank.txt "]],
    ["kind:d", ["kind:direct "]],
    ["cited:", ["cited:yes ", "cited:no "]],
    ["sand spea", ["sand speaker:"]],
    ["sand in", []],
    ["speaker:stowe ", []],
    ['speaker:"Graham Stowe"', []],
    ["hue:r", []],
    ["after:20", []],
  ];
  for (const [typed, offered] of cases)
    it(`offers ${offered.join(", ") || "nothing"} for ${typed}`, () => assert.deepEqual(offers(typed), offered));

  it("offers those quoted most first, and all filters when nothing is typed", () => {
    assert.equal(engine.quotations.help("speaker:").offers[0]!.value, "Graham Stowe");
    assert.deepEqual(
      offers(""),
      FILTERS.map((name) => `${name}:`),
    );
  });

  it("says which filters there are not", () => {
    assert.deepEqual(engine.quotations.help("hue:red kind:direct").unknown, ["hue:red"]);
  });
});
