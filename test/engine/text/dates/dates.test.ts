import { strict as assert } from "node:assert";
import fc from "fast-check";
import { type Days, pathDate, typedDate, writtenDate } from "../../../../src/engine/text/dates/dates.ts";

/** "2016-03-01" for a day, "2016-03" for a month, "2016" for a year. */
function shown(days: Days | null): string {
  if (!days) return "";
  const iso = new Date(days.from * 86_400_000).toISOString();
  const length = days.to - days.from;
  return iso.slice(0, length === 1 ? 10 : length < 32 ? 7 : 4);
}

describe("dates", () => {
  const written: [text: string, date: string][] = [
    ["2016-03-01", "2016-03-01"],
    ["2016-03-01T09:30:00Z", "2016-03-01"],
    ["Posted 2016/3/1 by the desk", "2016-03-01"],
    ["https://example.org/world/2016/03/01/libya.html", "2016-03-01"],
    ["By Nell Farrow, 14 March 2029", "2029-03-14"],
    ["Tuesday, March 1st, 2016", "2016-03-01"],
    ["Sept. 30, 2016, 8:15 p.m.", "2016-09-30"],
    ["the 1st of March 2016", "2016-03-01"],
    ["le 1er février 2016", "2016-02-01"],
    ["1. März 2016", "2016-03-01"],
    ["1 de marzo de 2016", "2016-03-01"],
    ["1 марта 2016 г.", "2016-03-01"],
    ["12 WRZEŚNIA 2016", "2016-09-12"],
    ["01.03.2016", "2016-03-01"],
    ["2016年3月1日", "2016-03-01"],
    ["2016년 3월 1일", "2016-03-01"],
    ["13/3/2016", "2016-03-13"],
    ["3/13/2016", "2016-03-13"],
    ["first 2 May 2016, then 2015-01-01", "2016-05-02"],
    ["29 February 2016", "2016-02-29"],
    ["3/4/2016", ""],
    ["22 May", ""],
    ["29 February 2015", ""],
    ["2016-13-01", ""],
    ["0016-01-01", ""],
    ["Boeing 737 1200", ""],
    ["12 people 2016", ""],
    ["", ""],
  ];
  for (const [text, date] of written)
    it(`reads ${date || "nothing"} in ${text || "nothing"}`, () => assert.equal(shown(writtenDate(text)), date));

  const paths: [path: string, date: string][] = [
    ["2016-03-01 Libya.txt", "2016-03-01"],
    ["articles/libya_20160301.txt", "2016-03-01"],
    ["2016/03/01/libya.txt", "2016-03-01"],
    ["archive/2016/03/libya.txt", "2016-03"],
    ["archive/2016/libya.txt", "2016"],
    ["2015/2016-03 review.md", "2016-03"],
    ["1 March 2016.txt", "2016-03-01"],
    ["report-201603.txt", ""],
    ["case 123456789.txt", ""],
    ["2016.txt", ""],
    ["libya.txt", ""],
  ];
  for (const [path, date] of paths)
    it(`reads ${date || "nothing"} in the path ${path}`, () => assert.equal(shown(pathDate(path)), date));

  const typed: [text: string, date: string][] = [
    ["2016", "2016"],
    ["2016-3", "2016-03"],
    ["2016/03/01", "2016-03-01"],
    ["1.3.2016", "2016-03-01"],
    ["201", ""],
    ["2016-", ""],
    ["soon", ""],
  ];
  for (const [text, date] of typed)
    it(`takes ${text} typed for ${date || "nothing"}`, () => assert.equal(shown(typedDate(text)), date));

  it("takes anything, and gives stretches of days", () => {
    const piece = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("2016", "-", "/", "March", " ", "31", "年"));
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (any) => {
        for (const days of [writtenDate(any), pathDate(any), typedDate(any)]) if (days) assert.ok(days.from < days.to);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it("looks through a long line in no time", () => {
    const started = performance.now();
    writtenDate("1 ".repeat(500_000));
    pathDate(`${"2016-".repeat(100_000)}.txt`);
    assert.ok(performance.now() - started < 500);
  });
});
