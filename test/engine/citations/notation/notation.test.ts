import assert from "node:assert/strict";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";

/** The words of each citation of a note. */
const words = (note: string) => parseCitations(note).map((citation) => citation.words.map(({ text }) => text));

describe("the words that a link vouches for", () => {
  const cases: [string, string, string[][]][] = [
    [
      "the block quotation that its attribution closes",
      "> We do not.\n>\n> - Brandt, [Harbour](a.txt#L3), line 3",
      [["We do not."]],
    ],
    ["all paragraphs of a block quotation", "> One.\n>\n> Two.\n>\n> - [H](a.txt#L3)", [["One.\n\nTwo."]]],
    ["a block quotation with a dash in its last line", "> We do not.\n> — Brandt, [H](a.txt#L3)", [["We do not."]]],
    ["a block quotation that names its source in brackets", "> We do not. ([H](a.txt#L3))", [["We do not."]]],
    ["a block quotation before a dash in the same line", "> We do not. — Brandt, [H](a.txt#L3)", [["We do not."]]],
    ["a block quotation that ends in the link", "> We do not. [H](a.txt#L3)", [["We do not."]]],
    [
      "the block quotation before the paragraph that closes it",
      "> We do not.\n\n— Brandt, [H](a.txt#L3)",
      [["We do not."]],
    ],
    [
      "each part of a block quotation with links of its own",
      "> One. [H](a.txt#L3)\n>\n> Two. [H](a.txt#L4)",
      [["One."], ["Two."]],
    ],
    ["one block quotation with two links", "> One.\n>\n> - [H](a.txt#L3), [I](b.txt#L4)", [["One."], ["One."]]],
    ["an emphasised word as it reads", "> We do **not**.\n>\n> - [H](a.txt#L3)", [["We do not."]]],
    ["a block quotation in a list", "- so:\n  > We do not.\n  >\n  > - [H](a.txt#L3)", [["We do not."]]],
    ["hard-wrapped lines", "> We do\n> not.\n>\n> - [H](a.txt#L3)", [["We do\nnot."]]],
    ["the quoted text before the link", 'She said "we do not" ([H](a.txt#L3)).', [["we do not"]]],
    ["curly marks", "She said “we don’t” [H](a.txt#L3).", [["we don’t"]]],
    ["marks within marks", "She said “we ‘do’ not” [H](a.txt#L3).", [["we ‘do’ not"]]],
    ["single marks with an apostrophe in them", "She said ‘we don’t want it’ [H](a.txt#L3).", [["we don’t want it"]]],
    ["a quotation that ends with a stop", '"We do not." ([H](a.txt#L3))', [["We do not."]]],
    ["several quotations with one link", '"One" and "two" ([H](a.txt#L3))', [["One", "two"]]],
    ["a quotation cut by its speaker", '"We do," she said, "not." ([H](a.txt#L3))', [["We do,", "not."]]],
    ["one quotation with several links", '"One" ([H](a.txt#L3), [I](b.txt#L4))', [["One"], ["One"]]],
    ["each link's own quotation", '"One" [H](a.txt#L3) and "two" [I](b.txt#L4)', [["One"], ["two"]]],
    ["nothing of a sentence before", 'The "old" pier fell. It rose again [H](a.txt#L3).', [[]]],
    ["a quotation that holds the link", '"We do [not](a.txt#L3) want"', [["We do not want"]]],
    ["quotations in a table's row", '| a | b |\n|---|---|\n| "We do not" | [H](a.txt#L3) |', [["We do not"]]],
    ["quotations in a list", '- "We do not" [H](a.txt#L3)\n- "We do" [H](a.txt#L4)', [["We do not"], ["We do"]]],
    ["what stands before a footnote", '"We do not"[^1] is it.\n\n[^1]: Brandt, [H](a.txt#L3), line 3', [["We do not"]]],
    ["a block quotation with a footnote", "> We do not.[^1]\n\n[^1]: [H](a.txt#L3)", [["We do not."]]],
    ["the quotation in a footnote itself", 'Text.[^1]\n\n[^1]: "We do not", [H](a.txt#L3)', [["We do not"]]],
    ["a reference-style link's", '"We do not" [H][1]\n\n[1]: a.txt#L3', [["We do not"]]],
    ["the link's title", '[H](a.txt#L3 "We do ... a car park")', [["We do ... a car park"]]],
    ["the quotation before the title", '"We do not" [H](a.txt#L3 "We do")', [["We do not"]]],
    ["the link's own text in marks", '["We do not"](a.txt#L3)', [["We do not"]]],
    ["no title of an article in marks", 'In ["Harbour" news](a.txt#L3) we read', [[]]],
    ["nothing", "See [H](a.txt#L3).", [[]]],
    ["a callout's words, not its title", "> [!quote] Brandt\n> We do not.\n>\n> - [H](a.txt#L3)", [["We do not."]]],
    ["a block quotation within another", "> > We do not.\n> >\n> > - [H](a.txt#L3)\n>\n> I agree.", [["We do not."]]],
    [
      "a block quotation in a footnote",
      "Text.[^a]\n\n[^a]:\n    > We do not.\n    >\n    > - [H](a.txt#L3)",
      [["We do not."]],
    ],
    [
      "both quotations that refer to one footnote",
      'She said "we do not",[^1] and "we never".[^1]\n\n[^1]: [H](a.txt#L3)',
      [["we do not", "we never"]],
    ],
    [
      "what each footnote stands behind",
      'One "we do not"[^1] and "never"[^2].\n\n[^1]: [H](a.txt#L3)\n[^2]: [I](b.txt#L4)',
      [["we do not"], ["never"]],
    ],
    [
      "each cell's own in a row of several",
      '| "One" | [H](a.txt#L3) | "two" | [I](b.txt#L4) |\n|---|---|---|---|\n| "three" | [J](c.txt#L5) | | |',
      [["One"], ["two"], ["three"]],
    ],
    ["nothing of a row without marks", "| a | b |\n|---|---|\n| We do not | [H](a.txt#L3) |", [[]]],
    ["quotations in a heading", '### "We do not" [H](a.txt#L3)', [["We do not"]]],
    ["quotations in a list of tasks", '- [ ] "We do not" [H](a.txt#L3)', [["We do not"]]],
    ["quotations in lists within lists", '1. "One" [H](a.txt#L3)\n   1. "Two" [I](b.txt#L4)', [["One"], ["Two"]]],
    ["guillemets", "«We do not» [H](a.txt#L3)", [["We do not"]]],
    ["low and high marks", "„We do not“ [H](a.txt#L3)", [["We do not"]]],
    ["corner marks", "「我们不要」 [H](a.txt#L3)", [["我们不要"]]],
    ["emphasised quotations", '*"We do not"* ([H](a.txt#L3))', [["We do not"]]],
    ["a shortcut reference's", '"We do not" [H]\n\n[H]: <my a.txt#L3> "t"', [["We do not"]]],
    ["the title in a definition", '[H][1]\n\n[1]: a.txt#L3 "We do ... a car park"', [["We do ... a car park"]]],
    ["a title in brackets", "[H](a.txt#L3 (We do ... a car park))", [["We do ... a car park"]]],
    ["what stands behind the link in its sentence", 'According to [H](a.txt#L3), "we do not".', [["we do not"]]],
    ["three links' words", '"One" ([H](a.txt#L3); [I](b.txt#L4); [J](c.txt#L5))', [["One"], ["One"], ["One"]]],
    ["with CRLF and a mark", "\ufeff> We do\r\n> not.\r\n>\r\n> - [H](a.txt#L3)\r\n", [["We do\r\nnot."]]],
  ];
  for (const [what, note, expected] of cases) {
    it(`are ${what}`, () => assert.deepEqual(words(note), expected));
  }

  it("stand where they say", () => {
    const note =
      '> We do **not**\n> want.\n>\n> - [H](a.txt#L3)\n\nShe said "an \\*old\\* pier &amp; more" [H](a.txt#L4).\n';
    const [block, inline] = parseCitations(note).map(({ words }) => note.slice(words[0]!.start, words[0]!.end));
    assert.equal(block, "We do **not**\n> want.");
    assert.equal(inline, "an \\*old\\* pier &amp; more");
  });
});

describe("a citation's link", () => {
  const urls: [string, string][] = [
    ["[H](a.txt#L3)", "a.txt#L3"],
    ["[H]( a.txt#L3 )", "a.txt#L3"],
    ["[H](<my a.txt#L3>)", "my a.txt#L3"],
    ['[H](a.txt#L3 "title")', "a.txt#L3"],
    ["[H](a(1).txt#L3)", "a(1).txt#L3"],
    ["[](a.txt#L3)", "a.txt#L3"],
    ["[*b* \\](x)](a.txt#L3)", "a.txt#L3"],
    ["[H][1]\n\n[1]: a.txt#L3", "a.txt#L3"],
    ["[H][1]\n\n[1]: <a b.txt#L3> 'title'", "a b.txt#L3"],
    ["> [H](\n> a.txt#L3)", "a.txt#L3"],
    ["[![](p.png)](a.txt#L3)", "a.txt#L3"],
    ["\ufeff> We do\r\n>\r\n> - [H](a.txt#L3)", "a.txt#L3"],
    ["[H](../sources/my%20a.txt#L8-L9)", "../sources/my%20a.txt#L8-L9"],
    ["[H](</sources/été à.txt#L8,2-L8,104>)", "/sources/été à.txt#L8,2-L8,104"],
  ];
  for (const [note, url] of urls) {
    it(`has its address found in ${JSON.stringify(note)}`, () => {
      const citation = parseCitations(note).at(-1)!;
      assert.equal(note.slice(citation.url.start, citation.url.end), url);
    });
  }

  const targets: [string, string, number[]][] = [
    ["[H](a.txt#L8)", "a.txt", [8, 8]],
    ["[H](../sources/my%20a.txt#L8-L9)", "../sources/my a.txt", [8, 9]],
    ["[H](<../my a.txt#L8,2-L8,104>)", "../my a.txt", [8, 8, 2, 104]],
    ["[H](/sources/%C3%A9t%C3%A9.txt#L8C2-L8C104)", "/sources/été.txt", [8, 8, 2, 104]],
    ["[H](港口/ไทย.md#L3)", "港口/ไทย.md", [3, 3]],
    ["[H](a.txt#L9-L8)", "a.txt", [8, 9]],
    ["[H](a.txt#L0)", "a.txt", [0, 0]],
  ];
  for (const [note, path, lines] of targets) {
    it(`leads where ${note} says`, () => {
      const { target } = parseCitations(note)[0]!;
      assert.deepEqual([target.path, Object.values(target.lines ?? {})], [path, lines]);
    });
  }

  const none = [
    "`[H](a.txt#L3)`",
    "    [H](a.txt#L3)",
    "```\n[H](a.txt#L3)\n```",
    "<!-- [H](a.txt#L3) -->",
    "<div>[H](a.txt#L3)</div>",
    "~~~\n[H](a.txt#L3)\n~~~",
    "+++\na = '[H](a.txt#L3)'\n+++\n",
    "---\na: '[H](a.txt#L3)'\n---\n",
    "![H](a.txt#L3)",
    "[H](http://x.org/a.txt#L3)",
  ];
  for (const note of none) it(`is not ${JSON.stringify(note)}`, () => assert.deepEqual(parseCitations(note), []));

  it("to another Markdown file is one only if that is a source", () => {
    for (const note of ["[H](other.md)", "[H](other.md#heading)", "[[other]]", "[H](other)"]) {
      assert.deepEqual(
        parseCitations(note).map(({ target }) => target.isLoose),
        [true],
        note,
      );
    }
  });

  it("may name a whole text", () => assert.equal(parseCitations("[H](a.txt)")[0]?.target.lines, null));

  it("knows the sentence that it stands in", () => {
    const [citation] = parseCitations('First. Mayor Brandt said "we do not" ([H](a.txt#L3)). Last.');
    assert.equal(citation?.context, 'Mayor Brandt said "we do not" (H).');
    assert.equal(citation?.label, "H");
  });

  it("knows what introduces its block quotation", () => {
    const [citation] = parseCitations("Old. The mayor is against it:\n\n> We do not.\n>\n> - [H](a.txt#L3)");
    assert.equal(citation?.context, "The mayor is against it:");
  });

  it("is found among thousands in linear time", () => {
    const line = 'She said "we do not want it" ([H](a.txt#L3)) and then more. ';
    assert.equal(parseCitations(line.repeat(300)).length, 300);
    assert.equal(parseCitations(`${"“".repeat(20_000)}[H](a.txt#L3)`).length, 1);
  }).timeout(20_000);
});
