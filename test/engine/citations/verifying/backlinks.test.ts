import assert from "node:assert/strict";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { Backlinks, backlinksOf } from "../../../../src/engine/citations/verifying/backlinks.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";
import { type TextEdit, updateLines, updatePath } from "../../../../src/engine/citations/writing/edits.ts";
import { ARTICLE } from "../town.ts";

const source = prepareAnchorText(ARTICLE);

function applied(note: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), note);
}

describe("backlinks", () => {
  const note =
    '> We do not want the pier\n>\n> - [H](a.txt#L3)\n\n"not want" ([H](a.txt#L3)), "a whale" ([H](a.txt#L3)), "until March" ([H](a.txt#L5))';
  const links = new Backlinks(
    parseCitations(note).flatMap((citation) => backlinksOf("n.md", citation, verify(citation, source))),
  );
  const texts = (found: readonly { start: number; end: number }[]) =>
    found.map(({ start, end }) => ARTICLE.slice(start, end));

  it("are found by place, overlapping ones too", () => {
    assert.deepEqual(texts(links.at(ARTICLE.indexOf("want the pier") + 1)), ["We do not want the pier", "not want"]);
    assert.deepEqual(texts(links.at(ARTICLE.indexOf("the pier to"))), ["We do not want the pier"]);
    assert.deepEqual(texts(links.over({ start: 0, end: ARTICLE.length })), [
      "We do not want the pier",
      "not want",
      "until March",
    ]);
    assert.deepEqual(links.at(0), []);
  });
});

describe("edits of a note", () => {
  const cases: [string, string][] = [
    ["> until March\n>\n> - [H](a.txt#L3), line 3", "> until March\n>\n> - [H](a.txt#L5), line 5"],
    ['"until March" ([H](<a.txt#L3> "t"), line 2)', '"until March" ([H](<a.txt#L5> "t"), line 2)'],
    ['"until March" ([H](my%20a.txt#L3-L4), lines 3-4)', '"until March" ([H](my%20a.txt#L5), line 5)'],
    ['"until March" [H][1]\n\n[1]: a.txt#L3 "t"', '"until March" [H][1]\n\n[1]: a.txt#L5 "t"'],
  ];
  for (const [before, after] of cases) {
    it(`make lines right in ${JSON.stringify(before)}`, () => {
      const citation = parseCitations(before)[0]!;
      assert.equal(applied(before, updateLines(before, citation, verify(citation, source))), after);
    });
  }

  it("leave what has not moved", () => {
    const note = '"until March" ([H](a.txt#L5))';
    const citation = parseCitations(note)[0]!;
    assert.deepEqual(updateLines(note, citation, verify(citation, source)), []);
  });

  it("point a link at another path", () => {
    const note = "[H](a.txt#L5,2-L5,8)";
    assert.equal(
      applied(note, [updatePath(note, parseCitations(note)[0]!, "../new place/a.txt")]),
      "[H](../new%20place/a.txt#L5,2-L5,8)",
    );
  });
});
