import assert from "node:assert/strict";
import fc from "fast-check";
import { blocksIn } from "../../../../src/engine/text/markdown/block.ts";
import { type MarkdownDocument, parseMarkdown } from "../../../../src/engine/text/markdown/markdownDocument.ts";
import { sectionsIn } from "../../../../src/engine/text/markdown/sections.ts";
import { outlineByMicromark, outlineOf } from "./outline.ts";
import { PIECES, TYPED } from "./pieces.ts";

const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 })
  .chain((pieces) => fc.constantFrom("\n\n", "\r\n\r\n", "\n").map((between) => pieces.join(between)));

const edit = fc.record({
  at: fc.nat(),
  taken: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })),
  typed: fc.oneof(
    fc.constantFrom("", ...TYPED),
    fc.constantFrom(...PIECES).map((piece) => `\n\n${piece}\n\n`),
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(before: string, { at, taken, typed }: Edit): string {
  const place = at % (before.length + 1);
  return before.slice(0, place) + typed + before.slice(place + taken);
}

/** All that is told of a document. */
const all = (document: MarkdownDocument) => ({
  blocks: [...blocksIn(document.root)].map(({ kind, start, end, level, label, definition, inlines, codeLines }) => {
    return { kind, start, end, level, label, definition, inlines, codeLines };
  }),
  definitions: [...document.definitions],
  parts: document.parts.map(({ start, blocks }) => [start, blocks.length]),
});

describe("a Markdown document", () => {
  it("is made of what micromark finds in it", () => {
    // Between lines of dashes stands front matter for us.
    const noFrontMatter = text.filter((one) => !one.startsWith("---"));
    fc.assert(
      fc.property(noFrontMatter, (one) => assert.deepEqual(outlineOf(parseMarkdown(one)), outlineByMicromark(one))),
      { numRuns: 300 },
    );
  });

  it("is the same after a key as when it is read at once", () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        let document = parseMarkdown(first);
        for (const one of edits) {
          document = parseMarkdown(edited(document.text, one), document);
          assert.deepEqual(all(document), all(parseMarkdown(document.text)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the parts that a key leaves alone, and of a list the items", () => {
    const paragraphs = Array.from({ length: 400 }, (_, i) => `Paragraph ${i} says [so](a.txt#L${i}).`).join("\n\n");
    const items = Array.from({ length: 400 }, (_, i) => `- item ${i}`).join("\n");
    const before = parseMarkdown(`${paragraphs}\n\n${items}\n`);
    for (const words of ["Paragraph 200", "item 200"]) {
      const after = parseMarkdown(before.text.replace(words, `New ${words}`), before);
      const known = new Set(before.parts.map(({ identity }) => identity));
      assert.ok(after.parts.filter(({ identity }) => !known.has(identity)).length <= 8, words);
      assert.equal(after.parts.length, 800);
    }
  });

  it("reads front matter apart, whatever stands in it", () => {
    const text = "---\ntitle: A\nb: '[H](a.txt#L1)'\n---\n# Head\n\nSetext\n---\n";
    const document = parseMarkdown(text);
    assert.equal(document.frontMatter?.valueOf((key) => key === "title")?.text, "A");
    assert.deepEqual(
      document.root.children.map(({ start, end }) => text.slice(start, end)),
      ["# Head", "Setext\n---"],
    );
    const edited = parseMarkdown(text.replace("A", "Another"), document);
    assert.deepEqual(all(edited), all(parseMarkdown(edited.text)));
  });

  it("takes brackets for a link again once their label is defined, and for none once it is not", () => {
    const kinds = (document: MarkdownDocument) =>
      [...blocksIn(document.root)].flatMap(({ inlines }) => inlines.marks.map(({ kind }) => kind));
    const without = parseMarkdown("See [it] and this[^1].\n\nMore words.\n");
    const link = parseMarkdown(`${without.text}\n[it]: a.txt\n`, without);
    const both = parseMarkdown(`${link.text}\n[^1]: Note\n`, link);
    assert.deepEqual(kinds(without), []);
    assert.deepEqual(kinds(link), ["link"]);
    assert.deepEqual(kinds(both), ["link", "footnoteReference"]);
    assert.deepEqual(kinds(parseMarkdown(without.text, both)), []);
  });

  it("knows how far a heading reaches", () => {
    const text = "Before\n\n# One\n\na\n\n### Deep\n\nb\n\n## Two\n\nc\n\n# Last\n\nd\n";
    const sections = sectionsIn(parseMarkdown(text).root).map(({ start, end }) => text.slice(start, end).trim());
    assert.deepEqual(sections, [
      "# One\n\na\n\n### Deep\n\nb\n\n## Two\n\nc",
      "### Deep\n\nb",
      "## Two\n\nc",
      "# Last\n\nd",
    ]);
  });

  it("has lists within lists, quotations, tables and footnotes as blocks within blocks", () => {
    const text = "- a\n  - b\n\n> c\n\n| d | e |\n|---|---|\n| f |\n\n[^g]: h\n";
    const told = [...blocksIn(parseMarkdown(text).root)].map((block) => {
      let depth = -1;
      for (let one = block.parent; one; one = one.parent) depth++;
      return `${"  ".repeat(Math.max(0, depth))}${block.kind}`;
    });
    assert.deepEqual(told, [
      "document",
      "list",
      "  listItem",
      "    paragraph",
      "    list",
      "      listItem",
      "        paragraph",
      "blockquote",
      "  paragraph",
      "table",
      "  tableRow",
      "    tableCell",
      "    tableCell",
      "  tableRow",
      "    tableCell",
      "footnote",
      "  paragraph",
    ]);
  });
});
