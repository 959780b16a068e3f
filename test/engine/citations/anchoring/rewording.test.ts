import assert from "node:assert/strict";
import fc from "fast-check";
import { anchor } from "../../../../src/engine/citations/anchoring/anchor.ts";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { rewordings } from "../../../../src/engine/citations/anchoring/rewording.ts";

function reworded(exact: string, source: string): string {
  return rewordings(exact, source).reduceRight(
    (text, { start, end, words }) => text.slice(0, start) + words + text.slice(end),
    exact,
  );
}

describe("today's words", () => {
  for (const [what, exact, source, wanted] of [
    ["a word left out", "I do regret it.", "I do not regret it.", "I do not regret it."],
    ["a word put in", "I do not really regret it.", "I do not regret it.", "I do not regret it."],
    ["another word", "a big harbour", "a large harbour", "a large harbour"],
    ["a last word", "we shall go", "we shall go home", "we shall go home"],
    ["a first word", "shall go home", "We shall go home", "We shall go home"],
    [
      "an elision that holds",
      "We choose ... big harbour today",
      "We choose between a large harbour today",
      "We choose ... large harbour today",
    ],
    ["a bracket that holds", "[W]e want [Daesh] gone soon", "we want it gone now", "[W]e want [Daesh] gone now"],
    ["an ending in brackets", "they want[ed] a big ship", "they wanting a small ship", "they want[ed] a small ship"],
    ["an aside", "their [sic] going home", "their going away", "their [sic] going away"],
    ["nothing", "the same words", "the same words", "the same words"],
  ] as const) {
    it(`take ${what}`, () => {
      assert.equal(reworded(exact, source), wanted);
    });
  }

  it("always stand in the source afterwards", () => {
    const words = fc.array(
      fc.constantFrom("we", "not", "a", "big", "ship", "...", "[W]e", "said,", "“harbour”", "go."),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(words, words, (quoted, standing) => {
        const source = standing.join(" ");
        if (!/\p{L}/u.test(source.replace(/\[W\]e/g, "")) || !/\p{L}/u.test(quoted.join(" "))) return;
        const { verdict } = anchor(prepareAnchorText(source, "text"), { exact: reworded(quoted.join(" "), source) });
        assert.ok(verdict === "intact" || verdict === "moved" || verdict === "ambiguous", verdict);
      }),
    );
  });
});
