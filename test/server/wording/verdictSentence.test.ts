import assert from "node:assert/strict";
import { anchor, prepareAnchorText } from "../../../src/engine/engine.ts";
import { sayIn } from "../../../src/server/host/say.ts";
import { remarkClauses } from "../../../src/server/wording/remarkSentence.ts";
import { partSentence } from "../../../src/server/wording/verdictSentence.ts";

const SAY = sayIn(undefined);

const SOURCE = `Title
The mayor said on Monday: “We do not want the pier to become a car park. It is ours.” He left. We shall see it is so.
`;

const anchored = (exact: string) => ({
  ...anchor(prepareAnchorText(SOURCE, "text"), { exact, startLine: 2, endLine: 2 }),
  words: { start: 0, end: exact.length, text: exact, kind: "block" as const },
  index: 0,
  around: null,
});

describe("the sentence that says what is wrong with a quotation", () => {
  const cases: [quotation: string, sentence: string][] = [
    ["It is never ours", "Not word for word: “never” is not in the source."],
    ["It is ours never", "Not word for word: “never” is not in the source."],
    ["It is ours. Never", "Not word for word: “Never” is not in the source."],
    ["It is ours. He never left", "Not word for word: “never” is not in the source."],
    ["We do not want the pier to become a never car park. It is.", "Not word for word: “never” is not in the source."],
    ["We shall see it is never", "Not word for word: “never” reads “so” in the source."],
    ["We do want the pier", "Not word for word: “not” is left out."],
    [
      "It is “ours”. He left",
      "Not word for word: ““” is not in the source; “”” is not in the source; “”” is left out.",
    ],
    ["We do ... want the pier", "Not word for word: “...” leaves out “not”, which turns the sense."],
    ["We do [really] want the pier", "Not word for word: “[really]” stands for “not”, which turns the sense."],
    [
      "It is ours ... We do not want the pier",
      "Not word for word: the parts beside “...” stand in another order in the source.",
    ],
    ["We do not want ... a car park", "Word for word in the source."],
  ];
  for (const [quotation, sentence] of cases) {
    it(`says of “${quotation}”: ${sentence}`, () => {
      assert.equal(partSentence(SAY, anchored(quotation), "a.txt"), sentence);
    });
  }
});

describe("the sentence about words that are cut off", () => {
  it("names what governs them", () => {
    const cut = {
      kind: "cut",
      written: "",
      source: "not",
      hidesNegation: true,
      reachesTooFar: false,
      isSources: false,
    } as const;
    const part = { ...anchored("want the pier"), verdict: "changed" as const, remarks: [cut] };
    assert.equal(
      partSentence(SAY, part, "a.txt"),
      "Not word for word: “not” governs these words in the source and is left out.",
    );
  });
});

describe("the clauses that tell of an allowance", () => {
  const cases: [quotation: string, clauses: string[]][] = [
    ["We do not want ... a car park", ["“...” leaves out “the pier to become”"]],
    ["We do not want the [ferry] to become a car park", ["“[ferry]” stands for “pier”"]],
    ["The mayor [Brandt] said on Monday", ["“[Brandt]” is not in the source"]],
    ["[I]t is ours", []],
  ];
  for (const [quotation, clauses] of cases) {
    it(`say of “${quotation}”: ${clauses.join("; ") || "nothing"}`, () => {
      const part = anchored(quotation);
      assert.equal(part.verdict, "intact");
      assert.deepEqual(remarkClauses(SAY, part), clauses);
    });
  }
});
