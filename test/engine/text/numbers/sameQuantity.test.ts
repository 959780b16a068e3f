import { strict as assert } from "node:assert";
import { numbersIn } from "../../../../src/engine/text/numbers/numbers.ts";
import { holds } from "../../../../src/engine/text/numbers/sameQuantity.ts";

const first = (text: string, language = "en") => numbersIn(text, language)[0]!;

describe("whether a passage holds a number", () => {
  const held: readonly (readonly [told: string, found: string])[] = [
    ["40 airstrikes", "forty airstrikes"],
    ["about 40 airstrikes", "38 airstrikes"],
    ["more than 40 airstrikes", "43 airstrikes"],
    ["40 airstrikes", "about 40 airstrikes"],
    ["1.2 million people", "1,213,400 people"],
    ["two thirds of them", "66 percent"],
    ["half of them", "50 per cent"],
    ["18 months", "a year and a half"],
    ["24 months", "two years"],
    ["10 km", "6 miles"],
    ["$40 million", "US$40 million"],
    ["40 million", "$40 million"],
    ["30 pounds", "£30"],
    ["at 8:30 pm", "at 8:30"],
  ];
  for (const [told, found] of held) it(`${told} in ${found}`, () => assert.ok(holds(first(found), first(told))));

  const notHeld: readonly (readonly [told: string, found: string])[] = [
    ["forty airstrikes", "fifty airstrikes"],
    ["40 airstrikes", "41 airstrikes"],
    ["43 airstrikes", "more than 40 airstrikes"],
    ["about 50 airstrikes", "about 40 airstrikes"],
    ["about 40 airstrikes", "60 airstrikes"],
    ["1.2 million people", "1.3 million people"],
    ["40 per cent", "40 percentage points"],
    ["40 people", "40 per cent"],
    ["$40 million", "€40 million"],
    ["the third man", "3 men"],
    ["two thirds of them", "three quarters of them"],
    ["40 days", "40 weeks"],
    ["10 km", "10 miles"],
    ["at 8:30 pm", "at 9:30 pm"],
  ];
  for (const [told, found] of notHeld)
    it(`not ${told} in ${found}`, () => assert.ok(!holds(first(found), first(told))));

  it("over languages", () => {
    assert.ok(holds(first("1,200,000 people"), first("1,2 Millionen Menschen", "de")));
    assert.ok(holds(first("forty per cent"), first("quarante pour cent", "fr")));
  });
});
