import assert from "node:assert/strict";
import { blocksIn } from "../../../../src/engine/text/markdown/block.ts";
import { parseMarkdown } from "../../../../src/engine/text/markdown/markdownDocument.ts";
import { plainOffset, plainTextOf } from "../../../../src/engine/text/markdown/plainText.ts";

/** The marks of a text, each with its kind and what it holds. */
function marks(text: string): string[] {
  return [...blocksIn(parseMarkdown(text).root)].flatMap(({ inlines }) =>
    inlines.marks.map(({ kind, inner, label }) => {
      const held = text.slice(inner.start, inner.end);
      return label === "" || kind === "html" ? `${kind}: ${held}` : `${kind}: ${held} -> ${label}`;
    }),
  );
}

const reads = (text: string) => plainTextOf(parseMarkdown(text)).text;

describe("what stands in a paragraph", () => {
  const cases: [text: string, marks: string[]][] = [
    ["We ~~never~~ saw it", ["struck: never"]],
    [
      "We <del>never</del> and <S>not</S> saw",
      ["struck: never", "html: <del>", "html: </del>"].concat(["struck: not", "html: <S>", "html: </S>"]),
    ],
    ["<del>open, </b>, </s>", ["html: <del>", "html: </b>", "html: </s>"]],
    [
      "[[Ashton Carter|the secretary]] and [[notes/a#Head]]",
      ["wikilink: the secretary -> Ashton Carter", "wikilink: notes/a#Head -> notes/a#Head"],
    ],
    ["`[[a]]` and \\[[b]] and [[c]](d.txt)", ["code: [[a]]", "link: [c]"]],
    ["[“[W]e do”](a.txt#L1)", ["link: “[W]e do”"]],
    ["[a [b](c) d](e)", ["link: b"]],
    ["![a [b](c) *d*](e)", ["image: a [b](c) *d*"]],
    ["*a* _b_ **c** ***d***", ["emphasis: a", "emphasis: b", "strong: c", "emphasis: **d**", "strong: d"]],
    ["a_b_c 2*3*4", ["emphasis: 3"]],
    ["see https://x.org/a_b_c(d), (www.y.org/*e*)", ["autolink: https://x.org/a_b_c(d)", "autolink: www.y.org/*e"]],
    ["[https://x.org](a.txt#L1)", ["link: https://x.org"]],
    ["a[^b] and [^c]\n\n[^B]: d", ["footnoteReference: b -> B"]],
    ["[a][b] [b][] [b] [c]\n\n[B]: d", ["link: a -> B", "link: b -> B", "link: b -> B"]],
  ];
  for (const [text, expected] of cases)
    it(`has marks in ${JSON.stringify(text)}`, () => assert.deepEqual(marks(text), expected));

  it("reads without its markup", () => {
    assert.equal(
      reads("> *We* \\*do\\*  \n> `not ` &amp; ~~never~~ [so](a.txt)<br>![x](y)"),
      "We *do*\nnot  & never so",
    );
    assert.equal(reads("# A\n\n- b\n\n| c | d\\|e |\n|---|---|\n\n    f\n"), "A\n\nb\n\nc d|e\n\nf");
  });

  it("tells where each character stands", () => {
    const text = "---\na: b\n---\n> *We* &lt;do&gt;\n> \\[not\\]  \n> `go` 😀&amp;\n";
    const plain = plainTextOf(parseMarkdown(text));
    const back = (words: string) => {
      const at = plain.text.indexOf(words);
      return text.slice(plain.startOf(at), plain.endOf(at + words.length));
    };
    assert.equal(back("We"), "We");
    assert.equal(back("<do>"), "&lt;do&gt;");
    assert.equal(back("[not]"), "[not\\]");
    assert.equal(back("go 😀&"), "go` 😀&amp;");
    assert.equal(back("do>\n[not"), "do&gt;\n> \\[not");
    assert.equal(plain.text[plainOffset(plain, text.indexOf("go"))], "g");
    assert.equal(plain.startOf(plain.text.length), plain.endOf(plain.text.length));
  });

  it("reads a stretch of a block alone", () => {
    const text = "> One *two*\n> three &amp; four.\n";
    const document = parseMarkdown(text);
    const read = (from: string, to: string) =>
      plainTextOf(document, document.root, { start: text.indexOf(from), end: text.indexOf(to) + to.length }).text;
    assert.equal(read("wo", "thr"), "wo\nthr");
    assert.equal(read("three", "&am"), "three ");
    assert.equal(read("three", "fo"), "three & fo");
  });
});
