import assert from "node:assert/strict";
import fc from "fast-check";
import { anchor } from "../../../../src/engine/citations/anchoring/anchor.ts";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { type Selector, selectorOf } from "../../../../src/engine/citations/anchoring/selector.ts";
import { growToWords } from "../../../../src/engine/citations/writing/growth.ts";
import { LineIndex } from "../../../../src/engine/text/lineIndex.ts";
import { ARTICLE, paragraph } from "../town.ts";

const lines = new LineIndex(ARTICLE);

function select(words: string, text = ARTICLE): Selector {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return selectorOf(text, { start, end: start + words.length }, text === ARTICLE ? lines : new LineIndex(text));
}

/** Where a selector stands in a text, as its verdict and the words there. */
function find(text: string, selector: Selector): [string, string | null] {
  const { verdict, place } = anchor(prepareAnchorText(text), selector);
  return [verdict, place && text.slice(place.start, place.end)];
}

const QUOTE = "We do not want the pier to become a car park";

describe("anchoring", () => {
  it("takes a last word that differs, and the stop behind it, for the passage's", () => {
    const text = 'Nobody asked a pilot. It was said.\n"She is the mayor," he said. "I only move the buoys."\n';
    assert.deepEqual(find(text, { exact: "I only move the boats.", startLine: 2, endLine: 2 }), [
      "changed",
      "I only move the buoys.",
    ]);
  });

  it("finds every passage of an unchanged text where it was", () => {
    fc.assert(
      fc.property(
        fc.nat(ARTICLE.length - 1),
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (start, length, isCut) => {
          const any = { start, end: Math.min(ARTICLE.length, start + length) };
          const { prefix, suffix, ...rest } = selectorOf(ARTICLE, isCut ? any : growToWords(ARTICLE, any), lines);
          assert.equal(
            anchor(prepareAnchorText(ARTICLE), isCut ? { prefix, suffix, ...rest } : rest).verdict,
            "intact",
          );
        },
      ),
    );
  });

  it("finds a passage that is cut at a word's apostrophe, up to the end of the text", () => {
    for (const cut of ["’s oldest", "s oldest", "n’s oldest"]) {
      const start = ARTICLE.indexOf("town’s oldest") + "town’s oldest".indexOf(cut);
      const selector = selectorOf(ARTICLE, { start, end: ARTICLE.length }, lines);
      const { verdict, place } = anchor(prepareAnchorText(ARTICLE), selector);
      assert.deepEqual([verdict, place?.start], ["intact", start], cut);
    }
  });

  it("finds a passage whose known neighbours begin the text, without its offsets", () => {
    const { start, end, startLine, endLine, ...rest } = select("divides Port Velden");
    const { verdict, place } = anchor(prepareAnchorText(ARTICLE), rest);
    assert.deepEqual([verdict, place?.start, place?.end, startLine, endLine], ["intact", start, end, 1, 1]);
  });

  const edits: [string, (text: string) => string, string, string | null][] = [
    ["a paragraph before", (text) => `A new paragraph.\n${text}`, "moved", QUOTE],
    ["CRLF", (text) => text.replaceAll("\n", "\r\n"), "moved", QUOTE],
    ["other marks before", (text) => text.replaceAll("“", '"').replaceAll("7-5", "seven -- five"), "moved", QUOTE],
    [
      "a word put in",
      (text) => text.replace("want the pier", "want the old pier"),
      "changed",
      "We do not want the old pier to become a car park",
    ],
    [
      "a not taken out",
      (text) => text.replace("do not want", "do want"),
      "changed",
      "We do want the pier to become a car park",
    ],
    [
      "the first word replaced",
      (text) => text.replace("“We do", "“They do"),
      "changed",
      "They do not want the pier to become a car park",
    ],
    [
      "the last word replaced",
      (text) => text.replace("car park", "car wash"),
      "changed",
      "We do not want the pier to become a car wash",
    ],
    [
      "a word grown",
      (text) => text.replace("car park", "car parking"),
      "changed",
      "We do not want the pier to become a car parking",
    ],
    [
      "a heavy rewording",
      (text) => text.replace(QUOTE, "Nobody here would want our pier to be turned into a car park"),
      "changed",
      null,
    ],
    ["the passage deleted", (text) => text.replace(`${QUOTE},`, ""), "missing", null],
    [
      "the passage replaced",
      (text) => text.replace(QUOTE, "Trains run late in winter when leaves fall on rails"),
      "missing",
      null,
    ],
    ["an empty text", () => "", "missing", null],
  ];
  for (const [what, edit, verdict, words] of edits) {
    it(`after ${what}: ${verdict}`, () => {
      const [found, there] = find(edit(ARTICLE), select(QUOTE));
      assert.equal(found, verdict);
      if (words !== null) assert.equal(there, words);
    });
  }

  it("tells twins by their neighbours", () => {
    const text = "Ada spoke first. He left early. Then it rained.\n\nBob spoke last. He left early. Then it snowed.\n";
    const second = text.lastIndexOf("He left early.");
    const selector = selectorOf(text, { start: second, end: second + 14 }, new LineIndex(text));
    const edited = `New.\n\n${text}`;
    const { verdict, place } = anchor(prepareAnchorText(edited), selector);
    assert.deepEqual([verdict, place?.start], ["moved", second + 6]);
  });

  it("does not take a twin for a passage that was rewritten where it stood", () => {
    const quote = "The crane on the northern quay will be removed before winter";
    const text = `One thing is sure.\n\nThe mayor told the council: ${quote}, if money allows it at all.\n\nFor the record: ${quote}. So it ends.\n`;
    const edited = text.replace("will be removed", "will not be removed");
    const [verdict, words] = find(edited, select(quote, text));
    assert.deepEqual([verdict, words], ["changed", quote.replace("will", "will not")]);
  });

  it("compares whole words, also of a selector that cuts them", () => {
    assert.equal(
      find("He is nothing to us.", { exact: "He is not", start: 0, end: 9, startLine: 1, endLine: 1 })[0],
      "changed",
    );
    const cut = { exact: "ouncil of Port Vel", prefix: "dispute. The c", suffix: "den voted 7-5" };
    assert.deepEqual(find(ARTICLE, cut), ["intact", "ouncil of Port Vel"]);
  });

  it("never throws, and never calls other words intact", () => {
    const piece = fc.constantFrom(
      "not",
      "the",
      "pier",
      "vote",
      "...",
      "[",
      "]",
      "“",
      "”",
      ".",
      ",",
      " ",
      " ",
      " ",
      "\n",
      "-",
      "[it]",
      "(sic)",
    );
    const some = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""));
    const position = fc.option(fc.integer({ min: -5, max: 60 }), { nil: undefined });
    fc.assert(
      fc.property(some, some, position, position, position, (text, exact, start, startLine, endLine) => {
        const { verdict, place } = anchor(prepareAnchorText(text), { exact, start, startLine, endLine });
        const plain = (words: string) =>
          words
            .replace(/[^\p{L}\s]/gu, " ")
            .split(/\s+/u)
            .filter(Boolean)
            .join(" ");
        if (place) assert.ok(place.start >= 0 && place.end <= text.length && place.start <= place.end);
        if (verdict === "intact" && !/[.[(]/.test(exact) && exact.trim() !== "") {
          assert.equal(plain(text.slice(place!.start, place!.end)), plain(exact));
        }
      }),
      { numRuns: 500 },
    );
  }).timeout(20_000);
});

describe("anchoring on bad input", () => {
  const texts = {
    nothing: "",
    "a mark and CRLF": "\ufeffOne.\r\n\r\nWe go home now.\r\n",
    "CR only": "One.\rWe go home now.\rThree.",
    "lone surrogates": "\ud800 We \udc00 go home now. \ud83d",
    emoji: "😀 👩‍👩‍👧 We go 😀 home now. 🦊",
    "right to left": "قال: «لن نغلق الميناء». We go home now.",
    "NUL and controls": "\0We\x01 go\x02 home now.\0",
    "one long line": `${"They left. ".repeat(50_000)}We go home now. ${"They left. ".repeat(50_000)}`,
    "one long word": "x".repeat(1_000_000),
  };
  const positions: Partial<Selector>[] = [
    {},
    { start: -5, end: -1 },
    { start: 9, end: 2 },
    { start: 1e9, end: 2e9, startLine: 1e9, endLine: 2e9 },
    { startLine: 0 },
    { startLine: -3, endLine: -9 },
    { startLine: 9, endLine: 2 },
    { prefix: "\ud800", suffix: "\udc00", start: 3 },
  ];
  for (const [what, text] of Object.entries(texts)) {
    it(`answers with places inside the text: ${what}`, () => {
      const document = prepareAnchorText(text);
      for (const exact of ["", " ", "We go home now", "😀 home", "\ud800", "...", "[", "[...]", "“”", "x"]) {
        for (const position of positions) {
          const { verdict, place, candidates } = anchor(document, { exact, ...position });
          for (const one of place ? [place, ...candidates] : candidates) {
            assert.ok(0 <= one.start && one.start <= one.end && one.end <= text.length);
            assert.ok(1 <= one.startLine && one.startLine <= one.endLine && one.endLine <= document.lines.count);
          }
          if (place && exact === "We go home now") {
            assert.match(text.slice(place.start, place.end), /^We.*now$/su);
            assert.notEqual(verdict, "missing");
          }
        }
      }
    }).timeout(20_000);
  }

  it("counts lines as editors do, whatever ends them", () => {
    for (const newline of ["\n", "\r\n", "\r"]) {
      for (const mark of ["", "\ufeff"]) {
        const text = `${mark}One 😀.${newline}${newline}Two \ud800.${newline}We go${newline}home now.`;
        const { place } = anchor(prepareAnchorText(text), { exact: "We go home now" });
        assert.deepEqual([place?.startLine, place?.endLine], [4, 5]);
        assert.equal(place?.start, text.indexOf("We go"));
      }
    }
  });
});

describe("anchoring at scale", () => {
  it("takes many edited passages in a long text at once", () => {
    const paragraphs = Array.from({ length: 800 }, (_, i) => paragraph(i + 1, 80).replace(/^/, `Item${i} `));
    const text = paragraphs.join("\n\n");
    const index = new LineIndex(text);
    const selectors = Array.from({ length: 100 }, (_, i) => {
      const start = text.indexOf(`Item${i * 8} `);
      return selectorOf(text, { start, end: text.indexOf(" ", start + 150) }, index);
    });
    const document = prepareAnchorText(`New.\n\n${text.replaceAll("storm cargo", "storm and cargo")}`);
    const verdicts = selectors.map((selector) => anchor(document, selector).verdict);
    assert.ok(verdicts.every((verdict) => verdict === "moved" || verdict === "changed"));
  }).timeout(10_000);

  it("is bounded where every word is the same", () => {
    const text = "a ".repeat(100_000);
    const document = prepareAnchorText(text);
    for (const exact of ["a ".repeat(1000), `${"a ".repeat(500)}b ${"a ".repeat(500)}`, "a ... a [x] a", "b"]) {
      anchor(document, { exact, startLine: 1, endLine: 1 });
    }
  }).timeout(10_000);
});
