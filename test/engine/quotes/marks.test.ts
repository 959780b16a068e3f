import assert from "node:assert/strict";
import { pairMarks } from "../../../src/engine/quotes/marks/marks.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";

describe("pairing of marks", () => {
  const pairs = (text: string) =>
    pairMarks(readSource(text, "text")).map(({ segments }) =>
      segments.map(({ start, end }) => text.slice(start, end)).join(" | "),
    );

  const cases: [string, string, string[]][] = [
    ["curly", "“We go,” she said. “Now.”", ["We go,", "Now."]],
    ["straight", '"We go," she said. "Now."', ["We go,", "Now."]],
    ["two single", "''We go,'' she said. ``Now.''", ["We go,", "Now."]],
    ["guillemets", "«We go», she said. « Now. »", ["We go", "Now."]],
    ["low and high", "„We go“, she said.", ["We go"]],
    ["British", "‘We don’t go,’ she said. ‘Now.’", ["We don’t go,", "Now."]],
    ["British, straight", "'We don't go,' she said. 'Now.'", ["We don't go,", "Now."]],
    ["apostrophes", "The pilots' letter was the captains' idea, wasn't it? Rock 'n' roll in the '90s.", []],
    ["an apostrophe before the closing mark", "‘The pilots’ letter is new,’ she said.", ["The pilots’ letter is new,"]],
    ["nested", "“He said ‘no,’ and left,” she said.", ["He said ‘no,’ and left,"]],
    ["nested the British way", "‘He said “no,” and left,’ she said.", ["He said “no,” and left,"]],
    ["nested in one style", '"He said "no" and left," she said.', ['He said "no" and left,']],
    ["a closing mark turned the wrong way", "an “expedited review“ of it", ["expedited review"]],
    ["inches", 'A 6" pipe and a 12" pipe.', []],
    ["brackets and dashes", '("Never") and -- "Ever" -- he said', ["Never", "Ever"]],
    ["nothing between", '"" and “ ”', []],
    ["over paragraphs", '"One.\n\n"Two.\n\n"Three," he said. "Four."', ["One. | Two. | Three,", "Four."]],
    ["over paragraphs, curly", "“One.\n\n“Two,” he said.", ["One. | Two,"]],
    ["not carried without a mark", "He said “one.\n\nTwo. “Three,” he said.", ["one.", "Three,"]],
    ["a missing mark spoils one paragraph", '"One, he said. "Two," she said.\n\n"Three," he said.', ["Two,", "Three,"]],
    ["an unclosed quotation ends with its paragraph", "She said: “One. Two.\n\nThree.", ["One. Two."]],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(pairs(text), expected));

  it("spans from the first mark to the last", () => {
    const text = 'He said: "One.\r\n\r\n"Two."';
    const [passage] = pairMarks(readSource(text, "text"));
    assert.equal(text.slice(passage!.marks.start, passage!.marks.end), '"One.\r\n\r\n"Two."');
    assert.equal(passage!.isClosed, true);
  });
});
