import assert from "node:assert/strict";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { rewordings } from "../../../../src/engine/citations/anchoring/rewording.ts";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { differenceOf } from "../../../../src/engine/citations/sameText/difference.ts";
import { noteNumbers } from "../../../../src/engine/citations/sameText/noteNumbers.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";

const numbersIn = (text: string) => noteNumbers(text).map(({ start, end }) => text.slice(start, end));

describe("note numbers", () => {
  const certain: [string, string][] = [
    ["guilty.[3] He", "[3]"],
    ["guilty,[3–5] he", "[3–5]"],
    ["guilty[12] of it", "[12]"],
    ["guilty.[note 2] He", "[note 2]"],
    ["guilty [3]. He", "[3]"],
    ["guilty.12 Next", "12"],
    ["guilty.”7 Next", "7"],
    ["guilty.7\n\nNext", "7"],
    ["of Velden.7 Next", "7"],
    ["law<sup>4</sup> is", "4"],
  ];
  for (const [text, number] of certain) {
    it(`are seen in ${JSON.stringify(text)}`, () => assert.deepEqual(numbersIn(text), [number]));
  }

  const others = [
    "see [3] for this",
    "Section [3] of it",
    "in 1950 He",
    "at 5.12 He",
    "see Fig.3 The",
    "on Sept.12 The",
    "at 3 p.m.12 The",
    "in p.12 The",
    "version.2 of it",
    "want[s] it",
    "[W]e go",
    "a total of 1.12 The",
  ];
  for (const text of others) it(`are not seen in ${JSON.stringify(text)}`, () => assert.deepEqual(numbersIn(text), []));

  it("of Markdown and HTML are none of its words", () => {
    for (const source of [
      "He was found guilty.\\[3\\] He left.",
      "He was found guilty.<sup>3</sup> He left.",
      "He was found guilty.[^3] He left.\n\n[^3]: A note.",
    ]) {
      const [citation] = parseCitations("“was found guilty. He left” ([S](a.md#L1))");
      assert.equal(verify(citation!, prepareAnchorText(source, "markdown")).verdict, "intact", source);
    }
  });

  it("are not told as a difference, nor put into a note", () => {
    const [quotation, source] = ["was guilty. He went", "was found guilty.[3] He went"];
    assert.deepEqual(
      differenceOf(quotation, source).flatMap(({ op, text }) => (op === "same" ? [] : [text])),
      ["found"],
    );
    assert.deepEqual(
      rewordings(quotation, source).map(({ words }) => words.trim()),
      ["found"],
    );
  });
});
