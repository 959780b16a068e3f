import assert from "node:assert/strict";
import fc from "fast-check";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";
import {
  type CitationStyle,
  composeCitation,
  composeReference,
} from "../../../../src/engine/citations/writing/compose.ts";
import { growToWords } from "../../../../src/engine/citations/writing/growth.ts";
import { type Passage, readPassage } from "../../../../src/engine/citations/writing/passage.ts";
import { fillTemplate } from "../../../../src/engine/citations/writing/template.ts";
import { LineIndex } from "../../../../src/engine/text/lineIndex.ts";
import type { Format } from "../../../../src/engine/text/sourceText.ts";
import { ARTICLE } from "../town.ts";

const STYLES: CitationStyle[] = ["block", "inline", "footnote", "link"];

function compose(text: string, words: string, style: CitationStyle = "block", speaker?: string): string {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const title = "Harbour dispute divides Port Velden and its islands";
  return composeCitation(
    { text, lines: new LineIndex(text), span, title, path: "../sources/harbour.txt", ...(speaker ? { speaker } : {}) },
    style,
  );
}

describe("composing a citation", () => {
  it("as a block quotation", () => {
    assert.equal(
      compose(ARTICLE, "The islanders were never asked.", "block", "Ilse Brandt"),
      "> The islanders were never asked.\n>\n> - Ilse Brandt, [Harbour dispute divides Port Velden and ...](../sources/harbour.txt#L3), line 3",
    );
  });

  it("as a link in a table's cell, whatever its words hold", () => {
    const text = "It reads $x$ | y [a](b.txt#L1) in the council's plan of May.";
    const note = `| a | b |\n|---|---|\n| ${compose(text, text, "link")} | c |\n`;
    const citations = parseCitations(note);
    assert.deepEqual(
      citations.map((citation) => [citation.words.length, verify(citation, prepareAnchorText(text, "text")).verdict]),
      [[1, "intact"]],
    );
  });

  it("of several paragraphs", () => {
    const text = "One.\n\nTwo\nlines wrap\n\nThree.";
    assert.match(
      compose(text, text),
      /^> One\.\n>\n> Two lines wrap\n>\n> Three\.\n>\n> - \[.*\]\(.*#L1-L6\), lines 1-6$/,
    );
  });

  it("inline, with the inner marks turned", () => {
    const markdown = compose(ARTICLE, "“whatever the council decides”", "inline");
    assert.match(markdown, /^“‘whatever the council decides’” \(\[.*\]\(\.\.\/sources\/harbour\.txt#L4\), line 4\)$/);
  });

  it("as a footnote and as a bare link", () => {
    assert.match(compose(ARTICLE, "until March", "footnote"), /^“until March”\[\^1\]\n\n\[\^1\]: \[.*#L5\), line 5$/);
    assert.match(compose(ARTICLE, "until March", "link"), /^\[.*\]\(.*#L5 "until March"\)$/);
    const line = ARTICLE.split("\n")[2]!;
    assert.match(
      compose(ARTICLE, line, "link"),
      / "“We do not want the pier \.\.\. plan\. “The islanders were never asked.”"\)$/,
    );
  });

  it("interprets nothing of the source", () => {
    const text =
      "[x](command:y) <b>&amp;</b> *a* _b_ `c` $(icon) ![i](u) # 1. - > ~~d~~ [^1] http://e.org/f_g www.h.i j@k.l";
    const [citation] = parseCitations(compose(text, text));
    assert.equal(citation?.words[0]?.text, text);
    for (const line of [
      "# a",
      "1. a",
      "1) a",
      "- a",
      "+ a",
      "* a",
      "> a",
      "=== a",
      "    a",
      "``` a",
      "--- a",
      "| a | b |",
      "<!-- a -->",
    ]) {
      assert.equal(parseCitations(compose(line, line))[0]?.words[0]?.text, line.trim());
    }
  });

  /** Pieces out of which parsers, escapes and folding go wrong. */
  const nasty = fc.constantFrom(
    ..."* ** _ ` ``` ~ ~~~ # > - + = 1. 2) [ ] ( ) < > & &amp; &#35; \\ | $ ! : ; \" ' “ ” ‘ ’ « » … ... – — -- \n \r\n \r \t".split(
      " ",
    ),
    ..." |\n\n|\n|\n    |\n> |\n- |\u00a0|\u00ad|\u200b|\u2028|\u0085|\0|\ufeff|\ud83d\ude00|\ud83d|e\u0301|ﬁ|港口|ไทย".split(
      "|",
    ),
    ..."word|words|not|Never|3.5|1,000|don't|well-\nknown|http://a.b/c_d|www.x.y|me@x.org|<!-- x -->|<b>|[sic]|(sic)|[it]|[W]e|[...]|(…)|[^1]|[a](b.txt#L1)|command:x|$(x)|---|***|:smile:|`` x".split(
      "|",
    ),
  );
  const text = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: nasty },
        { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
        { weight: 3, arbitrary: fc.constant(" ") },
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  /** What has no word in it quotes nothing. */
  const verdictOf = (passage: Passage) =>
    /[\p{L}\p{N}]/u.test(readPassage(passage).words.join(" ")) ? "intact" : "unquoted";

  for (const format of ["text", "markdown"] as Format[]) {
    for (const style of STYLES) {
      it(`reads back intact: any passage of any ${format === "text" ? "text" : "Markdown"} as ${style}`, () => {
        fc.assert(
          fc.property(text, fc.nat(), fc.nat(), fc.string(), fc.string(), (source, from, length, title, name) => {
            const start = from % (source.length + 1);
            const span = growToWords(source, { start, end: start + (length % (source.length - start + 1)) });
            const lines = new LineIndex(source);
            const passage = { text: source, lines, format, span, title, path: `../${name}.txt`, speaker: name };
            const markdown = composeCitation(passage, style);
            const citations = parseCitations(`Before.\n\n${markdown}\n\nAfter.\n`);
            assert.equal(citations.length, 1, markdown);
            const { verdict, parts } = verify(citations[0]!, prepareAnchorText(source, format));
            assert.equal(verdict, verdictOf(passage), JSON.stringify({ markdown, source, parts }));
          }),
          { numRuns: Number(process.env.RUNS ?? 60) },
        );
      }).timeout(60_000);
    }
  }

  it("reads back intact: every passage of an article", () => {
    fc.assert(
      fc.property(fc.nat(ARTICLE.length), fc.nat(ARTICLE.length), fc.constantFrom(...STYLES), (a, b, style) => {
        const span = growToWords(ARTICLE, { start: Math.min(a, b), end: Math.max(a, b) });
        const passage = { text: ARTICLE, lines: new LineIndex(ARTICLE), span, title: "T", path: "a.txt" };
        const markdown = composeCitation(passage, style);
        const { verdict, parts } = verify(parseCitations(markdown)[0]!, prepareAnchorText(ARTICLE));
        assert.equal(verdict, verdictOf(passage), JSON.stringify({ markdown, parts }));
        if (style === "block" && parts[0]?.words) {
          assert.equal(ARTICLE.slice(parts[0].place!.start, parts[0].place!.end), ARTICLE.slice(span.start, span.end));
        }
      }),
    );
  });
});

describe("growing a selection", () => {
  const cases: [string, string, string][] = [
    ["a [ol]d pier", "old", "a part of a word"],
    ["an[ old pi]er", "old pier", "white space and a part"],
    ["isn[’]t", "isn’t", "an apostrophe"],
    ["a \ud83d[\ude00] b", "\ud83d\ude00", "half a pair"],
    ["e[\u0301]t", "e\u0301t", "an accent"],
    ["a [(old)] b", "(old)", "marks"],
    ["a[ ]b", "", "a space"],
  ];
  for (const [marked, expected, what] of cases) {
    it(`takes in ${what}`, () => {
      const start = marked.indexOf("[");
      const end = marked.indexOf("]") - 1;
      const text = marked.replace(/[[\]]/g, "");
      const span = growToWords(text, { start, end });
      assert.equal(text.slice(span.start, span.end), expected);
    });
  }
});

describe("a passage of a source of another format", () => {
  const text = "Intro.\nNobody has ever rowed out.\n";
  const passage = (fragment: string) => ({
    text,
    lines: new LineIndex(text),
    span: { start: 7, end: 32 },
    title: "Hearing",
    path: "../a.pdf",
    fragment,
  });

  for (const [fragment, label] of [
    ["page=12", "Hearing, p. 12"],
    ["page=12-13", "Hearing, pp. 12-13"],
    ["t=83", "Hearing, 1:23"],
    ["t=3605", "Hearing, 1:00:05"],
    ["chapter-2.xhtml", "Hearing"],
  ] as const) {
    it(`is cited by its own place: ${fragment}`, () => {
      assert.match(composeCitation(passage(fragment)), new RegExp(`\\[${label}\\]\\(\\.\\./a\\.pdf#${fragment}\\)$`));
      assert.equal(composeReference(passage(fragment)), `([${label}](../a.pdf#${fragment}))`);
    });
  }

  it("has its place in a template", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: these are the template's own variables
    const template = "${quote} [${page}|${time}](${path}#${locator})";
    assert.match(fillTemplate(template, passage("page=12-13"), ""), /\[12-13\|\]\(\.\.\/a\.pdf#page=12-13\)/);
    assert.match(fillTemplate(template, passage("t=83"), ""), /\[\|1:23\]\(\.\.\/a\.pdf#t=83\)/);
  });
});
