import assert from "node:assert/strict";
import fc from "fast-check";
import { groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { analyzer } from "../../analyzer.ts";

/** Texts that are no article: each a kind of line, repeated and mixed. */
const LINES: Readonly<Record<string, string>> = {
  list: "Ruth Tolland",
  table: "| Ruth Tolland | 12 | 3.5 % |",
  code: "const Harbour = open(HARBOUR.Main, { depth: 11 }); // TODO(ruth)",
  capitals: "THE MAYOR SAID NO TO RUTH TOLLAND OF STANMERE",
  small: "the mayor said no to ruth tolland of stanmere",
  scanned: "Tbe rnayor, Rutb Toi-\nland, sa1d tbat tlie harb0ur was n0t",
  marks: "“”‘’\"'?!… — ()[]",
  surrogates: "\ud800 Ruth \udc00 Tolland\ud800",
  spanish: "La alcaldesa Ruth Tolland dijo que el puerto no se vende en la ciudad.",
  russian: "Мэр Рут Толланд сказала, что порт не продается.",
  chinese: "市长说港口不卖。",
  arabic: "قال العمدة إن الميناء ليس للبيع.",
  address: "https://example.org/Ruth_Tolland?x=1",
  pronouns: "Sam Vale was late, they said; he told her that they, who saw him, had met the mayor.",
  controls: "a\0b\x01 Ruth\u00a0Tolland\u200b\u202e",
};

describe("names in texts of any kind", () => {
  const lines = fc.array(fc.constantFrom(...Object.values(LINES)), { minLength: 1, maxLength: 12 });

  it("and what stands for them lie inside the text, in order, apart from one another, each in one entity", () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom("\n", " ", "\r\n\r\n", "\t"),
        fc.constantFrom("text", "markdown"),
        (all, glue, format) => {
          const source = readSource(all.join(glue), format as "text" | "markdown");
          const mentions = analyzer.findMentions(source);
          let end = 0;
          for (const mention of mentions) {
            assert.ok(end <= mention.start && mention.start < mention.end && mention.end <= source.text.length);
            end = mention.end;
          }
          const entities = groupMentions(source, mentions);
          assert.equal(entities.flatMap((entity) => entity.mentions).length, mentions.length);
          const ids = new Set(entities.map(({ id }) => id));
          end = 0;
          for (const reference of analyzer.findReferences(source, entities)) {
            assert.ok(end <= reference.start && reference.start < reference.end);
            assert.ok(reference.end <= source.text.length && ids.has(reference.entityId));
            assert.ok(reference.confidence > 0 && reference.confidence <= 1);
            end = reference.end;
          }
        },
      ),
      { numRuns: 150, seed: 3 },
    );
  });

  for (const [kind, line] of Object.entries(LINES)) {
    it(`are read in one very long line: ${kind}`, () => {
      const source = readSource(`${line} `.repeat(Math.ceil(20_000 / line.length)), "text");
      const mentions = analyzer.findMentions(source);
      for (const { start, end } of [...mentions, ...analyzer.findReferences(source, groupMentions(source, mentions))])
        assert.ok(0 <= start && start < end && end <= source.text.length);
    });
  }
});
