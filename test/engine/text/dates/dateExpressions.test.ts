import { strict as assert } from "node:assert";
import fc from "fast-check";
import { dateExpressions } from "../../../../src/engine/text/dates/dateExpressions.ts";
import { typedDate } from "../../../../src/engine/text/dates/dates.ts";

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** "on Thursday = 2026-03-12", "in May = 2026-05-01 to 2026-05-31"; what is in “curly marks” is said. */
function read(sentence: string, published: string | null): string[] {
  const said = [...sentence.matchAll(/“[^”]*”?/g)].map(({ index, 0: words }) => [index, index + words.length] as const);
  const isSaid = (offset: number) => said.some(([from, to]) => from <= offset && offset < to);
  return dateExpressions(sentence, { published: published === null ? null : typedDate(published), isSaid }).map(
    ({ start, end, days }) => {
      const last = iso(days.to - 1);
      return `${sentence.slice(start, end)} = ${iso(days.from)}${days.to - days.from > 1 ? ` to ${last}` : ""}`;
    },
  );
}

/** A Saturday. */
const SATURDAY = "2026-03-14";
/** A Wednesday. */
const WEDNESDAY = "2026-03-18";

describe("the dates that a sentence names", () => {
  const cases: [sentence: string, published: string | null, ...named: string[]][] = [
    // Weekdays go by the tense.
    ["The mayor said on Thursday that the harbour would be dredged.", SATURDAY, "on Thursday = 2026-03-12"],
    ["Town council members voted Tuesday night.", WEDNESDAY, "Tuesday night = 2026-03-17"],
    ["The council will vote on Thursday.", SATURDAY, "on Thursday = 2026-03-19"],
    ["On Thursday the council will vote.", SATURDAY, "On Thursday = 2026-03-19"],
    ["On Thursday, Stowe said he will resign.", SATURDAY, "On Thursday = 2026-03-12"],
    ["She said on Saturday that she was tired.", SATURDAY, "on Saturday = 2026-03-14"],
    ["The contract will be signed on Monday.", SATURDAY, "on Monday = 2026-03-16"],
    ["The verdict is expected on Monday.", SATURDAY, "on Monday = 2026-03-16"],
    ["The ship is due to arrive on Monday night.", SATURDAY, "on Monday night = 2026-03-16"],
    ["The pilots, who have warned of it since Monday, met.", SATURDAY, "since Monday = 2026-03-09"],
    [
      "The inquiry will hear Dr Pell on Monday and the pilots on Tuesday.",
      SATURDAY,
      "on Monday = 2026-03-16",
      "on Tuesday = 2026-03-17",
    ],
    // What may be either is left out.
    ["He said he would not attend on Thursday.", SATURDAY],
    ["She asked him to come on Monday.", SATURDAY],
    ["She is meeting the pilots on Monday.", SATURDAY],
    ["The ship was due to arrive on Monday.", SATURDAY],
    ["The inquiry was adjourned until Monday.", SATURDAY],
    ["They wanted an answer by Friday.", SATURDAY],
    ["The vote on Tuesday.", SATURDAY],
    ["They will meet on Saturday.", SATURDAY],
    ["They met every Thursday in front of the town hall.", SATURDAY],
    ["Rowe stood there on Thursdays.", SATURDAY],
    ["It rained on a Thursday.", SATURDAY],
    ["The shops closed on Good Friday.", SATURDAY],
    ["The Sunday Times reported it.", SATURDAY],
    ["Sheffield Wednesday won.", SATURDAY],
    ["It closed on the first Monday of the month.", SATURDAY],
    ["The fair opened (March 9-12) in the rain.", SATURDAY],
    ["The following Thursday she left.", SATURDAY],
    // Nothing is counted from a date that is not there, or is not a day.
    ["The mayor said on Thursday that it was late.", null],
    ["The mayor said on Thursday that it was late.", "2026-03"],
    ["She met them last week.", "2026"],
    // Last and next, where both ways to count agree.
    ["She left last Thursday.", WEDNESDAY, "last Thursday = 2026-03-12"],
    ["She left last Tuesday.", WEDNESDAY],
    ["It begins next Tuesday.", WEDNESDAY, "next Tuesday = 2026-03-24"],
    ["It begins next Friday.", WEDNESDAY],
    ["It begins this Friday.", WEDNESDAY, "this Friday = 2026-03-20"],
    ["She left on Thursday last week.", WEDNESDAY, "on Thursday last week = 2026-03-12"],
    ["It begins next week on Friday.", WEDNESDAY, "next week on Friday = 2026-03-27"],
    // Days by where they are.
    ["She left yesterday.", SATURDAY, "yesterday = 2026-03-13"],
    ["She left the day before yesterday.", SATURDAY, "the day before yesterday = 2026-03-12"],
    ["The talks go on tomorrow.", SATURDAY, "tomorrow = 2026-03-15"],
    ["The ministry announced today that it had failed.", SATURDAY, "today = 2026-03-14"],
    ["The quay, where 31 boats are moored today, is old.", SATURDAY],
    ["She left three days ago.", SATURDAY, "three days ago = 2026-03-11"],
    ["She left about three days ago.", SATURDAY],
    ["Two days ago it was cheaper.", SATURDAY, "Two days ago = 2026-03-12"],
    ["It stood where today's harbour was planned.", SATURDAY],
    // Weeks, months, years.
    ["She met them last week.", SATURDAY, "last week = 2026-03-02 to 2026-03-08"],
    ["The talks go on next month.", SATURDAY, "next month = 2026-04-01 to 2026-04-30"],
    ["Prices rose last month.", "2026-01-05", "last month = 2025-12-01 to 2025-12-31"],
    ["Prices rose last year.", "2026", "last year = 2025-01-01 to 2025-12-31"],
    ["Two years ago it was cheaper.", SATURDAY],
    ["In November last year it was cheaper.", SATURDAY, "November last year = 2025-11-01 to 2025-11-30"],
    ["It began on 1 February last year.", SATURDAY, "1 February last year = 2025-02-01"],
    ["It began on June 1 this year.", "2026", "June 1 this year = 2026-06-01"],
    ["It began on 31 February last year.", SATURDAY],
    ["Prices rose over the last year.", SATURDAY],
    ["In the last week of the campaign she won.", SATURDAY],
    // Months.
    ["The memo was written in January.", SATURDAY, "in January = 2026-01-01 to 2026-01-31"],
    ["The plan was approved in November.", SATURDAY, "in November = 2025-11-01 to 2025-11-30"],
    ["Work will begin in May.", SATURDAY, "in May = 2026-05-01 to 2026-05-31"],
    ["The work would begin in May as planned.", SATURDAY, "in May = 2026-05-01 to 2026-05-31"],
    ["The decision was put off until June.", SATURDAY, "until June = 2026-06-01 to 2026-06-30"],
    ["At the end of February the ice broke.", SATURDAY, "of February = 2026-02-01 to 2026-02-28"],
    ["It would end in September.", SATURDAY],
    ["It happened last March.", SATURDAY],
    ["They march in the rain, and it may rain.", SATURDAY],
    ["In March 31 boats were counted.", SATURDAY],
    // Days of a month.
    ["Ms Tolland will sign the contract on 2 April.", SATURDAY, "2 April = 2026-04-02"],
    ["She signed it on April 2nd.", "2026-05-01", "April 2nd = 2026-04-02"],
    ["It was signed on 22 November.", SATURDAY, "22 November = 2025-11-22"],
    ["It was signed on 22 September.", SATURDAY, "22 September = 2025-09-22"],
    ["The fair on 22 September.", SATURDAY],
    ["It will begin on 10 March.", SATURDAY],
    ["It began on Tuesday, 10 March.", "2026-11-01", "Tuesday, 10 March = 2026-03-10"],
    ["It began on Monday, March 10.", "2026-11-01", "Monday, March 10 = 2025-03-10"],
    ["It began on 31 February.", SATURDAY],
    // What is written in full needs no source.
    ["It began on 12 March 2026.", null, "12 March 2026 = 2026-03-12"],
    ["It began on Thursday, 12 March 2026.", null, "Thursday, 12 March 2026 = 2026-03-12"],
    ["The memo of January 2029 was lost.", null, "January 2029 = 2029-01-01 to 2029-01-31"],
    ["Rowe has been senior pilot since 2009, they say.", null, "since 2009 = 2009-01-01 to 2009-12-31"],
    ["Under a law of 1913 no vessel may enter.", null, "of 1913 = 1913-01-01 to 1913-12-31"],
    ["From 2009 to 2011 nobody looked.", null, "From 2009 to 2011 = 2009-01-01 to 2011-12-31"],
    ["A pier that was built in the 1990s.", null, "the 1990s = 1990-01-01 to 1999-12-31"],
    ["The guests came by 1800.", null],
    ["In 2011 cases of flu rose.", null],
    ["A cost of 2016 metres of pipe.", null],
    ["The bank moved 1,998 metres, and 2000 people saw it.", null],
    ["See https://example.org/2016/03/01/vote for more.", null],
    ["See [the vote](../2016-03-01.txt) for more.", null],
    // In somebody's mouth, days are counted from a day that nobody wrote down.
    ["“I met them yesterday,” she said.", SATURDAY],
    ["“We met on Thursday and it was cold,” she said.", SATURDAY],
    ["“In January we were told nothing,” she said.", SATURDAY, "In January = 2026-01-01 to 2026-01-31"],
    [
      "“It was built in 1998,” she said on Thursday.",
      SATURDAY,
      "in 1998 = 1998-01-01 to 1998-12-31",
      "on Thursday = 2026-03-12",
    ],
    ["", SATURDAY],
  ];
  for (const [sentence, published, ...named] of cases) {
    const what = `${sentence} (${published ?? "no date"})`;
    it(`${named.length > 0 ? "are told" : "are left out"}: ${what}`, () =>
      assert.deepEqual(read(sentence, published), named));
  }

  it("say whether the words alone tell or the source's date is needed", () => {
    const setting = { published: typedDate(SATURDAY), isSaid: () => false };
    const found = dateExpressions("It was built in 1998, she said on Thursday.", setting);
    assert.deepEqual(
      found.map(({ by }) => by),
      ["words", "source"],
    );
  });

  it("lie inside the text, in order and apart, whatever it is", () => {
    const pieces = [
      "on ",
      "Thursday",
      " 12",
      " March",
      " 2026",
      "in ",
      "last ",
      "week",
      ", ",
      "\ud800",
      "😀",
      "ש",
      "\0",
      "of 1913",
      "“",
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (sentence) => {
        let last = 0;
        for (const { start, end, days } of dateExpressions(sentence, {
          published: typedDate(SATURDAY),
          isSaid: () => false,
        })) {
          assert.ok(last <= start && start < end && end <= sentence.length && days.from < days.to);
          last = end;
        }
      }),
    );
  });

  it("takes no longer for a sentence that repeats them", () => {
    const sentence = "on Thursday in March last week 2 May since 2009 ".repeat(40);
    const started = performance.now();
    for (let i = 0; i < 20; i++) read(sentence, SATURDAY);
    assert.ok((performance.now() - started) / 20 < 100);
  });
});
