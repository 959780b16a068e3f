import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { groupMentions } from "../../../src/engine/entities/entities.ts";
import { Recognizer } from "../../../src/engine/entities/recognizer.ts";
import { findReferences } from "../../../src/engine/entities/references.ts";
import names from "../../../src/engine/model/names.bin";
import quotes from "../../../src/engine/model/quotes.bin";
import tags from "../../../src/engine/model/tags.bin";
import { readWeights } from "../../../src/engine/model/weights.ts";
import classes from "../../../src/engine/model/wordClasses.bin";
import { WordClasses } from "../../../src/engine/model/wordClasses.ts";
import { QuoteReader } from "../../../src/engine/quotes/quoteReader.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";

const words = new WordClasses(classes);
const [nameWeights, tagWeights, quoteWeights] = [readWeights(names), readWeights(tags), readWeights(quotes)];

/** Reads texts one after the other, remembering sentences as the engine does. */
class Reader {
  private readonly recognizer = new Recognizer(nameWeights, words);
  private readonly quotes = new QuoteReader(tagWeights, quoteWeights, words);

  read(text: string) {
    const source = readSource(text, "text");
    const mentions = this.recognizer.find(source);
    const entities = groupMentions(source, mentions);
    return { mentions, quotations: this.quotes.read(source, entities, findReferences(source, entities)) };
  }
}

const ARTICLE = readFileSync("media/sample/articles/dredging-vote.txt", "utf8");

/** What a person may type or paste: marks that change what is quoted, breaks that change sentences, names, cues, nonsense. */
const PIECES = [
  "",
  " ",
  "e",
  "“",
  "”",
  '"',
  "'",
  "\n",
  "\n\n",
  ". ",
  ", ",
  "?",
  " said ",
  " “No,” he said. ",
  " Who told Ann Rowe that? ",
  "Rowe, who said ",
  "According to the mayor, ",
  "The ministry’s claim that ",
  "was told ",
  "U.S.",
  "\ud800",
  "𝒜",
];

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(400)),
    piece: fc.constantFrom(...PIECES),
    isMoved: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

describe("reading quotations again", () => {
  it("finds what a first reading finds, whatever was read and edited before", () => {
    const editor = new Reader();
    editor.read(ARTICLE);
    let text = ARTICLE;
    fc.assert(
      fc.property(edits, (steps) => {
        for (const { at, removed, piece, isMoved } of steps) {
          const start = Math.floor(at * text.length);
          const taken = text.slice(start, start + removed);
          const rest = `${text.slice(0, start)}${piece}${text.slice(start + removed)}`;
          text = isMoved ? `${taken}${rest}` : rest;
        }
        const found = editor.read(text);
        assert.deepEqual(found, new Reader().read(text));
        if (text.length < ARTICLE.length / 2) text = ARTICLE;
      }),
      { numRuns: 12, seed: 4, endOnFailure: true },
    );
  });

  it("finds the same in a sentence wherever it stands", () => {
    const reader = new Reader();
    const sentence = "The mayor said that Ann Rowe, who told Tom Hask of the flood, had called it “nothing”.";
    const quotations = (before: string) =>
      reader.read(`${before}${sentence}`).quotations.map(({ start, end, kind, confidence }) => {
        return { start: start - before.length, end: end - before.length, kind, confidence };
      });
    const alone = quotations("");
    assert.ok(alone.length > 0);
    assert.deepEqual(quotations("It rained.\n\n"), alone);
  });
});
