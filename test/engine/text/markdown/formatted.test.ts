import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type FormattedBlock,
  type Piece,
  piecesIn,
  type Stretch,
} from "../../../../src/engine/text/markdown/formatted/formatted.ts";
import { formattedMarkdown, formattedText } from "../../../../src/engine/text/markdown/formatted/formattedDocument.ts";
import { parseMarkdown } from "../../../../src/engine/text/markdown/markdownDocument.ts";
import { plainTextOf } from "../../../../src/engine/text/markdown/plainText.ts";

const read = (text: string, stretches: readonly Stretch[] = []) => formattedMarkdown(parseMarkdown(text), stretches);

/** A piece as "bold+italic:words>address". */
function told({ text, style, address, footnote, isPicture, stretches }: Piece): string {
  const set = Object.entries(style).flatMap(([name, value]) => (value ? [value === true ? name : value] : []));
  return [
    set.length > 0 ? `${set.join("+")}:` : "",
    isPicture ? `!${text}` : text,
    footnote === null ? "" : `^${footnote}`,
    address === null ? "" : `>${address}`,
    stretches.length > 0 ? `@${stretches.join()}` : "",
  ].join("");
}

/** Blocks as nested lists of words. */
function outline(blocks: readonly FormattedBlock[]): unknown[] {
  return blocks.map(outlined);
}

function outlined(block: FormattedBlock): unknown {
  switch (block.kind) {
    case "paragraph":
      return block.pieces.map(told);
    case "heading":
      return { [`h${block.level}`]: block.pieces.map(told) };
    case "quote":
      return { quote: outline(block.blocks) };
    case "list":
      return {
        [`list ${block.first}`]: block.items.map(({ isDone, blocks }) => ({ [`${isDone}`]: outline(blocks) })),
      };
    case "code":
      return { code: block.text };
    case "rule":
      return "rule";
    case "table":
      return { table: block.rows.map((row) => row.map((cell) => cell.map(told))), alignments: block.alignments };
  }
}

describe("a document as it is seen", () => {
  it("sets words as their marks say, Markdown's and those of HTML", () => {
    assert.deepEqual(
      outline(read("A **bold _and both_**, ~~gone~~ `x  y` H<sub>2</sub>O <b>loud</b> <q>so</q> &amp; \\*").blocks),
      [
        [
          ...["A ", "bold:bold ", "bold+italic:and both", ", ", "struck:gone", " ", "code:x  y", " H", "sub:2", "O "],
          ...["bold:loud", " ", "“", "so", "”", " ", "&", " ", "*"],
        ],
      ],
    );
  });

  it("tells where links lead, of every kind", () => {
    const text = "[a](b.txt#L8) [c][d] <https://e.org> www.f.org [[g|h]] ![a pier](p.png)\n\n[d]: i.txt 'so'\n";
    assert.deepEqual(outline(read(text).blocks)[0], [
      "a>b.txt#L8",
      " ",
      "c>i.txt",
      " ",
      "https://e.org>https://e.org",
      " ",
      "www.f.org>http://www.f.org",
      " ",
      "h>[[g]]",
      " ",
      "!a pier>p.png",
    ]);
  });

  it("keeps a line's end where the author wants it, and only there", () => {
    assert.deepEqual(outline(read("one\ntwo  \nthree\\\nfour<br>five\r\nsix").blocks), [
      ["one", " ", "two", "\n", "three", "\n", "four", "\n", "five", " ", "six"],
    ]);
  });

  it("keeps quotations, lists with their numbers and tasks, code, rules and tables", () => {
    const text = `## Head

> said
>
> - [x] done
> - [ ] not

7. seven
   1. inner
8. eight

---

~~~
code  here
~~~

| a | b |
|:-:|--:|
| x \\| y | **z** |
`;
    assert.deepEqual(outline(read(text).blocks), [
      { h2: ["Head"] },
      { quote: [["said"], { "list null": [{ true: [["done"]] }, { false: [["not"]] }] }] },
      { "list 7": [{ null: [["seven"], { "list 1": [{ null: [["inner"]] }] }] }, { null: [["eight"]] }] },
      ...["rule", { code: "code  here" }],
      {
        table: [
          [["a"], ["b"]],
          [["x ", "| y"], ["bold:z"]],
        ],
        alignments: ["center", "right"],
      },
    ]);
  });

  it("numbers footnotes as they are referred to, and keeps those that nobody refers to", () => {
    const { blocks, footnotes } = read(
      "A[^b] and[^a] and[^b].\n\n[^a]: One *set*.\n[^b]: Two.\n\n    More.\n[^c]: Alone.\n",
    );
    assert.deepEqual(outline(blocks), [["A", "^1", " and", "^2", " and", "^1", "."]]);
    assert.deepEqual(footnotes.map(outline), [[["Two."], ["More."]], [["One ", "italic:set", "."]], [["Alone."]]]);
  });

  it("shows blocks of HTML in their paragraphs, and no comment of them", () => {
    assert.deepEqual(outline(read("<div>One <b>two</b><p>three</p></div>\n\n<!-- aside -->\n\nfour\n").blocks), [
      ["One ", "bold:two"],
      ["three"],
      ["four"],
    ]);
  });

  it("cuts pieces where a stretch begins and ends, and tells each which it stands in", () => {
    const text = "The **pier is old** now.";
    const stretches = [
      { start: 6, end: 10, number: 1 },
      { start: 8, end: 21, number: 2 },
    ];
    assert.deepEqual(outline(read(text, stretches).blocks), [
      ["The ", "bold:pi@1", "bold:er@1,2", "bold: is old@2", " n@2", "ow."],
    ]);
  });

  it("cuts no character in two", () => {
    const half = [{ start: 1, end: 4, number: 1 }];
    assert.deepEqual(outline(read("😀a😀b", half).blocks), [["😀a😀@1", "b"]]);
    assert.deepEqual(outline(formattedText("😀a😀b", half).blocks), [["😀a😀@1", "b"]]);
  });

  it("reads plain text in its paragraphs", () => {
    const { blocks } = formattedText("One line\nand more.\n\nTwo *not set*.\n", [{ start: 4, end: 8, number: 3 }]);
    assert.deepEqual(outline(blocks), [["One ", "line@3", " and more."], ["Two *not set*."]]);
  });

  it("loses no word of any text", () => {
    const part = fc.constantFrom(
      ...[
        "**",
        "_",
        "`",
        "[a](b.txt)",
        "[^1]",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "| a | b |\n|---|---|\n",
        "<b>",
        "</b>",
        "<br>",
      ],
      ...[
        "word",
        "other words ",
        "“said”",
        "é😀",
        "[[x|y]]",
        "[^1]: note\n",
        "&amp;",
        "\\",
        "# ",
        "```\n",
        "<div>\n",
        "~~",
      ],
    );
    const words = (text: string) => text.match(/[\p{L}\p{N}\u{1F600}]+/gu) ?? [];
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.nat(60), fc.nat(30), (parts, start, length) => {
        const text = parts.join("");
        const document = parseMarkdown(text);
        const { blocks, footnotes } = formattedMarkdown(document, [{ start, end: start + length, number: 1 }]);
        const seen = [blocks, ...footnotes].flatMap((own) => textsOf(own)).join("");
        const without = (all: string) => words(all.replaceAll("[[x|", "")).join("");
        const expected = without(plainTextOf(document).text.replace(/\]\]/g, ""));
        assert.deepEqual([...without(seen)].sort().join(""), [...expected].sort().join(""), text);
      }),
      { numRuns: 500 },
    );
  });
});

/** All words of blocks, code as well. */
function textsOf(blocks: readonly FormattedBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "code") return [block.text];
    if (block.kind === "quote") return textsOf(block.blocks);
    if (block.kind === "list") return block.items.flatMap((item) => textsOf(item.blocks));
    return [...piecesIn([block])].map(({ text }) => text);
  });
}
