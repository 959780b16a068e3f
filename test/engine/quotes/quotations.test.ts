import assert from "node:assert/strict";
import { analyzer } from "../../analyzer.ts";
import { readMarked, wordsAt } from "../entities/analysis.ts";

/** Each quotation as "kind speaker / cue: words | words". */
function quotations(marked: string): string[] {
  const { source, entities } = readMarked(marked);
  return analyzer.findQuotations(source, entities, analyzer.findReferences(source, entities)).map((found) => {
    const speaker = found.speakerName ?? (found.speaker ? `(${wordsAt(source, found.speaker)})` : "nobody");
    const cue = found.cue ? wordsAt(source, found.cue) : "-";
    return `${found.kind} ${speaker} / ${cue}: ${found.segments.map((piece) => wordsAt(source, piece)).join(" | ")}`;
  });
}

describe("direct quotations", () => {
  const cases: [string, string[]][] = [
    ["“We want to go,” [person:Ashton Carter] said.", ["direct Ashton Carter / said: We want to go,"]],
    ["“We want to go,” said [person:Ashton Carter].", ["direct Ashton Carter / said: We want to go,"]],
    ["[person:Ashton Carter] said, “We want to go.”", ["direct Ashton Carter / said: We want to go."]],
    ["[person:Ashton Carter] said: “We want to go.”", ["direct Ashton Carter / said: We want to go."]],
    ["“Do we want to go?” [person:Ashton Carter] asked.", ["direct Ashton Carter / asked: Do we want to go?"]],
    ["“We want to go,” [person:Ann Rowe], the pilot, has said.", ["direct Ann Rowe / has said: We want to go,"]],
    ["“We want to go,” said the chief executive, [person:Ann Rowe].", ["direct Ann Rowe / said: We want to go,"]],
    ["“We want to go,” said its chief, Mrs. [person:Rowe], on Friday.", ["direct Mrs Rowe / said: We want to go,"]],
    ["“We want to go,” Mrs. [person:Rowe] said.", ["direct Mrs Rowe / said: We want to go,"]],
    ["[person:Ann Rowe] smiled. “We want to go,” she said.", ["direct Ann Rowe / said: We want to go,"]],
    ["[person:Peter Cook] came. “We want to go,” Cook said.", ["direct Peter Cook / said: We want to go,"]],
    ["“We want to go,” said an official.", ["direct (an official) / said: We want to go,"]],
    [
      "“We want to go,” a spokesman for [organization:Nordmole] said.",
      ["direct (a spokesman for Nordmole) / said: We want to go,"],
    ],
    ["“We want to go,” according to [person:Ann Rowe].", ["direct Ann Rowe / according to: We want to go,"]],
    ["[person:Ann Rowe], who told reporters: “We want to go.”", ["direct Ann Rowe / told: We want to go."]],
    [
      "“The sand will move,” [person:Ann Rowe] said, “and it will not ask.”",
      ["direct Ann Rowe / said: The sand will move, | and it will not ask."],
    ],
    [
      "“We want to go,” [person:Ann Rowe] said. “It is late.”",
      ["direct Ann Rowe / said: We want to go,", "direct Ann Rowe / said: It is late."],
    ],
    [
      "“We want to go,” [person:Ann Rowe] said. “It is late.\n\n“It is very late.”",
      ["direct Ann Rowe / said: We want to go,", "direct Ann Rowe / said: It is late. | It is very late."],
    ],
    [
      "“We want to go,” [person:Ann Rowe] said.\n\n“It is very late by now.”",
      ["direct Ann Rowe / said: We want to go,", "direct Ann Rowe / said: It is very late by now."],
    ],
    [
      "[person:Ann Rowe] continued:\n\n“It is very late by now.”",
      ["direct Ann Rowe / continued: It is very late by now."],
    ],
    [
      "‘He told me “never again” and left,’ [person:Ann Rowe] said.",
      ["direct Ann Rowe / said: He told me “never again” and left,"],
    ],
    [
      "“He told me, ‘Never again,’ and left,” said [person:Ann Rowe].",
      ["direct Ann Rowe / said: He told me, ‘Never again,’ and left,"],
    ],
    ["‘Why didn’t they go?’ asked [person:Ann Rowe].", ["direct Ann Rowe / asked: Why didn’t they go?"]],
    ["It was raining at the quay. “It is very late by now.”", ["direct nobody / -: It is very late by now."]],
  ];
  for (const [marked, expected] of cases) it(marked, () => assert.deepEqual(quotations(marked), expected));
});

describe("mixed quotations", () => {
  const cases: [string, string[]][] = [
    [
      "[person:Ann Rowe] said the offer was “a polite way of offering nothing”.",
      ["mixed Ann Rowe / said: a polite way of offering nothing"],
    ],
    ["[person:Ann Rowe] called it “nothing”.", ["mixed Ann Rowe / called: nothing"]],
    [
      "[person:Ann Rowe] met [person:Tom Hask], saying it was “not a day too early”.",
      ["mixed Ann Rowe / saying: not a day too early"],
    ],
    [
      "[person:Ann Rowe] left her house and called it “not a home at all”.",
      ["mixed Ann Rowe / called: not a home at all"],
    ],
  ];
  for (const [marked, expected] of cases) it(marked, () => assert.deepEqual(quotations(marked), expected));
});

describe("marks that quote nobody", () => {
  const cases = [
    "She read “[other:War and Peace]” on the boat.",
    "The so-called “deep water” plan is old.",
    "Mayor hails “deep water” port\n\nIt was a long day at the quay.",
    "Sand is “younger than the plan”\n\nIt was a long day.",
  ];
  for (const marked of cases) it(marked, () => assert.deepEqual(quotations(marked), []));
});

describe("reported speech", () => {
  const cases: [string, string[]][] = [
    ["[person:Ann Rowe] said that it was late.", ["indirect Ann Rowe / said: that it was late"]],
    ["[person:Ann Rowe] said it was late.", ["indirect Ann Rowe / said: it was late"]],
    ["[person:Ann Rowe] said on Thursday that it was late.", ["indirect Ann Rowe / said: that it was late"]],
    [
      "[person:Ann Rowe] told the council by telephone that it was late.",
      ["indirect Ann Rowe / told: that it was late"],
    ],
    [
      "[person:Ann Rowe] told the council by telephone from [location:Stanmere] that her firm had built it.",
      ["indirect Ann Rowe / told: that her firm had built it"],
    ],
    [
      "[person:Ann Rowe] said on her way out of the harbour that it was late.",
      ["indirect Ann Rowe / said: that it was late"],
    ],
    ["[person:Ann Rowe] did not say whether it was late.", ["indirect Ann Rowe / did not say: whether it was late"]],
    ["[person:Ann Rowe], the pilot, said it was late.", ["indirect Ann Rowe / said: it was late"]],
    [
      "[person:Peter Cook], press secretary of the [organization:Pentagon] told reporters that it was late.",
      ["indirect Peter Cook / told: that it was late"],
    ],
    [
      "The place, [person:Ann Rowe] says, is half a mile away.",
      ["indirect Ann Rowe / says: The place | is half a mile away"],
    ],
    [
      "The best place was, [person:Ann Rowe] said, half a mile away.",
      ["indirect Ann Rowe / said: The best place was | half a mile away"],
    ],
    ["The ships are late, [person:Ann Rowe] said.", ["indirect Ann Rowe / said: The ships are late"]],
    ["According to [organization:PAHA], the ships are late.", ["indirect PAHA / According to: the ships are late"]],
    ["The ships are late, according to [organization:PAHA].", ["indirect PAHA / according to: The ships are late"]],
    [
      "Officials familiar with the talks said it was late.",
      ["indirect (Officials familiar with the talks) / said: it was late"],
    ],
    ["[person:Ann Rowe] was told that it was late.", []],
    ["[person:Ann Rowe] was promised that it was late.", []],
    [
      "[person:Ann Rowe] declined to say whether it was late.",
      ["indirect Ann Rowe / declined to say: whether it was late"],
    ],
    ["[person:Ann Rowe] would not say if it was late.", ["indirect Ann Rowe / would not say: if it was late"]],
    ["[person:Ann Rowe] asked whether it was late.", ["indirect Ann Rowe / asked: whether it was late"]],
    ["[person:Ann Rowe] has never said that it was late.", ["indirect Ann Rowe / has never said: that it was late"]],
    ["[person:Ann Rowe] denied that it was late.", ["indirect Ann Rowe / denied: that it was late"]],
    ["[person:Ann Rowe] predicted a quick end.", ["indirect Ann Rowe / predicted: a quick end"]],
    ["[person:Ann Rowe] answered calls that came from Stanmere.", []],
  ];
  for (const [marked, expected] of cases) it(marked, () => assert.deepEqual(quotations(marked), expected));
});
