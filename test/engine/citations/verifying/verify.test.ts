import assert from "node:assert/strict";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";
import { ARTICLE } from "../town.ts";

const source = prepareAnchorText(ARTICLE);
const check = (note: string, text = source) => verify(parseCitations(note)[0]!, text);
const quoted = (words: string, lines = "#L3") => check(`> ${words}\n>\n> - [H](a.txt${lines})`);

describe("verdicts", () => {
  const cases: [string, string, string, string?][] = [
    ["the very words", "We do not want the pier to become a car park", "intact"],
    ["other marks", '"The islanders were never asked."', "intact"],
    ["a first letter in the other case", "the islanders were never asked", "intact"],
    ["dashes", "the harbour--the town's oldest--had survived worse", "intact", "#L4"],
    ["a stop at the edge", "We do not want the pier.", "intact"],
    ["one elision", "We do not want ... a car park", "intact"],
    ["a bracketed elision", "We do not want [...] a car park", "intact"],
    ["an editor's bracket", "[Brandt] told reporters that the ferry would sail", "intact", "#L4"],
    ["an editor's bracket within", "We do not want [it] to become a car park", "intact"],
    ["an editor's case", "[W]e do not want the pier", "intact"],
    ["an editor's ending", "The council vot[ed] 7-5", "changed", "#L2"],
    ["an aside", "We do not want the pier [sic] to become a car park", "intact"],
    ["another aside", "We do not want the pier (emphasis added) to become", "intact"],
    ["words of several lines", "The islanders were never asked.” Captain Tomas Brandt", "intact", "#L3-L4"],
    ["words on another line", "The islanders were never asked", "moved", "#L5"],
    ["words past the lines", "The islanders were never asked.” Captain Tomas Brandt", "moved", "#L3"],
    ["no lines in the link", "The islanders were never asked", "intact", ""],
    ["a line that does not exist", "The islanders were never asked", "moved", "#L0"],
    ["a far line", "The islanders were never asked", "moved", "#L1000000000"],
    ["a missing not", "We do want the pier to become a car park", "changed"],
    ["an added word", "We really do not want the pier to become a car park", "changed"],
    ["another word", "We do not want the pier to become a parking lot", "changed"],
    ["another digit", "voted 7-6 on Monday to close the old ferry pier", "changed", "#L2"],
    ["another case", "We do Not want the pier to become a car park", "changed"],
    ["other order", "We do not want a car park to become the pier", "changed"],
    ["an elision over more than the passage", "We do not want ... who the town belongs to", "changed"],
    ["words that nobody said", "Ships and sailors drink together at midnight", "missing"],
    ["a few common words of it", "We will build a new bridge and it will be the best of all", "missing"],
  ];
  for (const [what, words, verdict, lines] of cases) {
    it(`${verdict}: ${what}`, () => assert.equal(quoted(words, lines).verdict, verdict));
  }

  it("show each difference word by word", () => {
    const { parts } = quoted("We do want the pier to become a car park");
    assert.deepEqual(parts[0]?.difference, [
      { op: "same", text: "We do" },
      { op: "inserted", text: "not" },
      { op: "same", text: "want the pier to become a car park" },
    ]);
  });

  it("report what an elision leaves out", () => {
    const { verdict, parts } = quoted("We do not want ... a car park");
    assert.equal(verdict, "intact");
    assert.deepEqual(parts[0]?.remarks, [
      {
        kind: "elision",
        written: "...",
        source: "the pier to become",
        hidesNegation: false,
        reachesTooFar: false,
        isSources: false,
      },
    ]);
  });

  it("are changed where an elision leaves a negation out of a sentence", () => {
    const { verdict, parts } = quoted("We do ... want the pier");
    assert.equal(verdict, "changed");
    assert.deepEqual(
      parts[0]?.remarks.map(({ source, hidesNegation }) => [source, hidesNegation]),
      [["not", true]],
    );
  });

  it("report what a bracket stands for", () => {
    const { parts } = quoted("We do not want [it] to become a car park");
    assert.equal(parts[0]?.remarks[0]?.source, "the pier");
  });

  it("give the place of the words", () => {
    const { place } = quoted("the islanders were never asked");
    assert.equal(ARTICLE.slice(place!.start, place!.end), "The islanders were never asked");
    assert.deepEqual([place!.startLine, place!.endLine], [3, 3]);
  });

  it("are ambiguous where several places fit and nothing decides", () => {
    const text = prepareAnchorText("He left.\n\nOne more thing.\n\nHe left.\n");
    const { verdict, parts } = check("> He left.\n>\n> - [H](a.txt#L3)", text);
    assert.equal(verdict, "ambiguous");
    assert.deepEqual(
      parts[0]?.candidates.map(({ startLine }) => startLine),
      [1, 5],
    );
  });

  it("let the cited lines decide between twins", () => {
    const text = prepareAnchorText("He left.\n\nOne more thing.\n\nHe left.\n");
    const { verdict, place } = check("> He left.\n>\n> - [H](a.txt#L5)", text);
    assert.deepEqual([verdict, place?.startLine], ["intact", 5]);
  });

  it("of several words are those of the gravest", () => {
    const { verdict, parts } = check('"The islanders" and "a flying whale" ([H](a.txt#L3))');
    assert.equal(verdict, "missing");
    assert.deepEqual(
      parts.map((part) => part.verdict),
      ["intact", "missing"],
    );
  });

  it("of a link's title let the passage between its ends be any", () => {
    assert.equal(check('[H](a.txt#L3 "We do not ... a car park")').verdict, "intact");
    assert.equal(check('[H](a.txt#L3 "We do ... a zoo")').verdict, "changed");
  });

  it("of lines without words ask whether they exist", () => {
    assert.equal(check("[H](a.txt#L3)").verdict, "unquoted");
    assert.equal(check("[H](a.txt)").verdict, "unquoted");
    for (const lines of ["#L0", "#L8", "#L3-L99", "#L1000000000"])
      assert.equal(check(`[H](a.txt${lines})`).verdict, "missing");
  });

  it("of words that are only near a link are silent about those that the source does not hold", () => {
    const near = (words: string) => {
      const [citation] = parseCitations(`"${words}" [H](a.txt)`);
      return verify({ ...citation!, words: citation!.words.map((one) => ({ ...one, isNear: true as const })) }, source);
    };
    assert.equal(near("We do not want the pier to become a big car park").verdict, "changed");
    const strange = near("Nobody ever saw these words anywhere at all");
    assert.deepEqual([strange.verdict, strange.unknown, strange.parts[0]!.words], ["unquoted", [0], null]);
  });

  it("are not intact beside words near the link that the source does not hold", () => {
    const note = "## [H](a.txt)\n\n“We do not want the pier”\n\n“Nobody ever saw these words”\n";
    const { verdict, unknown, parts } = check(note);
    assert.deepEqual([verdict, unknown, parts.map((part) => part.verdict)], ["unquoted", [1], ["intact"]]);
  });

  it("are missing without a source, or in an empty one", () => {
    const [citation] = parseCitations("[H](a.txt#L3)");
    assert.deepEqual(
      [verify(citation!, undefined).verdict, verify(citation!, undefined).sourceFound],
      ["missing", false],
    );
    assert.equal(check("> We do\n>\n> - [H](a.txt#L1)", prepareAnchorText("")).verdict, "missing");
  });

  it("know words that a line's end breaks", () => {
    for (const text of ["a har-\nbour of a well-\nknown town", "a harbour of a well-known town"]) {
      for (const words of ["a harbour of a well-known town", "harbour of a well-\nknown"]) {
        assert.equal(
          check(`"${words}" [H](a.txt#L1-L3)`, prepareAnchorText(text)).verdict,
          text.includes("\n") || words ? "intact" : "",
        );
      }
    }
  });

  it("know a quotation whose paragraphs each open with a mark", () => {
    const text = prepareAnchorText("“We do not.\n\n“We never did,” she said.");
    assert.equal(check("> We do not.\n>\n> We never did\n>\n> - [H](a.txt#L1-L3)", text).verdict, "intact");
  });

  it("read Markdown sources as they read", () => {
    const text = prepareAnchorText("# Pier\n\nWe do **not** want\nthe [old pier](x.html) &amp; more.\n", "markdown");
    const { verdict, place } = check("> We do not want the old pier & more\n>\n> - [H](a.md#L3-L4)", text);
    assert.equal(verdict, "intact");
    assert.equal(place?.startLine, 3);
  });
});
