import assert from "node:assert/strict";
import fc from "fast-check";
import { tokensOf } from "../../../src/engine/text/words.ts";

const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length }).map((token) => token.text);

describe("words", () => {
  const cases: [string, string[]][] = [
    ["Don't go.", ["Don't", "go", "."]],
    ["The mayor’s 3.5 km, 1,200 m", ["The", "mayor", "’s", "3.5", "km", ",", "1,200", "m"]],
    ["U.S. forces; J. Abara", ["U.S.", "forces", ";", "J.", "Abara"]],
    ["Plan B. it failed", ["Plan", "B", ".", "it", "failed"]],
    ["al-Sisi and R&D", ["al-Sisi", "and", "R&D"]],
    ["“港口管理局”", ["“", "港口管理局", "”"]],
    ["a😀b \ud800", ["a", "😀", "b", "\ud800"]],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(tokens(text), expected));

  it("are those of the pattern that defines them, in any text", () => {
    const pieces = fc.constantFrom(
      ..."'’-.,&sSaA1 \n",
      "U.",
      "s ",
      "e\u0301",
      "𝐀.",
      "𝟏",
      "é",
      "İ",
      "\ud800",
      "\udc00",
      "字",
    );
    const text = fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: "binary" })), { maxLength: 25 });
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join("");
        assert.deepEqual(
          tokens(written),
          [...written.matchAll(DEFINITION)].map(([token]) => token),
        );
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it("stand where they say, within the span", () => {
    const text = "One. Two's three";
    const found = tokensOf(text, { start: 5, end: 12 });
    assert.deepEqual(
      found.map(({ start, end, text: own, isWord }) => [text.slice(start, end) === own, isWord]),
      [
        [true, true],
        [true, false],
        [true, true],
      ],
    );
  });
});

/** Initials, then words and what joins them, then 's, then any mark. */
const DEFINITION =
  /(?:\p{Lu}\.){2,}|(?:(?<![\p{L}\p{N}])\p{Lu}\.(?=\s+\p{Lu}))|[\p{L}\p{M}\p{N}]+(?:(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))|[‐‑-]|(?<=\p{N})[.,](?=\p{N})|(?<=\p{L})&(?=\p{L}))[\p{L}\p{M}\p{N}]+)*|['’][sS](?![\p{L}\p{M}\p{N}])|[^\s]/gu;
