import assert from "node:assert/strict";
import { fill } from "../../../src/message.ts";
import { argumentsOf, wrongPlurals } from "./bundles.ts";

const NOTES = "{0, plural, one {# note} other {# notes}}";

describe("sentences with places", () => {
  it("take words and numbers", () => {
    assert.equal(fill("{0} does not hold {1}.", ["a.txt", 3], "en"), "a.txt does not hold 3.");
    assert.equal(fill("no place", ["x"], "en"), "no place");
    assert.equal(fill("{1} before {0}", ["a", "b"], "en"), "b before a");
  });

  it("count in English, German, French and Polish", () => {
    assert.deepEqual(
      [0, 1, 2, 1200].map((n) => fill(NOTES, [n], "en")),
      ["0 notes", "1 note", "2 notes", "1,200 notes"],
    );
    const french = "{0, plural, one {# référence} many {# de références} other {# références}}";
    assert.deepEqual(
      [0, 1, 2, 1e6].map((n) => fill(french, [n], "fr").replace(/\s/g, " ")),
      ["0 référence", "1 référence", "2 références", "1 000 000 de références"],
    );
    assert.equal(fill("{0, number} von {1, number}", [340, 1200], "de"), "340 von 1.200");
    const polish = "{0, plural, one {# notatka} few {# notatki} many {# notatek} other {# notatki}}";
    assert.deepEqual(
      [1, 3, 5, 22].map((n) => fill(polish, [n], "pl")),
      ["1 notatka", "3 notatki", "5 notatek", "22 notatki"],
    );
  });

  it("hold places within plural forms", () => {
    const lines = "{0, plural, one {# mention: line {1}} other {# mentions: lines {1}}}";
    assert.equal(fill(lines, [1, "7"], "en"), "1 mention: line 7");
    assert.equal(fill(lines, [3, "6, 7, 7"], "en"), "3 mentions: lines 6, 7, 7");
    assert.equal(fill("{0, plural, one {#} other {#}} #", [2], "en"), "2 #");
  });

  it("put in what is given letter by letter", () => {
    for (const word of ["{0}", "{1, number}", "$&", "#", "'", "}", "\u{1F600}", "\uD800"]) {
      assert.equal(fill("<{0}>", [word], "en"), `<${word}>`);
      assert.equal(fill(`{0, plural, one {{1}} other {<{1}>}}`, [2, word], "en"), `<${word}>`);
    }
  });

  it("keep places that nothing is given for, and take unknown languages for English", () => {
    assert.equal(fill("{0} and {1}", ["a"], "en"), "a and {1}");
    assert.equal(fill("{name} {0", ["a"], "en"), "{name} {0");
    assert.equal(fill(NOTES, [1200], "no such language"), "1,200 notes");
    assert.equal(fill(NOTES, [1200], ""), "1,200 notes");
  });

  it("are compared by what stands in their places", () => {
    assert.deepEqual(argumentsOf("{0, plural, one {# in {1}} other {#}} of {2, number}"), [
      "0, plural",
      "1",
      "2, number",
    ]);
    assert.deepEqual(wrongPlurals(NOTES, "pl"), ["one,other"]);
    assert.deepEqual(wrongPlurals(NOTES, "de"), []);
  });
});
