import { strict as assert } from "node:assert";
import { stemOf } from "../../../src/engine/text/stem.ts";

describe("what the forms of a word share", () => {
  const families = [
    "airstrike airstrikes",
    "go goes going went gone",
    "stop stops stopped stopping",
    "make makes making made",
    "vote votes voted voting",
    "carry carries carried carrying",
    "woman women",
    "city cities city's",
    "pass passes passed passing",
    "Élysée Elysée’s",
  ];
  for (const family of families) {
    it(family, () =>
      assert.equal(new Set(family.split(" ").map(stemOf)).size, 1, family.split(" ").map(stemOf).join(" ")),
    );
  }

  it("keeps other words apart", () => {
    const words = ["vote", "vow", "pass", "past", "sing", "sin", "king", "red", "reed", "bus", "news", "this"];
    assert.equal(new Set(words.map(stemOf)).size, words.length);
  });
});
