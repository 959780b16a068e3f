import assert from "node:assert/strict";
import fc from "fast-check";
import { groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import type { Span } from "../../../src/engine/text/span.ts";
import { analyzer } from "../../analyzer.ts";

/** Pieces that the rules look for, and pieces that no rule expects. */
const PIECES = [
  '"',
  "“",
  "”",
  "'",
  "’",
  "‘",
  "''",
  "«",
  "»",
  ",",
  ".",
  "?",
  ":",
  "(",
  ")",
  " ",
  "\n",
  "\r\n",
  "\n\n",
  "said",
  "told",
  "according",
  "to",
  "that",
  "he",
  "She",
  "the",
  "mayor",
  "Mayor",
  "Ruth",
  "Tolland",
  "Mrs",
  "Gen.",
  "US",
  "of",
  "PAHA",
  "Harbour Authority",
  "Ministry of",
  "and",
  "who",
  "saying",
  "\ud800",
  "\udc00",
  "港口",
  "é",
  "İ",
  "ﬁ",
  "\0",
  "😀",
  "-",
  "’s",
  "7",
];

function analyse(text: string) {
  const source = readSource(text, "text");
  const mentions = analyzer.findMentions(source);
  const entities = groupMentions(source, mentions);
  const references = analyzer.findReferences(source, entities);
  return { mentions, entities, references, quotations: analyzer.findQuotations(source, entities, references) };
}

function assertInside(text: string, spans: readonly (Span | null)[]): void {
  for (const span of spans) {
    if (span)
      assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, JSON.stringify({ text, span }));
  }
}

describe("any text", () => {
  const text = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: "binary" })), {
    maxLength: 60,
  });

  it("never throws, and every offset lies in the text", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("", " "), (pieces, glue) => {
        const written = pieces.join(glue);
        const { mentions, entities, references, quotations } = analyse(written);
        assertInside(written, [...mentions, ...references, ...entities.map(({ role }) => role)]);
        assertInside(
          written,
          quotations.flatMap(({ start, end, marks, speaker, cue, segments }) => [
            { start, end },
            marks,
            speaker,
            cue,
            ...segments,
          ]),
        );
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it("every mention belongs to one entity, every id is one entity's", () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const { mentions, entities, references, quotations } = analyse(pieces.join(" "));
        const ids = entities.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(entities.flatMap((entity) => entity.mentions).length, mentions.length);
        for (const { entityId } of references) assert.ok(ids.includes(entityId));
        for (const { speakerId } of quotations) assert.ok(speakerId === null || ids.includes(speakerId));
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it("may end at any letter", () => {
    const article =
      "It was Ruth Tolland's. Marsh's lawyer's claim, the mayor's office said, is the dogs' own. “I saw Mr. Marsh's,” " +
      "according to Dr. Vale of the board's \"U.S. v. Doe\" report; who's next, his wife's sister told Abara's. He's.";
    for (let end = 0; end <= article.length; end++) analyse(article.slice(0, end));
  });
});
