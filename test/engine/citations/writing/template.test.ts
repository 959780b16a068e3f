import { strict as assert } from "node:assert";
import { fillTemplate, UnknownVariable } from "../../../../src/engine/citations/writing/template.ts";
import { LineIndex } from "../../../../src/engine/text/lineIndex.ts";

describe("a template of one's own", () => {
  it("says what it names and there is not, though every object has it", () => {
    const text = "We sat down.";
    const span = { start: 0, end: text.length };
    const passage = { text, lines: new LineIndex(text), span, title: "Nets", path: "nets.txt" };
    for (const name of ["constructor", "__proto__", "valueOf", "author"]) {
      assert.throws(() => fillTemplate(`> \${quote} \${${name}}`, passage, "2026-11-24"), UnknownVariable);
    }
  });
});
