import assert from "node:assert/strict";
import fc from "fast-check";
import { quotedWords } from "../../../../src/engine/citations/vouching/quotedWords.ts";

const quoted = (text: string) => quotedWords(text).map(({ start, end }) => text.slice(start, end).trim());

const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["“", "”"],
  ["”", "”"],
  ["“", "“"],
  ['"', "”"],
  ["“", '"'],
  ["„", "“"],
  ["„", "”"],
  ["„", '"'],
  ["‟", "”"],
  [",,", "''"],
  [",,", "“"],
  ["``", "''"],
  ["''", "''"],
  ["´´", "´´"],
  ["〝", "〞"],
  ["〝", "〟"],
  ["＂", "＂"],
  ["«", "»"],
  ["« ", " »"],
  ["«\u00a0", "\u202f»"],
  ["»", "«"],
  ["»", "»"],
  ["<<", ">>"],
  ["‹", "›"],
  ["›", "‹"],
  ["›", "›"],
  ["‘", "’"],
  ["’", "’"],
  ["‚", "‘"],
  ["‚", "’"],
  ["'", "'"],
  ["`", "'"],
  ["`", "´"],
  ["´", "´"],
  ["＇", "＇"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["〈", "〉"],
  ["｢", "｣"],
];

describe("words in quotation marks", () => {
  for (const [opening, closing] of PAIRS) {
    const name = `${opening}x${closing}`;
    it(`are seen in ${name}`, () => {
      const words = "the office denied the sale";
      assert.deepEqual(quoted(`Holt said: ${opening}${words}${closing} (S).`), [words]);
      assert.deepEqual(quoted(`${opening}${words}.${closing} Then ${opening}no more${closing}, he said.`), [
        `${words}.`,
        "no more",
      ]);
      assert.deepEqual(quoted(`It (${opening}${words}${closing}) stands.`), [words]);
    });
  }

  const cases: [string, string[]][] = [
    ["我们说“不要去”，他们说“好”。", ["不要去", "好"]],
    ['He said "one" and “two” and ‘three’.', ["one", "two", "three"]],
    ["“He said ‘go’ to me,” she said.", ["He said ‘go’ to me,"]],
    ['"He said "go" to me," she said.', ['He said "go" to me,']],
    ["She said ‘we don’t want it’ and left.", ["we don’t want it"]],
    ["She said 'the boys' time is over' and left.", ["the boys' time is over"]],
    ["The boys' time and the girls' time are over.", []],
    ["The ’90s were the boys’ time.", []],
    ["Rock 'n' roll, 'tis true, they got 'em.", []],
    ["It isn't theirs, it's ours; don't ask.", []],
    ['He said "no and left.', []],
    ['An open " mark.', []],
    ['He said "one and then "two" to us.', ["two"]],
    ['"first\n\nsecond"', []],
    ['"first\nsecond"', ["first\nsecond"]],
    ["“`` x” and “y''” end.", ["`` x", "y''"]],
    ['“x" and “y” end.', ["x", "y"]],
    ['"x” and "y" end.', ["x", "y"]],
    // Marks of measure.
    ['"The shelf was 19" wide and the crack ran 30" deep" (S)', ['The shelf was 19" wide and the crack ran 30" deep']],
    ["“He was 6'2\" tall,” she said.", ["He was 6'2\" tall,"]],
    ['"He was 6\'2" tall" (S)', ["He was 6'2\" tall"]],
    ['A 19" shelf and a 30" crack.', []],
    ['A 19" shelf, "cracked" all over.', ["cracked"]],
    ['It was "room 19" and "room 20".', ["room 19", "room 20"]],
    ['He said "it was in room 19" and left.', ["it was in room 19"]],
    ["The beam was 12' thick; 'very thick' they said.", ["very thick"]],
  ];
  for (const [text, expected] of cases) {
    it(`are ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => assert.deepEqual(quoted(text), expected));
  }

  it("stand in order, apart, and without their marks, in any text", () => {
    const part = fc.constantFrom(..."\"“”„«»‹›'‘’‚`´「」<>, .a1(\n—".split(""), "''", "``", "word ", "\n\n", "don’t ");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end } of quotedWords(text)) {
          assert.ok(start > last && end >= start && end < text.length, JSON.stringify(text));
          last = end;
        }
      }),
    );
  });

  it("end, however many marks there are and however they are paired", () => {
    // Where each mark asked all others, this would take hours.
    for (const unit of ["“ «", '"a ', "’s ", "„a“ »", "「", '1" ']) quotedWords(unit.repeat(50_000));
  }).timeout(60_000);
});
