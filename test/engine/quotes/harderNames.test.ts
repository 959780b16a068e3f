import assert from "node:assert/strict";
import { analyzer } from "../../analyzer.ts";

const speakersOf = (text: string) => analyzer.analyze(text, "text").quotations.map(({ speakerName }) => speakerName);

describe("speakers whose names are harder to see", () => {
  it("have an office behind a comma, named as a body is", () => {
    const text =
      "General Joe Dunford, the Joint Chiefs of Staff Chairman stated that the campaign would go on for months.";
    assert.deepEqual(speakersOf(text), ["Joe Dunford"]);
  });

  it("are not whoever stands before an office by chance", () => {
    const text =
      "After a meeting with General Joe Dunford, the Joint Chiefs of Staff Chairman stated that the campaign would go on.";
    assert.ok(!speakersOf(text).includes("Joe Dunford"));
  });

  it("have a family name that is written as a verb is", () => {
    const text =
      'Omar Said, chair of the trust, came late to the meeting. "The trust is broke," said Omar Said. Nobody answered.';
    assert.deepEqual(speakersOf(text), ["Omar Said"]);
  });
});
