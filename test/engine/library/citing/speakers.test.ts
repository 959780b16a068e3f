import assert from "node:assert/strict";
import type { Article } from "../../../../src/engine/library/article/article.ts";
import { TextVersion } from "../../../../src/engine/library/caching/textVersion.ts";
import { type CitingWay, citationOf } from "../../../../src/engine/library/citing/writeCitation.ts";
import { SURE_SPEAKER } from "../../../../src/engine/quotes/sureSpeaker.ts";
import { analyzer } from "../../../analyzer.ts";

const TEXT = `Harold Marsh was arrested on Monday in Eastport. Nina Vale, the mayor, was at sea.

"The claim is false," his lawyer said on Tuesday.

"He was framed," said his wife. "He was at home," she added.

"She is well," the mayor's office said.

"I was framed," Harold Marsh said on Friday.

"We were at sea," Marsh said.

"We had been there for a week. Nobody asked us.

"We were not told either."

The band at the quay had played all of that night, and Marsh was quiet. "We go on."
`;

const WAYS: CitingWay[] = [
  { style: "block" },
  { style: "inline" },
  { style: "footnote", footnote: "1" },
  { style: "link" },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are the template's own variables
  { style: "template", template: "> ${quote}\n> — ${speaker}, [${title}](${path}#${lines})" },
];

describe("the speaker in a citation", () => {
  const article: Article = {
    ...analyzer.analyze(TEXT, "text"),
    uri: "file:///w/a.txt",
    version: new TextVersion(),
    kind: "source",
    citations: [],
  };
  const cite = (words: string, way: CitingWay, text = article) => {
    const start = TEXT.indexOf(words);
    return citationOf(text, { start, end: start + words.length }, "a.txt", way).replace(/\[[^\]]*\]/g, "[]");
  };

  for (const words of ["The claim is false", "He was framed", "He was at home", "She is well"]) {
    it(`is not whose lawyer, wife or office says it: ${words}`, () => {
      for (const way of WAYS) assert.doesNotMatch(cite(words, way), /Marsh|Vale|his|mayor/, way.style);
    });
  }

  it("is the one who is surely named", () => {
    assert.match(cite("I was framed", { style: "block" }), /^> - Harold Marsh, \[\]/m);
    assert.match(cite("I was framed", WAYS.at(-1)!), /— Harold Marsh, \[\]/);
  });

  it("comes with words without a mark that stands at one edge alone", () => {
    for (const words of ['"I was framed', 'I was framed,"', '"I was framed,"'])
      assert.match(cite(words, { style: "block" }), /^> I was framed,?\n/, words);
    assert.match(cite('"We had been there for a week.', { style: "block" }), /^> We had been there for a week\.\n/);
    assert.match(cite('"We were not told either."', { style: "block" }), /^> We were not told either\.\n/);
  });

  it("is nobody where a name is only likely", () => {
    const likely = article.quotations.find(({ speakerName }) => speakerName === "Harold Marsh")!;
    const withConfidence = (confidence: number) => ({
      ...article,
      quotations: article.quotations.map((one) => (one === likely ? { ...one, confidence } : one)),
    });
    const words = "I was framed";
    assert.match(cite(words, { style: "block" }, withConfidence(SURE_SPEAKER)), /Harold Marsh/);
    for (const way of WAYS) assert.doesNotMatch(cite(words, way, withConfidence(SURE_SPEAKER - 0.01)), /Marsh/);
  });

  it("is nobody where no word of speech ties anybody to the words", () => {
    assert.doesNotMatch(cite("We go on.", { style: "block" }), /Marsh/);
  });
});
