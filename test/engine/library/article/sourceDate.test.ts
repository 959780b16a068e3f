import { strict as assert } from "node:assert";
import { sourceDate } from "../../../../src/engine/library/article/sourceDate.ts";

const LONG =
  "The council heard on 3 March 2015 that the harbour had never been surveyed and, as the minutes of that night show, nobody asked why it had not been, nor what it would cost to do so.";

describe("the date of a source", () => {
  const cases: [what: string, path: string, text: string, date: string][] = [
    ["front matter", "2015-01-01.md", "---\ntitle: A\ndate: 2029-06-21\n---\n# A\n\n1 May 2020\n", "2029-06-21"],
    ["front matter in words", "a.md", '---\r\ndate: "21 June 2029"\r\n---\r\n', "2029-06-21"],
    ["front matter of a year", "a.md", "---\ndate: 2029\n---\n", "2029-01-01"],
    ["front matter under another name", "a.md", "---\npublished: 2029-06-21T10:00:00+02:00\n---\n", "2029-06-21"],
    ["the file's name before its lines", "2016-03-01 vote.txt", "Vote\nBy Nell Farrow, 14 March 2029\n", "2016-03-01"],
    ["a byline", "vote.txt", "Vote\nBy Nell Farrow, 14 March 2029\n\nThe town", "2029-03-14"],
    ["the address in the first line", "vote.txt", "http://example.org/2012/05/14/vote\r\n\r\nVote\r\n", "2012-05-14"],
    ["a dateline", "a.txt", `STANMERE, 22 May 2029 (Coastal Wire) -- ${LONG}`, "2029-05-22"],
    ["nothing in a sentence of the body", "a.txt", `Vote\n\n${LONG}`, ""],
    ["nothing without a year", "a.txt", "STANMERE, 22 May (Coastal Wire) -- The pilots\n", ""],
    ["nothing in nothing", "a.txt", "", ""],
  ];
  for (const [what, path, text, date] of cases) {
    it(`is read from ${what}`, () => {
      const days = sourceDate(path, { text });
      assert.equal(days ? new Date(days.from * 86_400_000).toISOString().slice(0, 10) : "", date);
    });
  }
});
