import assert from "node:assert/strict";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";
import { takeTodaysWords } from "../../../../src/engine/citations/writing/todaysWords.ts";

/** The note after the fix; it must be intact then. */
function fixed(note: string, source: string): string {
  const [citation] = parseCitations(note);
  const verification = verify(citation!, prepareAnchorText(source, "text"));
  const edits = takeTodaysWords(note, citation!, verification, { text: source, format: "text" });
  const text = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), note);
  const [after] = parseCitations(text);
  if (edits.length > 0) assert.equal(verify(after!, prepareAnchorText(source, "text")).verdict, "intact", text);
  return text;
}

const SOURCE =
  "Title\n\nWe do not choose between a large harbour and a [painted] one.\nIt is *not* easy to say what we want.\n";

describe("taking today's words into a note", () => {
  it("changes the words of a block quotation that differ, and no others", () => {
    const note = "> We do choose between a **big** harbour\n> and a \\[painted\\] one.\n>\n> - [T](s.txt#L1), line 1\n";
    const wanted =
      "> We do not choose between a **large** harbour\n> and a \\[painted\\] one.\n>\n> - [T](s.txt#L3), line 3\n";
    assert.equal(fixed(note, SOURCE), wanted);
  });

  it("keeps elisions and brackets of inline words that still hold", () => {
    const note = "He said “[W]e do choose ... large harbour and a \\[painted\\] one” ([T](s.txt#L3)).\n";
    assert.equal(fixed(note, SOURCE), note.replace("do choose", "do not choose"));
  });

  it("escapes what the source has of Markdown", () => {
    const note = "> It is easy to say what you want.\n>\n> - [T](s.txt#L4)\n";
    assert.match(fixed(note, SOURCE), /^> It is .*not.* easy to say what we want\.$/m);
  });

  it("does nothing to what is intact", () => {
    const note = "> It is not easy to say what we want.\n>\n> - [T](s.txt#L4)\n";
    assert.equal(fixed(note, SOURCE), note);
  });
});
