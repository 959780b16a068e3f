import assert from "node:assert/strict";
import fc from "fast-check";
import { anchor } from "../../../../src/engine/citations/anchoring/anchor.ts";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { foldedWords } from "../../../../src/engine/citations/sameText/fold.ts";

/** Few words, so that passages look alike and stand near their likes. */
const words = (most: number, least = 0) =>
  fc
    .array(
      fc.constantFrom(
        "the",
        "harbour",
        "vote",
        "was",
        "not",
        "lost",
        "by",
        "one",
        "voice",
        "she",
        "said,",
        "in",
        "March.",
      ),
      {
        minLength: least,
        maxLength: most,
      },
    )
    .map((all) => all.join(" "));

const keysOf = (text: string) => foldedWords(text).flatMap(({ key, isWord }) => (isWord ? key : []));

/** How often the words of a passage stand in a text, marks left out and any case of the first letter taken. */
function timesIn(text: string, passage: string): number {
  const [all, own] = [keysOf(text), keysOf(passage)];
  const isSame = (a: string | undefined, b: string, j: number) =>
    a === b || (j === 0 && a?.toLowerCase() === b.toLowerCase());
  return all.filter((_, i) => own.every((key, j) => isSame(all[i + j], key, j))).length;
}

describe("a passage that its source holds once", () => {
  it("is never ambiguous, whatever stands around it now and whatever the selector lacks", () => {
    fc.assert(
      fc.property(
        words(40),
        words(9, 3),
        words(40),
        words(30),
        words(30),
        fc.record({ neighbours: fc.boolean(), offsets: fc.boolean(), line: fc.boolean() }),
        (before, passage, behind, now, then, has) => {
          const old = `${before}\n\n${passage}\n\n${behind}`;
          const text = `${now}\n\n${passage}\n\n${then}`;
          fc.pre(timesIn(text, passage) === 1);
          const start = before.length + 2;
          const end = start + passage.length;
          const { verdict, place } = anchor(prepareAnchorText(text), {
            exact: passage,
            ...(has.neighbours
              ? { prefix: old.slice(Math.max(0, start - 32), start), suffix: old.slice(end, end + 32) }
              : {}),
            ...(has.offsets ? { start, end } : {}),
            ...(has.line ? { startLine: 3, endLine: 3 } : {}),
          });
          assert.ok(verdict !== "ambiguous" && verdict !== "missing", verdict);
          // Among its old neighbours the passage may have been rewritten, while its words came to stand elsewhere.
          if (verdict === "changed") assert.ok(has.neighbours);
          else assert.deepEqual(keysOf(text.slice(place!.start, place!.end)), keysOf(passage));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
