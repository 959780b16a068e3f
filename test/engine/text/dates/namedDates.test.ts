import { strict as assert } from "node:assert";
import { typedDate } from "../../../../src/engine/text/dates/dates.ts";
import { compareDates, namedDates } from "../../../../src/engine/text/dates/namedDates.ts";

/** A Saturday. */
const PUBLISHED = typedDate("2026-03-14");

const words = (sentence: string) => namedDates(sentence, PUBLISHED).map(({ start, end }) => sentence.slice(start, end));

describe("the dates that are named in a sentence", () => {
  const cases: readonly (readonly [sentence: string, ...named: string[]])[] = [
    ["She came on Thursday, 12 March 2026.", "Thursday, 12 March 2026"],
    ["It was shut in 2011 and in May of 2012.", "2011", "May of 2012"],
    ["From April to June the bar was shut.", "April", "June"],
    ["He spoke last week and yesterday.", "last week", "yesterday"],
    ["La barre a été fermée le 5 mai 2011.", "5 mai 2011"],
    ["They may march with 1500 people, and 5 of them may stop."],
    ["April Hale and June Rowe met."],
  ];
  for (const [sentence, ...named] of cases) {
    it(sentence, () =>
      assert.deepEqual(
        words(sentence).map((one) => one.replace(/^(?:in|from) /i, "")),
        named,
      ),
    );
  }
});

describe("whether two named dates are one", () => {
  const compare = (a: string, b: string, published = PUBLISHED) =>
    compareDates(namedDates(a, published)[0]!, namedDates(b, published)[0]!);

  it("goes by the day, as the date of the source tells it", () => {
    assert.equal(compare("She spoke on Thursday.", "She spoke on 12 March."), "same");
    assert.equal(compare("She spoke on Thursday.", "She spoke on 10 March."), "other");
    assert.equal(compare("It was shut in March 2026.", "It was shut on 12 March 2026."), "same");
    assert.equal(compare("It was shut in 2011.", "It was shut in 2012."), "other");
  });

  it("goes by the words where the day is not known", () => {
    assert.equal(compare("She spoke on Thursday.", "He came on Thursday.", null), "same");
    assert.equal(compare("She spoke on Thursday.", "She spoke on Tuesday.", null), "other");
    assert.equal(compare("She spoke on 5 May.", "She spoke on May 5, 2011.", null), "same");
    assert.equal(compare("She spoke on Thursday.", "She spoke in May.", null), "unknown");
  });
});
