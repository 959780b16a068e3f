import { strict as assert } from "node:assert";
import type { ClaimKind } from "../../../../src/engine/library/claims/claim.ts";
import { replacementOf } from "../../../../src/engine/library/claims/replacement.ts";

describe("what may be written for the words of a claim", () => {
  const taken = (kind: ClaimKind, said: string, words: string | null, source = "en") =>
    replacementOf({ kind, said, found: words === null ? null : { start: 0, end: 0, words } }, "en", source);

  it("is the source's number, where both are one number and no more", () => {
    assert.equal(taken("number", "5", "4"), "4");
    assert.equal(taken("number", "eight hours", "six hours"), "six hours");
    assert.equal(taken("number", "4.2 million euros", "4.2 million pounds"), "4.2 million pounds");
    assert.equal(taken("number", "forty", "a few trips"), null);
    assert.equal(taken("number", "half", "one in five"), null);
    assert.equal(taken("number", "5", null), null);
  });

  it("begins a sentence with a capital, and no other word", () => {
    assert.equal(taken("number", "Fourteen", "twelve"), "Twelve");
    assert.equal(taken("number", "fourteen", "Twelve"), "twelve");
    assert.equal(taken("number", "14", "Twelve"), "twelve");
    assert.equal(taken("number", "14 dollars", "US$12"), "US$12");
  });

  it("is the source's name", () => {
    assert.equal(taken("name", "Harold Marsh", "Ada Rowe"), "Ada Rowe");
    assert.equal(taken("name", "Swedish", "Danish"), "Danish");
  });

  it("is the source's date, unless that hangs on the day on which it was written", () => {
    assert.equal(taken("date", "2018", "2019"), "2019");
    assert.equal(taken("date", "10 March", "12 March"), "12 March");
    assert.equal(taken("date", "Tuesday", "Thursday"), "Thursday");
    assert.equal(taken("date", "10 March", "Thursday"), null);
    assert.equal(taken("date", "Tuesday", "yesterday"), null);
  });

  it("is nothing for a “not”, and for words of another language", () => {
    assert.equal(taken("negation", "did pay", "did not pay"), null);
    assert.equal(taken("number", "forty", "dreißig", "de"), null);
    assert.equal(taken("name", "Harold Marsh", "Ada Rowe", "de"), null);
  });
});
