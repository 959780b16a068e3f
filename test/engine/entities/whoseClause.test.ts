import assert from "node:assert/strict";
import { analyzer } from "../../analyzer.ts";

/** Whom the pronouns of a text mean, in order: "his: Mark Tolland". */
function meantIn(text: string): string[] {
  const { entities, references } = analyzer.analyze(text, "text");
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return references.map(({ start, end, entityId }) => `${text.slice(start, end)}: ${names.get(entityId)}`);
}

describe("he and she in what somebody says", () => {
  const BOTH = "John Brook and Mark Tolland met again. ";
  const TWO = "Mary Finch and Ann Vale paint. ";
  const cases: [string, string[]][] = [
    // Without marks they are the subject's of the clause.
    [`${BOTH}Brook said Tolland wishes to use his fame.`, ["his: Mark Tolland"]],
    [`${BOTH}Brook said that Mr. Tolland has lost his boat.`, ["his: Mark Tolland"]],
    [`${BOTH}Brook thinks Tolland wishes he had a boat.`, ["he: Mark Tolland"]],
    [`${BOTH}Brook said Tolland told him the boat was lost.`, ["him: John Brook"]],
    ["Mark Hale was arrested by Tom Rowe. Hale told the police everything he did.", ["he: Mark Hale"]],
    // In marks they are never whoever speaks.
    [`${TWO}Finch said, "I think her drawings are better."`, ["her: Ann Vale"]],
    [`${TWO}Finch told reporters on Monday: “Her drawings are better.”`, ["Her: Ann Vale"]],
    [`${TWO}"I think her drawings are better," Finch said.`, ["her: Ann Vale"]],
    [`${TWO}“Nobody asked. I think her drawings are better,” said Ms. Finch.`, ["her: Ann Vale"]],
    ['Mary Finch spoke first. Finch said, "I think his drawings are better than hers."', []],
    ['Mary Finch spoke first. "I think her drawings are better," she said.', ["she: Mary Finch"]],
  ];
  for (const [text, meant] of cases) it(text, () => assert.deepEqual(meantIn(text), meant));
});
