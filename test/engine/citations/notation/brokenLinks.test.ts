import assert from "node:assert/strict";
import { brokenLinks } from "../../../../src/engine/citations/notation/brokenLinks.ts";
import { parseMarkdown } from "../../../../src/engine/text/markdown/markdownDocument.ts";

describe("links that Markdown reads as none", () => {
  const mended = (note: string) =>
    brokenLinks(parseMarkdown(note)).map(({ url, mended }) => {
      assert.match(note.slice(url.start, url.end), / /);
      return note.slice(0, url.start) + mended + note.slice(url.end);
    });

  const broken: [string, string, string][] = [
    ["a path with spaces", "[a](../my file.txt#L2)", "[a](../my%20file.txt#L2)"],
    ["the whole of a file", 'He said "so" [a](old files/my file.md).', 'He said "so" [a](old%20files/my%20file.md).'],
    ["with a title", '- [a](my file.txt#L2 "Page one")', '- [a](my%20file.txt#L2 "Page one")'],
    [
      "in a block quotation",
      "> so\n>\n> - Rowe, [a](my file.txt#L2), line 2",
      "> so\n>\n> - Rowe, [a](my%20file.txt#L2), line 2",
    ],
    [
      "in a table",
      "| a | b |\n|---|---|\n| so | [x](my file.txt#L2) |",
      "| a | b |\n|---|---|\n| so | [x](my%20file.txt#L2) |",
    ],
    ["with a line behind it", "[a](my file.txt:8)", "[a](my%20file.txt:8)"],
  ];
  for (const [what, note, right] of broken) it(`are found: ${what}`, () => assert.deepEqual(mended(note), [right]));

  const none: [string, string][] = [
    ["a link", "[a](my%20file.txt#L2)"],
    ["a link in angle brackets", "[a](<../my file.txt#L2>)"],
    ["a link with a title", '[a](file.txt "My file.txt")'],
    ["code", "`[a](my file.txt)`"],
    ["a block of code", "```\n[a](my file.txt)\n```"],
    ["words in parentheses", "He came [late](as it was said)."],
    ["another kind of file", "[a](my picture.png)"],
    ["a picture", "![a](my file.txt)"],
    ["an address on the web", "[a](https://example.org/my file.txt)"],
  ];
  for (const [what, note] of none) it(`are not: ${what}`, () => assert.deepEqual(mended(note), []));

  it("are looked for in linear time", () => {
    for (const piece of ["[a](b ", "[", "](", "[a](my file", "[a] (b c) "])
      mended(piece.repeat(100_000 / piece.length));
  });
});
