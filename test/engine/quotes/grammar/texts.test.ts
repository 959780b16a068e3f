import assert from "node:assert/strict";
import { languageTexts, scoreTexts, share } from "../../../bench/language/languages.ts";

describe("quotations in other languages", () => {
  for (const language of ["de", "es", "fr", "it", "nl", "pt"]) {
    it(`are found in the texts of ours, with nobody else's name: ${language}`, () => {
      const { counts, errors } = scoreTexts(languageTexts(language, "seen"));
      assert.ok(share(counts, "direct") >= 95, errors.join("\n"));
      assert.ok(share(counts, "reported") >= 90, errors.join("\n"));
      assert.ok(counts.speakerRight >= 0.9 * counts.speakerOf, errors.join("\n"));
      assert.equal(counts.wrong, 0, errors.join("\n"));
    });
  }

  it("are found in texts that the grammars were not made with", () => {
    const { counts } = scoreTexts(languageTexts(null, "held out"));
    assert.ok(share(counts, "direct") >= 95);
    assert.ok(share(counts, "reported") >= 80);
    assert.ok(counts.speakerRight >= 0.88 * counts.speakerOf);
    assert.ok(counts.wrong <= 0.04 * counts.asserted);
  });
});
