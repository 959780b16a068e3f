import { strict as assert } from "node:assert";
import fc from "fast-check";
import { cutAround } from "../../../../src/engine/library/search/excerpt.ts";

/** The spans of the words in a text. */
const spansOf = (text: string, ...words: string[]) =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));

const LONG =
  "Nobody in the town would say in the open what the harbour master had meant when he told the council, " +
  "late in the evening and to an empty gallery, that the port was better off letting the locals do the actual fighting.";

describe("excerpt", () => {
  const cut = (text: string, words: string[], width = 60) => {
    const { excerpt, matches } = cutAround(text, spansOf(text, ...words), width);
    assert.deepEqual(
      matches.map(({ start, end }) => excerpt.slice(start, end)),
      words.filter((word) => excerpt.includes(word)),
    );
    return excerpt;
  };

  it("leaves a short sentence whole", () => assert.equal(cut("He said no.", ["said"]), "He said no."));

  it("cuts before and after the matches, at words", () =>
    assert.equal(cut(LONG, ["harbour", "meant"]), "... open what the harbour master had meant when he told the ..."));

  it("keeps the end of the sentence when the matches are there", () =>
    assert.equal(cut(LONG, ["locals", "fighting"]), "... was better off letting the locals do the actual fighting."));

  it("keeps the beginning when nothing matches", () => assert.ok(cut(LONG, []).startsWith("Nobody in the town")));

  it("shows where most matches are when they do not fit", () =>
    assert.ok(
      cut(LONG, ["Nobody", "letting", "locals", "fighting"]).includes("letting the locals do the actual fighting"),
    ));

  it("is cut around the rare words, not around small words at the beginning", () => {
    const spans = [
      ...spansOf(LONG, "in", "the"),
      ...spansOf(LONG, "gallery"),
      ...[LONG.lastIndexOf("the ")].map((start) => ({ start, end: start + 3 })),
      ...spansOf(LONG, "fighting"),
    ];
    assert.match(cutAround(LONG, spans, 40).excerpt, /the actual fighting\.$/);
    const twice = "The the the the pier and then nothing at all for a long while, said the glideslope instructor.";
    const all = [...twice.matchAll(/the\b|glideslope/giu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    assert.match(cutAround(twice, all, 40).excerpt, /glideslope/);
  });

  it("is one line", () => assert.equal(cut("He\r\nsaid\tno.", ["said"]), "He  said no."));

  it("never breaks a pair of surrogates, never leaves its width, keeps its matches true", () => {
    const words = fc.array(fc.constantFrom("harbour", "😀😀😀", "a", "of", "x".repeat(90), "𠀋𠀋𠀋𠀋"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(40), (list, pick) => {
        const text = list.join(" ");
        const start = list.slice(0, pick % (list.length || 1)).join(" ").length + (pick % (list.length || 1) ? 1 : 0);
        const word = list[pick % (list.length || 1)] ?? "";
        const { excerpt, matches } = cutAround(text, word ? [{ start, end: start + word.length }] : [], 50);
        assert.ok(excerpt.isWellFormed());
        assert.ok(excerpt.length <= 50 + 8);
        for (const match of matches) assert.ok(word.includes(excerpt.slice(match.start, match.end)));
      }),
      { seed: 5 },
    );
  });
});
