import assert from "node:assert/strict";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { parseMarkdown } from "../../../../src/engine/text/markdown/markdown.ts";
import { markdownBlocks } from "../../../../src/engine/text/markdown/markdownBlocks.ts";

/** What nodes are and where, deep; lists are compared by their items, as two lists read like one. */
function outline(node: Nodes): string[] {
  const own =
    node.type === "root" || node.type === "list"
      ? []
      : [`${node.type} ${node.position?.start.offset}-${node.position?.end.offset}`];
  return "children" in node ? [...own, ...node.children.flatMap(outline)] : own;
}

/** The whole text parsed at once, as the parser's own guide says. */
function atOnce(text: string): string[] {
  return outline(
    fromMarkdown(text, {
      extensions: [gfm(), frontmatter(["yaml", "toml"])],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml", "toml"])],
    }),
  );
}

/** Longer than what is parsed at once, with nothing in it that reaches anywhere. */
const PADDING = `\n\n${"Words of no importance stand here. ".repeat(260)}\n\n`;

const PIECES = [
  'A paragraph with [a link](../a.txt#L3 "words").',
  "> A quotation of two\n> lines.\n>\n> - Carter, [a](b.txt#L1), line 1",
  "- an item\n\n- another\n\n  that goes on",
  "1. one\n\n2. two",
  "```\ncode\n\nmore code\n```",
  "~~~\nnever closed",
  "- item\n\n  ```\n  code\n",
  "  ```\nindented fence\n\n  ```",
  "<!-- a comment\n\nthat goes on -->",
  "<div>\n\nwords\n\n</div>",
  "<script>\n\nlet a;\n\n</script>",
  "[^1]: A footnote [a](b.txt#L2)\n\n    that goes on",
  "Text[^1] and [text][label] and [label] and [LABEL\n of two lines].",
  "[label]: ../a.txt#L8 'title'",
  "[Label  of two lines]: ../c.txt#L8",
  "| a | b |\n|---|---|\n| c | [d](e.txt#L1) |",
  "# Heading\n\nSetext\n---",
  "---",
  "+++",
  "    indented code",
  "- a\n- b\n* c\n1. d\n2. e\n   f\nlazy\n3. g\n- - -\n- ",
  "text\n2. no item\n3. nor this\n1. item\n01. another\n-\n- x\n-\tx",
  "| a |\n|---|\n- b",
  "> a\n- b\n- ```\n  code\n- c",
  "-      code\n- x\n\n      y\n- z",
  "<a>\n- b\n\n- c",
  "[long\n- label]: a.txt\n- [x](\n- a.txt)",
  "[^1]: note\n- item\n    - deep\n1. one",
  "***",
  "\u00a0",
];

describe("Markdown parsed block by block", () => {
  it("is what it is when it is parsed at once", () => {
    const text = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 })
      .chain((pieces) => fc.constantFrom("\n\n", "\r\n\r\n", "\n").map((between) => pieces.join(between)));
    fc.assert(
      fc.property(text, fc.boolean(), (some, isBehind) => {
        const whole = isBehind ? `${some}${PADDING}${some}` : `${PADDING.trim()}\n\n${some}`;
        assert.deepEqual(outline(parseMarkdown(whole)), atOnce(whole));
      }),
      { numRuns: 20 },
    );
  });

  it("keeps front matter whole", () => {
    const text = `---\ntitle: A\n\nb: c\n---\n\nWords.${PADDING}`;
    assert.deepEqual(outline(parseMarkdown(text)), atOnce(text));
    assert.equal(markdownBlocks(text)[0]!.end, text.indexOf("Words."));
  });

  it("covers the text, without gaps", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, "\n", "\n\n", "\r", " ", "")), (pieces) => {
        const text = pieces.join("");
        assert.equal(
          markdownBlocks(text)
            .map(({ start, end }) => text.slice(start, end))
            .join(""),
          text,
        );
      }),
      { numRuns: 300 },
    );
  });
});
