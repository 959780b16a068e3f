import assert from "node:assert/strict";
import fc from "fast-check";
import { groupMentions } from "../../../../src/engine/entities/grouping/entities.ts";
import { findGrammarNames } from "../../../../src/engine/entities/recognition/grammarNames.ts";
import { grammarQuotations } from "../../../../src/engine/quotes/grammar/grammarQuotations.ts";
import { grammarOf } from "../../../../src/engine/text/grammars/grammars.ts";
import { readSource } from "../../../../src/engine/text/sourceText.ts";

const PIECES =
  "„ “ ” « » ‘ ’ \" ' ― — – - , . ? ! : ; ( ) … ¿ ¡ \n \n\n dijo sagte a-t-il a-t-elle dit ha dicho hatte gesagt que dass l' l'île d' qu'il laut selon según " +
  "zufolge so Die der la el Ruth Tolland M. Mme Frau Dr. ministre alcaldesa Landrätin Polizei lunes Montag par de la UE und y sei werde \ud800 港口 é 😀 7";

const readBy = (language: string, text: string) => {
  const grammar = grammarOf(language)!;
  const source = readSource(text, "text");
  const entities = groupMentions(source, findGrammarNames(source, grammar));
  return grammarQuotations(source, entities, grammar);
};

describe("any text in other languages", () => {
  const text = fc.array(fc.constantFrom(...PIECES.split(" "), "\n", "\n\n"), { maxLength: 70 });

  for (const language of ["de", "es", "fr", "it", "nl", "pt"]) {
    it(`never throws, and every offset lies in the text: ${language}`, () => {
      fc.assert(
        fc.property(text, fc.constantFrom("", " "), (pieces, glue) => {
          const written = pieces.join(glue);
          for (const { start, end, marks, speaker, cue, segments } of readBy(language, written)) {
            for (const span of [{ start, end }, marks, speaker, cue, ...segments]) {
              const isInside = !span || (0 <= span.start && span.start < span.end && span.end <= written.length);
              assert.ok(isInside, JSON.stringify({ written, span }));
            }
          }
        }),
        { numRuns: 300, seed: 5 },
      );
    });
  }

  it("takes twice the time for twice the text, whatever it is", () => {
    const timeOf = (written: string) => {
      const start = performance.now();
      readBy("fr", written);
      return performance.now() - start;
    };
    for (const piece of [
      "« Oui, a dit M. Pons. Non », a-t-il dit. ",
      "M. Pons a dit que, selon lui, Mme Roux, ",
      "— Oui, dit Ruth.\n\n",
    ]) {
      timeOf(piece.repeat(400));
      const [once, more] = [timeOf(piece.repeat(1500)), timeOf(piece.repeat(6000))];
      assert.ok(more < 16 * once + 200, `${piece}: ${once.toFixed(0)} and ${more.toFixed(0)} ms`);
    }
  });
});
