import assert from "node:assert/strict";
import { readMarked } from "./analysis.ts";

describe("roles", () => {
  const roleIn = (marked: string) => readMarked(marked).entities[0]?.role?.text ?? null;

  const cases: [string, string | null][] = [
    ["[person:Peter Cook], press secretary of the Pentagon, spoke.", "press secretary of the Pentagon"],
    ["[person:Peter Cook], press secretary of the Pentagon told reporters.", "press secretary of the Pentagon"],
    ["[person:Edwin Tolland], the harbour master and a cousin of the mayor, spoke.", "harbour master"],
    ["General [person:Joe Dunford], the Joint Chiefs of Staff Chairman stated it.", "Joint Chiefs of Staff Chairman"],
    ["The Defense Secretary of the US [person:Ashton Carter] said it.", "Defense Secretary of the US"],
    ["Its chief executive, [person:Graham Stowe], spoke.", "chief executive"],
    ["PAHA's chief executive, [person:Graham Stowe], spoke.", "PAHA's chief executive"],
    [
      "A spokeswoman for the Ministry of Transport, [person:Priya Nair], spoke.",
      "spokeswoman for the Ministry of Transport",
    ],
    ["[person:Walter Rowe], who has been the company's senior pilot since 2009, spoke.", "company's senior pilot"],
    ["[person:Agnes Rowe], 71, a teacher, spoke.", "teacher"],
    ["Mayor [person:Ruth Tolland] spoke.", "Mayor"],
    ["an engineer at [organization:Nordmole] spoke.", null],
    ["[organization:Nordmole], a Danish company, won.", "Danish company"],
    ["[person:Ruth Tolland], for her part, spoke.", null],
    ["Ms [person:Tolland] spoke.", null],
    ["[person:Ted Brannigan], who leads the Greens, spoke.", "leads the Greens"],
    ["[person:Ted Brannigan], who leads, spoke.", null],
    ["Councillor [person:Ted Brannigan], who leads the Greens, spoke.", "Councillor"],
    ["The wife of the late President, [person:Ernestina Mills], spoke.", "wife of the late President"],
    ["Keeper of the Two Royal Seals King [person:Edmund] spoke.", "King"],
    ["[person:Monir Hossain], also the investigating officer of the case, spoke.", "investigating officer of the case"],
    ["Senator Hale of Marn met Senator [person:Ruth Vale] of Vetland.", "Senator"],
    ["The guest was former Senator [person:Ruth Vale].", "former Senator"],
    ["Then Rao met BDP president [person:D K Nair] there.", "BDP president"],
    ["Then the outspoken BDP president [person:D K Nair] left.", "outspoken BDP president"],
    [
      "Director of the Institute of Archaeology Dr [person:Ankh Bayar] spoke.",
      "Director of the Institute of Archaeology",
    ],
    ["It lies in the Van province of the [location:Republic of Vetland].", null],
    ["His eldest son, [person:Shapoor Mistry], spoke.", null],
    ["[person:Agnes Rowe], Mr Rowe's sister-in-law, spoke.", "Mr Rowe's sister-in-law"],
    ["[person:Edwin Tolland], a cousin of the mayor, spoke.", "cousin of the mayor"],
    ["[organization:Coastal Authority], through the agency of its director, spoke.", null],
  ];
  for (const [marked, role] of cases) it(marked, () => assert.equal(roleIn(marked), role));

  it("points to the words that say it", () => {
    const { source, entities } = readMarked("[person:Peter Cook], press\nsecretary of the Pentagon, spoke.");
    const role = entities[0]!.role!;
    assert.equal(source.text.slice(role.start, role.end), "press\nsecretary of the Pentagon");
    assert.equal(role.text, "press secretary of the Pentagon");
  });
});
