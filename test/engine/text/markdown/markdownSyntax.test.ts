import assert from "node:assert/strict";
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { syntaxFor } from "../../../../src/engine/text/markdown/markdownSyntax.ts";

const PIECES = [
  "www.",
  "WWW.a.b",
  "http://",
  "HTTPS://c.de/f",
  "x@y.org",
  "mailto:",
  "|",
  "-",
  ":",
  "- ",
  "1. ",
  "> ",
].concat(
  ["\n", "\n", "\r\n", "\r", "\t", " ", "  ", "word", "h", "~", "[x] ", "[^1]", "[^1]: ", "*", "_", "\\", "`", "!["],
  ["| a | b |\n|---|---|\n| c | d |", "a\n:-", "> a | b\n> -|-", "- | a |\n  |:-:|\n  | b |", "[a](b.txt#L1)"],
);

describe("the syntax that is chosen for a text", () => {
  it("makes the same tree as all of GitHub's Markdown", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        const read = (syntax: ReturnType<typeof gfm>) =>
          fromMarkdown(text, { extensions: [syntax], mdastExtensions: [gfmFromMarkdown()] });
        assert.deepEqual(read(syntaxFor(text)), read(gfm()));
      }),
      { numRuns: 1500 },
    );
  });

  it("knows no table and no bare address where there can be none", () => {
    const { flow, text } = syntaxFor("Words - of [a link](b.txt#L1) | no more.\n");
    assert.deepEqual(
      [
        flow,
        Object.keys(text ?? {})
          .map((code) => String.fromCharCode(Number(code)))
          .sort()
          .join(""),
      ],
      [{}, "[]~"],
    );
  });
});
