import { strict as assert } from "node:assert";
import fc from "fast-check";
import { parseQuery } from "../../../src/engine/library/search/query.ts";

describe("search query", () => {
  const nothing = { words: "", exact: [], without: [], filters: [] };
  const cases: [typed: string, parsed: object][] = [
    ["", {}],
    ["glide  slope", { words: "glide slope" }],
    ['he said "exact words" twice', { words: "he said twice", exact: ["exact words"] }],
    ["“exact words”", { exact: ["exact words"] }],
    ['"not closed yet', { exact: ["not closed yet"] }],
    ["war -iraq", { words: "war", without: ["iraq"] }],
    ['war -"in iraq"', { words: "war", without: ["in iraq"] }],
    ["al-Sisi - war", { words: "al-Sisi war" }],
    ["speaker:carter war", { words: "war", filters: [{ name: "speaker", value: "carter" }] }],
    ['speaker:"ashton carter"', { filters: [{ name: "speaker", value: "ashton carter" }] }],
    ["Speaker:“ashton carter”", { filters: [{ name: "speaker", value: "ashton carter" }] }],
    [
      'in:libya about:"the us" kind:direct',
      {
        filters: [
          { name: "in", value: "libya" },
          { name: "about", value: "the us" },
          { name: "kind", value: "direct" },
        ],
      },
    ],
    ["speaker:", {}],
    ["hue:red at 10:30 http://x.org", { words: "hue:red at 10:30 http://x.org" }],
    ["don't", { words: "don't" }],
    ['"" -', {}],
  ];
  for (const [typed, parsed] of cases) {
    it(`takes apart ${typed || "nothing"}`, () => assert.deepEqual(parseQuery(typed), { ...nothing, ...parsed }));
  }

  it("takes anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => void parseQuery(typed)),
      { seed: 3 },
    );
  });
});
