import assert from "node:assert/strict";
import fc from "fast-check";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";
import type { Article } from "../../../../src/engine/library/article/article.ts";
import { TextVersion } from "../../../../src/engine/library/caching/textVersion.ts";
import type { Insertion } from "../../../../src/engine/library/citing/insertion.ts";
import { type CitingWay, citeAt } from "../../../../src/engine/library/citing/writeCitation.ts";
import type { Format } from "../../../../src/engine/text/sourceText.ts";
import { analyzer } from "../../../analyzer.ts";

/** Invented articles with all that goes wrong in quoting: marks in marks, dots, brackets, markup, wraps, scripts. */
const SOURCES: [string, Format][] = [
  [
    `Harbour vote splits Velden [UPDATED] – "a farce"\r\n\r\n“We do not want the pier to become a car park,” said Mayor Ilse Brandt. “They [the islanders] were never asked ... and 'nobody' cared.”\r\nShe added: ‘It’s 3.5 km -- not 35 -- to the “old” quay’...\r\n\r\n“This is the first paragraph of a speech.\r\n\r\n“This is the second; it isn’t over.\r\n\r\n“And this is the third,” Rask (the chairman) said. (He left.) See http://velden.example/a_b_c?x=1&y=2#L8 or mail me@velden.example.`,
    "text",
  ],
  [
    '1. First came the council\'s vote, 7-5, on\nthe pier; then the ferry\'s har-\nbour lights went out.\n# Not a heading * nor a list _really_ `code` <b>bold</b> &amp; $x$ | y ~~z~~ [a](b.txt#L1) ![i](j.png) [^1]\n> quoted mail said: "No."\n>> and more of it: "Never!"\n- a dash first\n=====\n\tTabbed, “said «Non» — and ‘no’”.\u2028Line\u00a0separator; the \ufb01nal o\ufb03ce. Soft\u00adhyphen, zero\u200bwidth, \u202ertl\u202c, e\u0301 \ud83d\ude00\ud83d\udc69\u200d\ud83d\udc67 \ud83d lone, 港口很老。“我们不要，”她说。 قال: «لن نغلق الميناء».',
    "text",
  ],
  [
    '---\ntitle: "Pier [old]"\n---\n# The *pier* vote\n\n“We do **not** want\nthe [old pier](x.html "t") &amp; more,” she said.[^1] `code` <i>x</i>\n\n| "a" | b |\n|---|---|\n| “one cell” | two \\| three |\n\n> "Quoted," he said, "and quoted again."\n\n- [ ] a task: “do it”\n  1. nested \\*escaped\\* &#35;1\n\n[^1]: The note’s “own” words.\n',
    "markdown",
  ],
];

const ARTICLES = SOURCES.map(
  ([text, format]): Article => ({
    ...analyzer.analyze(text, format),
    uri: "file:///w/a/vote.txt",
    version: new TextVersion(),
    kind: "source",
    citations: [],
  }),
);

/** Whether there is a word to cite: nobody reads what stands in an address or in front matter. */
function isReadable({ source }: Article, { start, end }: { start: number; end: number }): boolean {
  const selected = source.text.slice(start, end);
  return start === end
    ? source.format === "text" && !isOnSigns(source.text, start)
    : /\p{L}/u.test(selected) && /\p{L}/u.test(withoutReferences(source.prose).slice(start, end));
}

/** A bare caret cites the sentence that it stands in or is nearest to; a line of signs alone has no words to compare. */
function isOnSigns(text: string, at: number): boolean {
  const line = text.slice(0, at).split("\n").at(-1)! + text.slice(at).split("\n")[0]!;
  return line.trim() !== "" && !/\p{L}/u.test(line);
}

/** "&amp;" is a sign, not a word. */
const withoutReferences = (prose: string) => prose.replace(/&#?\w+;/g, (reference) => " ".repeat(reference.length));

/** Notes with the caret at "@". */
const NOTES = [
  "@",
  "# Notes\n\n@",
  "She said @ and left.",
  'He said "one thing" ([H](b.txt#L1)) and @.',
  '"An open mark @ and its close" here',
  "“@",
  "- a list\n- @\n- more",
  "> quoted by hand\n> @\n\nMore.",
  "Text[^1] @\n\n[^1]: [H](b.txt#L1)\n",
  "Line one.\r\n\r\nLine two @\r\n\r\nLine three.\r\n",
  "| a | b |\n|---|---|\n| @ | c |\n",
  "---\ntitle: t\n---\n\nSee (@) here. Isn't it 'so'?",
  "> We do not.\n\n@",
  "**bold @ text** and _more_",
];

const WAYS: CitingWay[] = [
  { style: "block" },
  { style: "inline" },
  { style: "footnote" },
  { style: "link" },
  {
    style: "template",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: these are the template's own variables
    template: "> ${quote}\n>\n> — ${speaker}, [${title}](${path}#${lines}), ${date}",
    date: "2026-11-24",
  },
];

function written(note: string, { edits }: Insertion): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), note);
}

describe("what is cited", () => {
  for (const way of WAYS) {
    it(`as ${way.style} is read back and is intact, wherever it is written`, () => {
      fc.assert(
        fc.property(
          fc.nat(ARTICLES.length - 1),
          fc.constantFrom(...NOTES),
          fc.nat(),
          fc.nat({ max: 120 }),
          (number, marked, from, length) => {
            const article = ARTICLES[number]!;
            const { text, format } = article.source;
            const start = from % text.length;
            const selection = { start, end: Math.min(text.length, start + length) };
            const note = { uri: "file:///w/n.md", text: marked.replace("@", ""), caret: marked.indexOf("@") };
            const source = prepareAnchorText(text, format);
            const insertion = citeAt(article, selection, "../a/my vote (1).txt", note, way, source);
            const own = parseCitations(written(note.text, insertion)).filter(({ target }) =>
              target.path.includes("vote"),
            );
            const verdicts = own.map((citation) => verify(citation, source).verdict);
            fc.pre(isReadable(article, selection));
            const shown = { verdicts, note: written(note.text, insertion), selection };
            assert.ok(verdicts.length > 0 && verdicts.every((verdict) => verdict === "intact"), JSON.stringify(shown));
          },
        ),
        { numRuns: Number(process.env.RUNS ?? 80) },
      );
    }).timeout(60_000);
  }
});
