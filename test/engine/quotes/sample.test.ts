import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { analyzer } from "../../analyzer.ts";
import { wordsAt } from "../entities/analysis.ts";

/** The articles that we wrote: what a reader of the sample sees. */
describe("the harbour articles", () => {
  const speakersOf = (file: string) => {
    const text = readFileSync(`media/sample/articles/${file}`, "utf8");
    const source = readSource(text, file.endsWith(".md") ? "markdown" : "text");
    const entities = groupMentions(source, analyzer.findMentions(source));
    const quotations = analyzer.findQuotations(source, entities, analyzer.findReferences(source, entities));
    return new Map(quotations.map((found) => [wordsAt(source, found.segments[0]!), found.speakerName]));
  };

  const cases: [string, string, string][] = [
    ["dredging-vote.txt", "We are not choosing between boats and ships,", "Ruth Tolland"],
    ["dredging-vote.txt", "I am asked where the water is deep,", "Edwin Tolland"],
    ["dredging-vote.txt", "It bought a bench.", "Joseph Abara"],
    ["dredging-vote.txt", "look with interest", "Priya Nair"],
    ["pilots-letter.txt", "With two good tugs and a quiet day I would take her through,", "Walter Rowe"],
    ["pilots-letter.txt", "Walter never said a word against a ship in his life,", "Agnes Rowe"],
    ["pilots-letter.txt", "No date has been changed,", "Graham Stowe"],
    ["survey-findings.txt", "I was told, ‘Edwin, the bank has always been there,’", "Edwin Tolland"],
    ["survey-findings.txt", "Nobody had looked.", "Imogen Pell"],
    ["inquiry-opens.md", "I would have said it to my cousin's face,", "Edwin Tolland"],
    ["inquiry-opens.md", "I would ask for another week,", "Ruth Tolland"],
  ];
  for (const [file, words, speaker] of cases) {
    it(`${speaker}: ${words}`, () => assert.equal(speakersOf(file).get(words), speaker));
  }

  it("take a heading's marks for nobody's", () => {
    assert.equal(speakersOf("survey-findings.txt").has("younger than the plan that relies on it"), false);
  });
});
