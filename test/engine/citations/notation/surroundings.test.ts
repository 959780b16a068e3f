import assert from "node:assert/strict";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { surroundingsOf } from "../../../../src/engine/citations/notation/surroundings.ts";

function around(note: string) {
  return surroundingsOf(note, parseCitations(note)[0]!.words[0]!);
}

describe("a note's words around a quotation", () => {
  const cases: [what: string, note: string, before: string, after: string][] = [
    ["its sentence", "He came. It is not “permitted” now ([S](not.txt#L1)). He left.", "It is not", "” now ([S])."],
    ["none of the sentence before", "He did not come. “It was late” ([S](a.txt#L1))", "", "” ([S])"],
    [
      "of a block, what introduces it",
      "He denied this:\n\n> It was late.\n>\n> - [S](a.txt#L1)",
      "He denied this:",
      "",
    ],
    ["none of another item", "- He did not come\n- “It was late” [S](a.txt#L1)\n- No", "", "” [S]"],
    ["what introduces an item", "He denied:\n- “It was late” [S](a.txt#L1)", "He denied:", "” [S]"],
    ["an item's, of its sub-item", "- One\n- He denied\n  - “It was late” [S](a.txt#L1)", "- He denied", "” [S]"],
    ["none at the beginning", "“It was late” ([S](a.txt#L1))", "", "” ([S])"],
  ];
  for (const [what, note, before, after] of cases) {
    it(`are ${what}`, () => assert.deepEqual(around(note), { before, after }));
  }
});
