import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import { readWeights } from "../../../src/engine/model/weights.ts";
import { WordClasses } from "../../../src/engine/model/wordClasses.ts";
import { QuoteReader } from "../../../src/engine/quotes/finding/quoteReader.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { analyzer, weights } from "../../analyzer.ts";

const words = new WordClasses(weights.wordClasses);
const [tagWeights, quoteWeights] = [readWeights(weights.tags), readWeights(weights.quotes)];

/** Reads the quotations of texts one after the other, remembering sentences as the engine does. */
class Reader {
  private readonly quotes = new QuoteReader(tagWeights, quoteWeights, words);

  read(text: string) {
    const source = readSource(text, "text");
    const entities = groupMentions(source, analyzer.findMentions(source));
    return this.quotes.read(source, entities, analyzer.findReferences(source, entities));
  }
}

const ARTICLE = readFileSync("media/sample/articles/dredging-vote.txt", "utf8");

const RUNS = Number(process.env.SOURCELINE_RUNS ?? 12);

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

/** Where in the text, as a share of it. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

type Edit = (text: string) => string;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({
      at: place,
      removed: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(400)),
      piece: fc.constantFrom(...PIECES),
    })
    .map(({ at, removed, piece }) => (text: string) => {
      const start = Math.floor(at * text.length);
      return `${text.slice(0, start)}${piece}${text.slice(start + removed)}`;
    }),
  fc.record({ at: place, length: fc.nat(400), to: place }).map(({ at, length, to }) => (text: string) => {
    const [start, end] = [Math.floor(at * text.length), Math.floor(at * text.length) + length];
    const rest = `${text.slice(0, start)}${text.slice(end)}`;
    const into = Math.floor(to * rest.length);
    return `${rest.slice(0, into)}${text.slice(start, end)}${rest.slice(into)}`;
  }),
  // Marks around three sentences: the middle one says something else now, and not a letter of it has changed.
  place.map((at) => (text: string) => {
    const stops = [...text.matchAll(/(?<=[a-z])\. /g)].map(({ index }) => index);
    const first = Math.floor(at * (stops.length - 3));
    const [start, end] = [stops[first]! + 2, stops[first + 3]! + 1];
    return stops.length < 4 ? text : `${text.slice(0, start)}“${text.slice(start, end)}”${text.slice(end)}`;
  }),
);

describe("reading quotations again", () => {
  it("finds what a first reading finds, whatever was read and edited before", () => {
    const editor = new Reader();
    editor.read(ARTICLE);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((edited, next) => next(edited), ARTICLE);
        assert.deepEqual(editor.read(text), new Reader().read(text));
      }),
      { numRuns: RUNS, seed: 4 },
    );
  }).timeout(10_000 + 500 * RUNS);

  it("sees that marks around a sentence make it somebody's words, and not a letter of it has changed", () => {
    const reader = new Reader();
    const said = "It rained. The mayor said that the sand had come late. It was cold.";
    const kinds = (text: string) => reader.read(text).map(({ kind }) => kind);
    assert.deepEqual(kinds(`${said} Ann Rowe told the crew.`), ["indirect"]);
    assert.deepEqual(kinds(`“${said}” Ann Rowe told the crew.`), ["direct"]);
    assert.deepEqual(kinds(`${said} Ann Rowe told the crew.`), ["indirect"]);
  });

  it("finds the same in a sentence wherever it stands", () => {
    const reader = new Reader();
    const sentence = "Ann Rowe, who told Tom Hask of the flood, said that the mayor had called it a disgrace.";
    const quotations = (before: string) =>
      reader.read(`${before}${sentence}`).map(({ start, end, kind, confidence }) => {
        return { start: start - before.length, end: end - before.length, kind, confidence };
      });
    const alone = quotations("");
    assert.ok(alone.length > 0);
    assert.deepEqual(quotations("It rained.\n\n"), alone);
  });
});
