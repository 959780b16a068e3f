import assert from "node:assert/strict";
import { NAME_FEATURES } from "../../../src/engine/entities/features/nameFeatures.ts";
import type { EntityType } from "../../../src/engine/entities/mention.ts";
import { nameEdges } from "../../../src/engine/entities/recognition/nameEdges.ts";
import { withRepeats } from "../../../src/engine/entities/recognition/repeats.ts";
import { voteOnTypes } from "../../../src/engine/entities/recognition/typeVote.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { analyzer } from "../../analyzer.ts";

describe("the edges of names", () => {
  const cases: [string, EntityType, string | null][] = [
    ["General Joe Dunford", "person", "Joe Dunford"],
    ["Mr. Rowe", "person", "Rowe"],
    ["Prince Harry", "person", "Prince Harry"],
    ["the Harbour Authority's", "organization", "Harbour Authority"],
    ["“Harbour News”", "organization", "Harbour News"],
    ["The Hague", "location", "Hague"],
    ["Fishermen's Association", "organization", "Fishermen's Association"],
    ["’s", "person", null],
    ["“ ”", "other", null],
  ];
  for (const [found, type, name] of cases) {
    it(`${found} is ${name}`, () => {
      const edges = nameEdges(found, { start: 0, end: found.length }, type);
      assert.equal(edges && found.slice(edges.start, edges.end), name);
    });
  }
});

describe("names over a whole text", () => {
  it("takes the words of a name for the name wherever they stand, the longest first", () => {
    const words = Int32Array.of(1, 2, 9, 1, 2, 3, 9, 1, 9, 2);
    const names = [
      { first: 0, last: 1, type: 0 },
      { first: 7, last: 7, type: 1 },
    ];
    const places = withRepeats(words, names, () => true).map(({ first, last, type }) => [first, last, type]);
    assert.deepEqual(places, [
      [0, 1, 0],
      [3, 4, 0],
      [7, 7, 1],
    ]);
    assert.equal(withRepeats(words, names, () => false).length, 2);
  });

  it("types a name as most of its mentions do", () => {
    const sure = (type: number) => Float64Array.from({ length: 5 }, (_, i) => (i === type ? 6 : 0));
    const rowe = (type: number) => ({ name: "Rowe", typeScores: sure(type) });
    assert.deepEqual(voteOnTypes([rowe(0), rowe(0), rowe(2), { name: "Aldwin", typeScores: sure(2) }]), [0, 0, 0, 2]);
  });

  it("takes a family name for a person when the full name is one, and the other way round", () => {
    const unsure = (name: string, person: number, location: number) => ({
      name,
      typeScores: Float64Array.of(person, -5, location, -5, -5),
    });
    assert.deepEqual(voteOnTypes([unsure("Bola Tinubu", 3, 0), unsure("Tinubu", 0, 0.4)]), [0, 0]);
    assert.deepEqual(voteOnTypes([unsure("Bola Tinubu", 0, 0.4), unsure("Tinubu", 3, 0)]), [0, 0]);
    assert.deepEqual(voteOnTypes([unsure("Bola Tinubu", 3, 0), unsure("Aldwin", 0, 0.4)]), [0, 2]);
  });

  it("lets a thing share somebody's name, and believes what the text says", () => {
    const sure = (type: number) => Float64Array.from({ length: 5 }, (_, i) => (i === type ? 6 : 0));
    const ferro = [
      { name: "Luis Ferro", typeScores: sure(0) },
      { name: "Ferro", typeScores: sure(0) },
      { name: "Ferro", typeScores: sure(1) },
    ];
    assert.deepEqual(voteOnTypes(ferro), [0, 0, 0]);
    const nordmole = [
      { name: "Nordmole", typeScores: Float64Array.of(2, 0, 0, 0, 0), saidType: 1 },
      { name: "Nordmole", typeScores: Float64Array.of(2, 0, 0, 0, 0) },
    ];
    assert.deepEqual(voteOnTypes(nordmole), [1, 1]);
  });

  it("takes where somebody works for no person", () => {
    const sure = (type: number) => Float64Array.from({ length: 5 }, (_, i) => (i === type ? 6 : 0));
    const worked = (type: number) => ({ name: "Nordmole", typeScores: sure(type), isWorkedFor: true });
    assert.deepEqual(voteOnTypes([worked(0), { name: "Nordmole", typeScores: sure(0) }]), [1, 1]);
    assert.deepEqual(voteOnTypes([worked(2)]), [2], "an engineer at Gatwick");
    const typesIn = (text: string) => analyzer.findMentions(readSource(text, "text")).map(({ type }) => type);
    assert.deepEqual(typesIn("An engineer at Nordmole told her superiors that the charts were out of date."), [
      "organization",
    ]);
    assert.deepEqual(typesIn("The wife of Nordmole told her superiors that the charts were out of date."), ["person"]);
  });

  it("takes a first name alone for the person that has it", () => {
    const text =
      "Captain Edwin Tolland was more guarded. “I was told, ‘Edwin, the bank has always been there,’” Captain Tolland said.";
    const mentions = analyzer.findMentions(readSource(text, "text"));
    assert.deepEqual(
      mentions.map(({ type }) => type),
      ["person", "person", "person"],
    );
  });

  it("asks the last word of a name that is nobody's", () => {
    const typed = (name: string, ...typeScores: number[]) => ({ name, typeScores: Float64Array.from(typeScores) });
    assert.deepEqual(voteOnTypes([typed("Aldwin Sound", 0, 3, 0, 0, 0)]), [2]);
    assert.deepEqual(voteOnTypes([typed("Stanmere Courier", 0, 0, 3, 0, 0)]), [1]);
    assert.deepEqual(voteOnTypes([typed("Tina Point", 3, 0, 0, 0, 0)]), [0]);
    assert.deepEqual(voteOnTypes([typed("Sound", 0, 3, 0, 0, 0)]), [1]);
  });

  it("asks the world list about what no text can tell", () => {
    const asPerson = Float64Array.of(4, 3, 0, 0, 0);
    const types = voteOnTypes(Array.from({ length: 9 }, () => ({ name: "Daesh", typeScores: asPerson })));
    assert.deepEqual(new Set(types), new Set([1]));
    const unsure = Float64Array.of(0, 0.2, 0.3, 0, 0.1);
    assert.deepEqual(voteOnTypes([{ name: "Daesh", typeScores: unsure }]), [1]);
  });

  it("takes an apposition's word for what a name is, and small letters for no people", () => {
    const types = (text: string) => analyzer.findMentions(readSource(text, "text")).map(({ type }) => type);
    assert.deepEqual(types("Nordmole, a Danish company, left. Everybody missed Nordmole."), [
      "organization",
      "group",
      "organization",
    ]);
    assert.deepEqual(types("The hall smelled of floor polish, he told Ruth Tolland."), ["person"]);
  });

  it("finds the slip Us in a text of the US, and no pronoun", () => {
    const text = "The US forces left. A concern for the Us was this. It concerns us. Us he left alone.";
    const found = analyzer.findMentions(readSource(text, "text")).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ["US", "Us"]);
    assert.deepEqual(analyzer.findMentions(readSource("It was for the Us a concern.", "text")), []);
  });

  it("finds a family name that is a word, too, once its bearer was named in full", () => {
    const found = (text: string) =>
      analyzer
        .findMentions(readSource(text, "text"))
        .filter(({ type }) => type === "person")
        .map(({ start, end }) => text.slice(start, end));
    const press = "Peter Cook, press secretary of the harbour, told reporters that little was lost.";
    assert.deepEqual(found(`${press} Cook did not comment. Cook further elaborated that nobody was hurt.`), [
      "Peter Cook",
      "Cook",
      "Cook",
    ]);
    // A text that cooks: at the head of a sentence the word may be a verb, elsewhere its capital says enough.
    assert.deepEqual(found(`${press} She likes to cook. Cook slowly, she says, and ask Cook for salt.`), [
      "Peter Cook",
      "Cook",
    ]);
    assert.deepEqual(found(`Cook slowly. ${press} They sat in the Cook. A Cook Islands ferry left.`), ["Peter Cook"]);
  });

  it("finds names in shouting and in small letters", () => {
    const names = (text: string) =>
      analyzer.findMentions(readSource(text, "text")).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(names("PRESIDENT OBAMA WENT TO LONDON ON MONDAY."), ["OBAMA", "LONDON"]);
    assert.deepEqual(names("president barack obama went to london on monday."), ["barack obama", "london"]);
  });

  it("finds nothing in other scripts that is no name there, and in marks", () => {
    for (const text of ["港口管理局说：他们没有来。", "?!… — “”", "\ud800\udc00\ud800", ""]) {
      const mentions = analyzer.findMentions(readSource(text, "text"));
      assert.deepEqual(mentions, [], text);
    }
  });
});

describe("the features of names", () => {
  it("each have a name of their own, a group and a reason", () => {
    const names = NAME_FEATURES.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
    for (const { group, why } of NAME_FEATURES) assert.ok(group && why);
  });
});
