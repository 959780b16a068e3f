import assert from "node:assert/strict";
import { foldedWords } from "../../../../src/engine/citations/sameText/fold.ts";

const keys = (text: string) => foldedWords(text).map(({ key }) => key);

describe("folding", () => {
  const same: [string, string, string][] = [
    ["curly and straight marks", "“We don’t,” he said", `"We don't," he said`],
    ["guillemets with their spaces", "« Non »", `"Non"`],
    ["doubled single marks", "''Yes''", `"Yes"`],
    ["double marks turned single", "“a ‘b’ c”", `'a "b" c'`],
    ["dashes, spaced or not", "pier—the oldest—fell", "pier -- the oldest – fell"],
    ["ellipses", "so… then", "so ... then"],
    ["spaced ellipses", "so . . . then", "so... then"],
    ["spaces and line breaks", "the\u00a0old\r\n  pier", "the old pier"],
    ["Markdown's mark before a line", "the old\n> pier", "the old pier"],
    ["composed and decomposed accents", "caf\u00e9", "cafe\u0301"],
    ["soft hyphens", "har\u00adbour", "harbour"],
    ["soft hyphens at a line's end", "har\u00ad\nbour", "harbour"],
    ["zero-width characters", "har\u200bbour\ufeff", "harbour"],
    ["the long s", "Congreſs, ſo ſaid", "Congress, so said"],
    ["ligatures", "ﬁnal ﬂight oﬃce", "final flight office"],
    ["Markdown's emphasis", "a *really* _old_ **pier**", "a really old pier"],
  ];
  for (const [what, one, other] of same) {
    it(`takes no notice of ${what}`, () => assert.deepEqual(keys(one), keys(other)));
  }

  const different: [string, string, string][] = [
    ["case", "us", "US"],
    ["a comma", "eat, grandma", "eat grandma"],
    ["a digit", "7-5", "7-6"],
    ["a letter", "pier", "pies"],
    ["a word's parts", "any one", "anyone"],
    ["an apostrophe", "we're", "were"],
    ["a decimal point", "3.5", "35"],
    ["an asterisk between digits", "5*3", "53"],
    ["feet and inches", "12'", '12"'],
    ["minutes and seconds", "5′", "5″"],
  ];
  for (const [what, one, other] of different) {
    it(`tells ${what}`, () => assert.notDeepEqual(keys(one), keys(other)));
  }

  it("gives each word its place", () => {
    const text = "« Café » isn’t 3,000 m.";
    for (const { key, start, end } of foldedWords(text)) {
      if (/\p{L}/u.test(key)) assert.equal(text.slice(start, end).replace("’", "'").normalize("NFC"), key);
    }
    assert.deepEqual(keys(text), ['"', "Café", '"', "isn't", "3,000", "m", "."]);
  });

  it("takes every ideograph for a word", () => assert.deepEqual(keys("港口很老"), ["港", "口", "很", "老"]));

  it("keeps both readings of a word that a line's end breaks", () => {
    const [word] = foldedWords("well-\nknown");
    assert.equal(word?.key, "wellknown");
    assert.deepEqual(
      word?.halves?.map(({ key }) => key),
      ["well", "-", "known"],
    );
  });

  it("reads letters outside the basic plane", () => assert.deepEqual(keys("𝐀𝐁 😀"), ["𝐀𝐁", "😀"]));

  it("is linear in the worst cases", () => {
    for (const piece of [" ", ".", ". ", "-\n", "'", "\u00ad", "a-\n", "*", "\u00ad\n"])
      foldedWords(piece.repeat(50_000));
  }).timeout(4000);
});
