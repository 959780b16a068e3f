import assert from "node:assert/strict";
import { groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import { bCubed, groupingErrors, ours, readGroupedTexts, sameLastWord } from "../../bench/language/grouping.ts";

/** The articles marked by hand (test/fixtures/grouping): what grouping does to all of them together. */
describe("who is who in whole articles", () => {
  const texts = readGroupedTexts();

  it("is right for 97 of 100 names, far more than the same last word", () => {
    const errors = texts.flatMap((text) => groupingErrors(text, groupMentions(text.source, text.mentions)));
    assert.ok(bCubed(texts, ours).f1 >= 97, errors.join("\n"));
    assert.ok(bCubed(texts, sameLastWord).f1 < 90, "the articles have become too easy");
  });

  it("scores as Bagga and Baldwin do", () => {
    const [text] = texts;
    const one = { ...text!, gold: ["a", "a", "a", "b"], mentions: text!.mentions.slice(0, 4) };
    assert.equal(bCubed([one], () => ["1", "1", "1", "2"]).f1, 100);
    const { precision, recall } = bCubed([one], () => ["1", "1", "2", "2"]);
    assert.deepEqual([precision, Math.round(recall)], [75, 67]);
  });
});
