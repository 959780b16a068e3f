import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { verdictSigns } from "../../../src/extension/preview/verdictSigns.ts";
import type { SignedCitation } from "../../../src/protocol/preview/preview.ts";

const citation = (line: number, written: string, more: Partial<SignedCitation> = {}): SignedCitation => {
  const address = /\]\(<?(.*?)>?\)$/.exec(written)?.[1] ?? "";
  return { line, written, address, verdict: "intact", said: "intact", place: null, ...more };
};

describe("a rendered note", () => {
  function rendered(note: string, ...citations: SignedCitation[]): string {
    return verdictSigns(new MarkdownIt(), () => citations).render(note);
  }

  /** The note's letters with the signs among them. */
  const read = (html: string) => html.replace(/<[^>]*>/g, "").trim();

  it("has a sign behind each citation, which says what is wrong", () => {
    const html = rendered(
      "> So it is.\n>\n> - Rowe, [a](a.txt#L2), line 2\n",
      citation(2, "[a](a.txt#L2)", { verdict: "changed", said: "changed: “not” is left out" }),
    );
    assert.match(
      html,
      /<a href="a.txt#L2">a<\/a><span class="sourceline-sign" data-verdict="changed" role="img" title="changed: “not” is left out" aria-label="changed: “not” is left out">≠<\/span>, line 2/,
    );
  });

  it("leads to where the words stand today", () => {
    const html = rendered("[a](a%20b.txt#L2)", citation(0, "[a](a%20b.txt#L2)", { place: "L4,2-L4,9" }));
    assert.match(html, /href="a%20b.txt#L4,2-L4,9"/);
  });

  it("keeps several links of a line, of a table's row and of different lines apart", () => {
    const note = "[a](a.txt) and [a](a.txt), [b](b.txt)\n\n| x | y |\n|---|---|\n| [a](a.txt) | [b](b.txt) |\n";
    const html = rendered(
      note,
      citation(0, "[a](a.txt)"),
      citation(0, "[a](a.txt)", { verdict: "missing" }),
      citation(4, "[b](b.txt)", { verdict: "moved" }),
    );
    assert.equal(read(html).replace(/\s+/g, " "), "a✓ and a✗, b x y a b↷");
  });

  it("marks wikilinks and links by reference, too, and nothing within code", () => {
    const note = "See [[a#L2|the report]], [b][1] and `[[a#L2|the report]]`.\n\n[1]: b.txt#L2\n";
    const html = rendered(
      note,
      citation(0, "[[a#L2|the report]]", { verdict: "unquoted" }),
      citation(0, "[b][1]", { address: "b.txt#L2" }),
    );
    assert.equal(read(html), "See [[a#L2|the report]]○, b✓ and [[a#L2|the report]].");
  });

  it("takes what is said for text, and addresses as Markdown reads them", () => {
    const said = 'missing: <b onclick="x">';
    const html = rendered("[a](<my file.txt>)", citation(0, "[a](<my file.txt>)", { verdict: "missing", said }));
    assert.doesNotMatch(html, /<b /);
    assert.match(html, /✗/);
  });

  it("is as it was where nothing is known", () => {
    assert.equal(rendered("[a](a.txt)"), '<p><a href="a.txt">a</a></p>\n');
  });
});
