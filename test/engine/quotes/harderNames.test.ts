import assert from "node:assert/strict";
import { analyzer } from "../../analyzer.ts";

const speakersOf = (text: string) => analyzer.analyze(text, "text").quotations.map(({ speakerName }) => speakerName);

describe("speakers whose names are harder to see", () => {
  it("have an office behind a comma, named as a body is", () => {
    const text =
      "General Joe Dunford, the Joint Chiefs of Staff Chairman stated that the campaign would go on for months.";
    assert.deepEqual(speakersOf(text), ["Joe Dunford"]);
  });

  const offices = [
    "Last week, General Joe Dunford, the Joint Chiefs of Staff Chairman stated that the campaign would go on.",
    "In a recent interview, General Joe Dunford, the Joint Chiefs of Staff Chairman said that the war would go on.",
    "On Monday, Admiral Joe Dunford, the Harbour Board Director said that the port was closed.",
    "General Joe Dunford the Joint Chiefs of Staff Chairman stated that the campaign would go on for months.",
    "Joint Chiefs of Staff Chairman, General Joe Dunford stated that the campaign would go on for months.",
    "The Joint Chiefs of Staff Chairman General Joe Dunford stated that the campaign would go on for months.",
  ];
  for (const text of offices) it(text, () => assert.deepEqual(speakersOf(text), ["Joe Dunford"]));

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

describe("what somebody is certain of", () => {
  const cases: [string, string[]][] = [
    ["Pentagon is certain that defeating the rebels takes more than airstrikes.", ["Pentagon"]],
    ["The Pentagon is certain that without a political agreement the campaign will fail.", ["Pentagon"]],
    ["Mayor Ruth Tolland is convinced that the harbour will be sold.", ["Ruth Tolland"]],
    ["The Pentagon is quite certain the campaign will fail.", ["Pentagon"]],
    // Nobody says so.
    ["It is certain that the boat will sink before the night is over.", []],
    ["Ruth Tolland is certain to win. She is sure of that.", []],
    ["Ruth Tolland is not certain that the harbour will be sold.", []],
  ];
  for (const [text, speakers] of cases) it(text, () => assert.deepEqual(speakersOf(text), speakers));
});

describe("whoever an adjective tells of", () => {
  const BEFORE = "Ivy Marsh came to the pier with Tom Hale and Ann Rowe.\n\n";
  const cases: [string, string][] = [
    ['"We will never sell it," added little Ivy.', "Ivy Marsh"],
    ['"We will never sell it," poor Ivy whispered.', "Ivy Marsh"],
    ['"We will never sell it," said young Mr Hale.', "Tom Hale"],
    ['"We will never sell it," said old Tom Hale.', "Tom Hale"],
    ['"We will never sell it," an angry Hale said.', "Tom Hale"],
    ['"We will never sell it," said the outspoken Ann Rowe.', "Ann Rowe"],
    ['"We will never sell it," replied a tired Rowe.', "Ann Rowe"],
  ];
  for (const [text, speaker] of cases) it(text, () => assert.deepEqual(speakersOf(BEFORE + text), [speaker]));

  it("is a role where the noun is one", () => {
    assert.deepEqual(speakersOf(`${BEFORE}"We will never sell it," said the old captain.`), [null]);
  });
});

describe("whoever only stands near words in marks", () => {
  const cases: [string, (string | null)[]][] = [
    ["Rowe began talking to Hart. “The harbour is closed.” Hart nodded.", [null]],
    ["Ann Rowe met Tom Hart at the pier. “The harbour is closed.” Hart shrugged.", [null]],
    ["Ann Rowe met Tom Hart at the pier. “The harbour is closed.” Hart left the room.", [null]],
    ["Ann Rowe met Tom Hart at the pier. “The harbour is closed,” Hart nodded.", ["Tom Hart"]],
    ["Ann Rowe met Tom Hart at the pier. “Is the harbour closed?” Hart asked.", ["Tom Hart"]],
    ["Ann Rowe met Tom Hart at the pier. Hart smiled. “The harbour is closed.”", ["Tom Hart"]],
  ];
  for (const [text, speakers] of cases) it(text, () => assert.deepEqual(speakersOf(text), speakers));
});

describe("a speaker whom the sentence leaves no choice about", () => {
  const phrasesOf = (text: string) =>
    analyzer
      .analyze(text, "text")
      .quotations.filter(({ kind }) => kind !== "indirect")
      .map(({ speaker }) => (speaker ? text.slice(speaker.start, speaker.end) : null));
  const cases: [string, (string | null)[]][] = [
    [
      "Republicans drew blame for the inquiry — often labeled as a “waste of all our time” by Democrats — and went on.",
      ["Democrats"],
    ],
    ["Ruth Tolland left the harbour, called the “wound of the town” by the fishermen.", ["the fishermen"]],
    [
      "Tom Hask met the writers. He was quoted lamenting what the writers described as “missed opportunities” of his.",
      ["the writers"],
    ],
  ];
  for (const [text, speakers] of cases) it(text, () => assert.deepEqual(phrasesOf(text), speakers));
});
