import { strict as assert } from "node:assert";
import fc from "fast-check";
import { numbersIn } from "../../../../src/engine/text/numbers/numbers.ts";

/** "forty airstrikes = 40 count", "two thirds = 66.667 share part"; "~" for about, "?" for what often means no number. */
function read(text: string, language: string): string[] {
  return numbersIn(text, language).map(({ start, end, value, dimension, unit, isAbout, certainty }) => {
    const marks = `${isAbout ? " ~" : ""}${certainty === "sure" ? "" : " ?"}`;
    return `${text.slice(start, end)} = ${Number(value.toPrecision(6))} ${dimension}${unit === "" ? "" : ` ${unit}`}${marks}`;
  });
}

type Case = readonly [text: string, ...numbers: string[]];

function check(language: string, cases: readonly Case[]): void {
  for (const [text, ...numbers] of cases) it(text, () => assert.deepEqual(read(text, language), numbers));
}

describe("the numbers of an English text", () => {
  describe("by value, however they are written", () =>
    check("en", [
      ["The pilots flew 40 sorties.", "40 = 40 count"],
      ["The pilots flew forty sorties.", "forty = 40 count"],
      ["The pilots flew about 40 sorties.", "40 = 40 count ~"],
      ["Nearly forty boats, and 30 or so nets.", "forty = 40 count ~", "30 = 30 count ~"],
      ["It cost more than 1.2 million lives.", "1.2 million = 1200000 count ~"],
      ["There are 1,200,000 of them.", "1,200,000 = 1200000 count"],
      ["There are 1 200 000 of them.", "1 200 000 = 1200000 count"],
      ["There are 12,00,000 of them, or 12 lakh.", "12,00,000 = 1200000 count", "12 lakh = 1200000 count"],
      ["There are 1.2m people and 3bn fish.", "1.2m = 1200000 count", "3bn = 3000000000 count"],
      [
        "two hundred and fifty-three thousand four hundred and six ships",
        "two hundred and fifty-three thousand four hundred and six = 253406 count",
      ],
      ["twenty-one masts, eleven hundred sails", "twenty-one = 21 count", "eleven hundred = 1100 count"],
      ["a hundred men, a million and a half hens", "a hundred = 100 count", "a million and a half = 1500000 count"],
      [
        "half a million hens, two and a half million eggs",
        "half a million = 500000 count",
        "two and a half million = 2500000 count",
      ],
      ["a dozen, half a dozen, two dozen", "a dozen = 12 count", "half a dozen = 6 count", "two dozen = 24 count"],
      ["a vote of 12-4", "12 = 12 count", "4 = 4 count"],
    ]));

  describe("by unit", () =>
    check("en", [
      ["40 per cent, 40 percent, 40%", "40 per cent = 40 share %", "40 percent = 40 share %", "40% = 40 share %"],
      ["It rose by 40 percentage points.", "40 percentage points = 40 points pp"],
      ["It rose by 25 basis points.", "25 basis points = 0.25 points bp"],
      ["two thirds of the crew", "two thirds = 66.6667 share part"],
      [
        "a third of the crew, three-quarters of the nets",
        "a third = 33.3333 share part",
        "three-quarters = 75 share part",
      ],
      ["half of the crew, ½ of it", "half = 50 share part", "½ = 50 share part"],
      ["one in five boats", "one = 1 count ?", "one in five = 20 share part", "five = 5 count"],
      ["$40, 40 dollars, US$40", "$40 = 40 money $", "40 dollars = 40 money $", "US$40 = 40 money USD"],
      [
        "£5m, €300k and Rs 5,000 crore",
        "£5m = 5000000 money GBP",
        "€300k = 300000 money EUR",
        "Rs 5,000 crore = 50000000000 money rupee",
      ],
      ["40 km (25 miles)", "40 km = 40000 length km", "25 miles = 40233.6 length mile"],
      ["the 1500m and the 18-month wait", "1500m = 1500 length m", "18-month = 547.875 duration month"],
      ["an 18-year-old deckhand", "18-year = 6574.5 duration year"],
      ["an hour and a half", "an hour = 0.0625 duration hour"],
      [
        "at half past two, at a quarter to nine",
        "half past two = 150 clock half ?",
        "a quarter to nine = 525 clock half ?",
      ],
      ["at 8:30 p.m. or 20:30", "8:30 p.m. = 1230 clock", "20:30 = 1230 clock"],
      ["the 21st boat, the third man", "21st = 21 order", "third = 3 order"],
      ["three times, twice", "three times = 3 times x", "twice = 2 times ?"],
    ]));

  describe("with a unit that several share", () =>
    check("en", [
      ["30 to 40 per cent", "30 = 30 share %", "40 per cent = 40 share %"],
      ["between 1.2 and 1.5 million euros", "1.2 = 1200000 money EUR ~", "1.5 million euros = 1500000 money EUR"],
      ["US$30-40 million", "US$30 = 30000000 money USD", "40 million = 40000000 money USD"],
      ["from 800 to 1 million hens", "800 = 800 count", "1 million = 1000000 count"],
      ["30 to 40 kilometres", "30 = 30000 length km", "40 kilometres = 40000 length km"],
      ["12, $40", "12 = 12 count", "$40 = 40 money $"],
    ]));

  describe("but not what is no number of anything", () =>
    check("en", [
      ["In 2011, on 5 May, on May 12th and on 12 March 2011."],
      ["From August 5-6 to July 14 to 24, the 2019 elections, the 1990s, the 2019-20 season, ’90s."],
      ["A few boats, dozens of nets, several men."],
      ["F-16 jets, COVID-19, the G7 and 5G."],
      ["See lines 8-9 and p. 12, footnote 4, No. 10, http://x.example/40 and a40@x.example."],
      ["Call +49 30 1234567."],
      ["The crew of 1500 men", "1500 = 1500 count"],
      ["several hundred, a few thousand", "hundred = 100 count ?", "thousand = 1000 count ?"],
      ["one of them, one day", "one = 1 count ?", "one day = 1 duration day ?"],
      ["under Article 5 of it", "5 = 5 count ?"],
    ]));
});

describe("the numbers of a German text", () =>
  check("de", [
    ["Rund vierzig Luftschläge", "vierzig = 40 count ~"],
    [
      "1.200.000 Menschen, 1.200 Boote, 1,2 Millionen Euro",
      "1.200.000 = 1200000 count",
      "1.200 = 1200 count",
      "1,2 Millionen Euro = 1200000 money EUR",
    ],
    ["zweihundertfünfundvierzigtausend Tonnen", "zweihundertfünfundvierzigtausend Tonnen = 245000000 mass t"],
    ["zwei Drittel, die Hälfte der Stimmen", "zwei Drittel = 66.6667 share part", "Hälfte = 50 share part"],
    ["40 Prozent, fünf Prozentpunkte", "40 Prozent = 40 share %", "fünf Prozentpunkte = 5 points pp"],
    [
      "anderthalb Jahre, der dritte Mann, um 20.30 Uhr",
      "anderthalb Jahre = 547.875 duration year",
      "dritte = 3 order",
      "20.30 Uhr = 1230 clock",
    ],
    ["am 5. Mai 2011, in Zeile 8"],
  ]));

describe("the numbers of a French text", () =>
  check("fr", [
    ["Environ quarante frappes", "quarante = 40 count ~"],
    [
      "1 200 000 personnes, 1,2 million d’euros",
      "1 200 000 = 1200000 count",
      "1,2 million d’euros = 1200000 money EUR",
    ],
    ["quatre-vingt-dix-sept hommes", "quatre-vingt-dix-sept = 97 count"],
    ["soixante et onze femmes", "soixante et onze = 71 count"],
    ["deux cent cinquante mille tonnes", "deux cent cinquante mille tonnes = 250000000 mass t"],
    ["les deux tiers, la moitié des voix", "deux tiers = 66.6667 share part", "moitié = 50 share part"],
    [
      "40 pour cent, cinq points de pourcentage",
      "40 pour cent = 40 share %",
      "cinq points de pourcentage = 5 points pp",
    ],
    ["une dizaine de navires, la troisième fois", "une dizaine = 10 count ~", "troisième = 3 order"],
    ["le 5 mai 2011, à la page 12"],
  ]));

describe("reading numbers", () => {
  it("says what is counted", () => {
    assert.deepEqual(numbersIn("40 US airstrikes against them", "en")[0]!.counted, ["us", "airstrikes"]);
    assert.deepEqual(numbersIn("40 of them", "en")[0]!.counted, []);
  });

  it("says what a number is rounded to", () => {
    const steps = (text: string) => numbersIn(text, "en").map(({ step }) => step);
    assert.deepEqual(steps("40, 41, 45, 1.2 million, 3.5"), [10, 1, 5, 100_000, 0.1]);
  });

  it("takes the names that every object has for words like others", () => {
    for (const word of ["valueOf", "constructor", "__proto__", "toString"]) {
      for (const text of [word, `40${word}`, `40 ${word}`, `$5${word}`, `${word} 40`]) {
        const values = numbersIn(text, "en").map(({ value }) => value);
        assert.ok(
          values.every((value) => value === 40 || value === 5),
          `${text}: ${values}`,
        );
      }
    }
  });

  it("gives places within the text, in order, and numbers, whatever the text", () => {
    const words = fc.constantFrom(
      "valueOf",
      "constructor",
      "__proto__",
      "one",
      "hundred",
      "and",
      "half",
      "a",
      "40",
      "1,2",
      "½",
      "-",
      "$",
      "%",
      "million",
      "May",
      "third",
      "in",
      ".",
      "million",
      "/",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join(" ")),
          fc.array(words).map((all) => all.join("")),
        ),
        fc.constantFrom("en", "de", "fr"),
        (text, language) => {
          const numbers = numbersIn(text, language);
          for (const { start, end, value } of numbers) {
            assert.ok(0 <= start && start < end && end <= text.length);
            assert.ok(Number.isFinite(value));
          }
          assert.deepEqual(
            numbers,
            numbers.toSorted((a, b) => a.start - b.start),
          );
        },
      ),
    );
  });
});
