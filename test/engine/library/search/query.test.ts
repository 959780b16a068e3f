import { strict as assert } from "node:assert";
import fc from "fast-check";
import { parseQuery } from "../../../../src/engine/library/search/query.ts";

describe("search query", () => {
  const nothing = { words: "", exact: [], without: [], filters: [], unknown: [] };
  const filter = (name: string, value: string, more = {}) => ({ name, value, negated: false, days: null, ...more });
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  const cases: [typed: string, parsed: object][] = [
    ["", {}],
    ["glide  slope", { words: "glide slope" }],
    ['he said "exact words" twice', { words: "he said twice", exact: ["exact words"] }],
    ["“exact words”", { exact: ["exact words"] }],
    ['"not closed yet', { exact: ["not closed yet"] }],
    ["war -iraq", { words: "war", without: ["iraq"] }],
    ['war -"in iraq"', { words: "war", without: ["in iraq"] }],
    ["al-Sisi - war", { words: "al-Sisi war" }],
    ["speaker:carter war", { words: "war", filters: [filter("speaker", "carter")] }],
    ['speaker:"ashton carter"', { filters: [filter("speaker", "ashton carter")] }],
    ["Speaker:“ashton carter”", { filters: [filter("speaker", "ashton carter")] }],
    [
      'in:libya about:"the us" kind:direct',
      { filters: [filter("in", "libya"), filter("about", "the us"), filter("kind", "direct")] },
    ],
    ["-speaker:carter", { filters: [filter("speaker", "carter", { negated: true })] }],
    ["kind:Ind cited:y", { filters: [filter("kind", "indirect"), filter("cited", "yes")] }],
    [
      "after:2016-03 before:2017",
      {
        filters: [
          filter("after", "2016-03", { days: { from: day("2016-03-01"), to: day("2016-04-01") } }),
          filter("before", "2017", { days: { from: day("2017-01-01"), to: day("2018-01-01") } }),
        ],
      },
    ],
    ["speaker: after:20 before:2016-", {}],
    ["hue:red war", { words: "hue:red war", unknown: ["hue:red"] }],
    ['hue:"dark red"', { words: 'hue:"dark red"', unknown: ['hue:"dark red"'] }],
    ["kind:loud", { words: "kind:loud", unknown: ["kind:loud"] }],
    ["after:yesterday", { words: "after:yesterday", unknown: ["after:yesterday"] }],
    ["said: at 10:30 http://x.org", { words: "said: at 10:30 http://x.org" }],
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
