import { strict as assert } from "node:assert";
import fc from "fast-check";
import { slipsBetween } from "../../../../src/engine/library/search/editDistance.ts";
import { searchWords } from "../../../../src/engine/library/search/searchWords.ts";

describe("folded words", () => {
  const cases: [text: string, words: string][] = [
    ["Don’t DON'T dont", "dont dont dont"],
    ["Carter’s plan; the pilots' plan; it's", "carter plan the pilots plan its"],
    ["the U.S. and U.S.A. at 5 p.m.", "the us and usa at 5 pm"],
    ["J.K. Rowling vs. St. John.", "jk rowling vs st john"],
    ["1,000.5 or 3.5 %", "10005 or 35"],
    ["al-Sisi glide—slope a/b", "al sisi glide slope a b"],
    ["''quoted'' “words” 'here'", "quoted words here"],
    ["Élysée Straße Łódź ﬁne ＡＢ", "elysee strasse lodz fine ab"],
    ["E\u0301te\u0301 co\u00adoperate", "ete cooperate"],
    ["ЁЛКА", "елка"],
    ["自衛隊の", "自衛 衛隊 隊の の"],
    ["ab自c", "ab 自 c"],
    ["a😀b \ud83d", "a b"],
  ];
  for (const [text, words] of cases) {
    it(`reads ${text}`, () =>
      assert.equal(
        searchWords(text)
          .map((word) => word.text)
          .join(" "),
        words,
      ));
  }

  it("gives each word its place, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end, text: word } of searchWords(text)) {
          assert.ok(word.length > 0 && start >= last && start < end && end <= text.length);
          last = start;
        }
      }),
      { seed: 9, numRuns: 1000 },
    );
  });
});

describe("slips between words", () => {
  const lettersOf = (word: string) => ({
    letters: Uint16Array.from([...word].map((letter) => letter.charCodeAt(0))),
    start: 0,
    length: word.length,
  });
  const slips = (a: string, b: string, most: number) => slipsBetween(lettersOf(a), lettersOf(b), most);

  /** The textbook's table, for comparison. */
  const textbook = (a: string, b: string) => {
    const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        rows[i]![j] = Math.min(
          rows[i - 1]![j]! + 1,
          rows[i]![j - 1]! + 1,
          rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? rows[i - 2]![j - 2]! + 1 : 99,
        );
      }
    }
    return rows[a.length]![b.length]!;
  };

  it("counts as the textbook does, up to two", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        assert.equal(slips(a, b, most), Math.min(textbook(a, b), most + 1));
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
});
