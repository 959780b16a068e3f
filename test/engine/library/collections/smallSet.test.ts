import assert from "node:assert/strict";
import fc from "fast-check";
import { SmallSet } from "../../../../src/engine/library/collections/smallSet.ts";

describe("A small set", () => {
  it("holds what a set holds, in the same order, whatever is added and deleted", () => {
    const step = fc.record({ text: fc.constantFrom("", "a", "b", "c"), isAdded: fc.boolean() });
    const check = fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const small = new SmallSet();
      const set = new Set<string>();
      for (const { text, isAdded } of steps) {
        if (isAdded) {
          small.add(text);
          set.add(text);
        } else {
          small.delete(text);
          set.delete(text);
        }
        assert.equal(small.has(text), isAdded);
      }
      assert.deepEqual([...small], [...set]);
      assert.equal(small.size, set.size);
    });
    fc.assert(check);
  });
});
