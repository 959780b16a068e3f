import assert from "node:assert/strict";
import fc from "fast-check";
import { formattedMarkdown } from "../../../src/engine/text/markdown/formatted/formattedDocument.ts";
import { parseMarkdown } from "../../../src/engine/text/markdown/markdownDocument.ts";
import { plainTextOf } from "../../../src/engine/text/markdown/plainText.ts";
import type { DraftComment, WordedDraft } from "../../../src/exports/wordedDraft.ts";
import { Writers } from "../../../src/exports/writers.ts";
import { writer } from "../../exports/writing.ts";
import { pageParts, wordParts } from "./exportedFiles.ts";

const PARTS = [
  ...[
    "**",
    "_",
    "~~",
    "`",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "3. ",
    "- [x] ",
    "# ",
    "  \n",
    "\\",
    "<br>",
    "<b>",
    "</b>",
    "<div>\n",
  ],
  ...[
    "[a](b.txt#L1)",
    "[a](<https://e.org/ü x>)",
    "![p](q.png)",
    "[^1]",
    "[^1]: foot ",
    "\n\n[^2]: alone\n",
    "&amp;",
    "]]>",
  ],
  ...[
    "| a | b |\n|:-:|---|\n| c | d |\n",
    "```\ncode\n",
    "word ",
    "“said”",
    "é😀",
    "港口",
    "\u0001",
    "\ud800",
    "<x>",
    "*",
  ],
];

const comment = (number: number): DraftComment => ({
  number,
  tone: "bad",
  word: "changed",
  lines: [{ kind: "verdict", parts: [{ text: `says ${number} <&>`, address: "a b.txt" }] }],
});

/** What a document is made of, with two comments at the places that are given. */
function draftOf(text: string, places: readonly number[]): WordedDraft {
  const stretches = places.map((start, i) => ({ start, end: start + 7, number: i + 1 }));
  return {
    title: "t",
    showsTitle: true,
    language: "en",
    commentLanguage: "en",
    formatted: formattedMarkdown(parseMarkdown(text), stretches),
    addressOf: (address) => encodeURI(address.toWellFormed()),
    comments: stretches.map(({ number }) => comment(number)),
    summary: "s",
    made: new Date(0),
  };
}

/** The letters of a text, however they are parted; without the numbers that stand for footnotes and items. */
const lettersOf = (text: string) => (text.match(/\p{L}|\u{1F600}/gu) ?? []).sort().join("");

describe("drafts of any Markdown", () => {
  const writers = new Writers(writer);
  const drafts = fc.tuple(
    fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }),
    fc.array(fc.nat(80), { maxLength: 2 }),
  );

  it("lose no letter in Word, where the comments that begin end, each once", async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async ([parts, places]) => {
        const text = parts.join("");
        const word = wordParts(await writers.write("docx", draftOf(text, places)));
        const all = word.text("word/document.xml") + word.text("word/footnotes.xml");
        assert.equal(lettersOf(all), lettersOf(seenIn(text)), JSON.stringify(text));
        const count = (element: string) => word.count("word/document.xml", element);
        assert.equal(count("w:commentRangeStart"), count("w:commentRangeEnd"));
        assert.equal(count("w:commentRangeEnd"), count("w:commentReference"));
        assert.ok(count("w:commentReference") <= places.length);
      }),
      { numRuns: 100 },
    );
  });

  it("lose no letter on the page", async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async ([parts, places]) => {
        const text = parts.join("");
        const draft = {
          ...draftOf(text, places),
          title: "",
          summary: "",
          comments: places.map((_, i) => ({ ...comment(i + 1), lines: [] })),
        };
        const { text: page } = pageParts(await writers.write("html", draft));
        assert.equal(lettersOf(page), lettersOf(seenIn(text)), JSON.stringify(text));
      }),
      { numRuns: 200 },
    );
  });
});

/** What a reader sees of Markdown: its words, and what pictures show. */
function seenIn(text: string): string {
  const document = parseMarkdown(text);
  const pictures = [...picturesIn(document.root)].map(({ start, end }) => document.text.slice(start, end));
  return plainTextOf(document).text + pictures.join("");
}

function* picturesIn(block: ReturnType<typeof parseMarkdown>["root"]): Generator<{ start: number; end: number }> {
  for (const { kind, inner } of block.inlines.marks) if (kind === "image") yield inner;
  for (const child of block.children) yield* picturesIn(child);
}
