import assert from "node:assert/strict";
import { analyzer } from "../../analyzer.ts";

/** The names of a text with their type, and how often each stands there. */
const namesIn = (text: string): string[] =>
  analyzer.analyze(text, "text").entities.map(({ name, type, mentions }) => `${name} (${type}) ${mentions.length}`);

describe("a word that is somebody's name and a place's", () => {
  const cases: [string, string[]][] = [
    ["Nadia Florence came home. Florence said the road was closed.", ["Nadia Florence (person) 2"]],
    ["Nadia Florence was born in Florence.", ["Nadia Florence (person) 1", "Florence (location) 1"]],
    [
      "The museum hired Nadia Florence. Florence, who is 40, paints. She moved to Florence in May.",
      ["Nadia Florence (person) 2", "Florence (location) 1"],
    ],
    ["Senator Ann Houston won. Houston wants lower taxes.", ["Ann Houston (person) 2"]],
    [
      "Jordan Chester won. Chester grew up near Chester, a town in the north.",
      ["Jordan Chester (person) 2", "Chester (location) 1"],
    ],
    // A government speaks, too, and does not sign autographs.
    [
      "Denzel Washington came to Washington on Monday. Washington signed autographs in Washington.",
      ["Denzel Washington (person) 2", "Washington (location) 2"],
    ],
  ];
  for (const [text, names] of cases) it(text, () => assert.deepEqual(namesIn(text), names));
});
