import assert from "node:assert/strict";
import { turnsSense } from "../../../../src/engine/citations/sense/contraries.ts";
import { senseWords } from "../../../../src/engine/citations/sense/words.ts";

const turns = (editors: string, sources: string) => turnsSense(senseWords(editors), senseWords(sources));

describe("an editor's words say the contrary", () => {
  const contrary: [string, string][] = [
    ["surely", "never"],
    ["not", ""],
    ["everybody", "nobody"],
    ["all", "none"],
    ["often", "seldom"],
    ["with", "without"],
    ["if", "unless"],
    ["many", "few"],
    ["agreed", "refused"],
    ["agreed", "flatly refused"],
    ["admitted that", "denied that"],
    ["managed", "failed"],
    ["true", "false"],
    ["guilty", "innocent"],
    ["guilty", "not guilty"],
    ["convicted", "acquitted"],
    ["fair", "unfair"],
    ["illegal", "legal"],
    ["harmful", "harmless"],
    ["rose", "fell"],
  ];
  for (const [editors, sources] of contrary) {
    it(`[${editors}] for “${sources}”`, () => assert.equal(turns(editors, sources), true));
  }

  const same: [string, string][] = [
    ["the mayor", "he"],
    ["Daesh", "Islamic State"],
    ["do not", "don't"],
    ["not guilty", "innocent"],
    ["declined", "refused"],
    ["a few", "some"],
    ["it", "the failed coup"],
    ["they", "the men who refused to pay"],
    ["the failed coup", "it"],
    ["the island", "land"],
    ["", "wooden"],
  ];
  for (const [editors, sources] of same) {
    it(`but not [${editors}] for “${sources}”`, () => assert.equal(turns(editors, sources), false));
  }
});
