import assert from "node:assert/strict";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { boldAmong } from "../../../src/server/wording/markdownText.ts";

/** What Markdown makes of a line: its text, that in bold between "⟦" and "⟧". */
function read(node: Nodes): string {
  if (node.type === "text") return node.value;
  const inner = "children" in node ? node.children.map(read).join("") : "";
  return node.type === "strong" ? `⟦${inner}⟧` : inner;
}

const shown = (before: string, words: string, after: string) =>
  read(fromMarkdown(`> ${boldAmong(before, words, after)}`));

describe("words in bold among others", () => {
  const cases: [before: string, words: string, after: string, shown: string][] = [
    ["she said ", "We go.", " Then", "she said ⟦We go.⟧ Then"],
    ["she said", ". He left", " then", "she said. ⟦He left⟧ then"],
    ["painted,” Tolland said. “", "I do", "”", "painted,” Tolland said. “⟦I do⟧”"],
    ["", "“We go”", "said", "⟦“We go⟧”said"],
    ["said", "…", "so", "said…so"],
    ["a", "$5", "b", "a$⟦5⟧b"],
  ];
  for (const [before, words, after, wanted] of cases) {
    it(`are bold: ${wanted}`, () => assert.equal(shown(before, words, after), wanted));
  }

  it("are bold whatever stands beside them, and lose nothing", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab .,*_“”\\`~<>&(1)-é中"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, (before, first, last, after) => {
        const words = `${first}word${last}`.trim();
        const line = shown(`x${before}`, words, `${after}x`);
        assert.match(line, /⟦[^⟦⟧]*word[^⟦⟧]*⟧/u);
        assert.equal(line.replace(/[⟦⟧]/gu, ""), `x${before}${words}${after}x`.replace(/\s+/gu, " "));
      }),
      { numRuns: 500 },
    );
  });
});
