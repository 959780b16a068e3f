import assert from "node:assert/strict";
import { WordReader } from "../../src/engine/entities/features/wordForm.ts";
import type { Feature } from "../../src/engine/model/features.ts";
import { Linear } from "../../src/engine/model/linear.ts";
import { Scorer } from "../../src/engine/model/scorer.ts";
import { writeWeights } from "../../src/engine/model/weights.ts";
import { WordClasses, writeWordClasses } from "../../src/engine/model/wordClasses.ts";
import type { Quotation } from "../../src/engine/quotes/quotation.ts";
import { placeWords } from "../../src/engine/quotes/words/placedWords.ts";
import { TAGS } from "../../src/engine/quotes/words/tags.ts";
import { readSource } from "../../src/engine/text/sourceText.ts";
import { Calibration } from "../../src/training/calibration.ts";
import { Choices } from "../../src/training/choices.ts";
import { mergedChoices } from "../../src/training/mergedChoices.ts";
import type { MarkedQuotation, QuotedText } from "../../src/training/quoteCorpus.ts";
import { type FoundQuote, piecesOf, scoreQuotes } from "../../src/training/quoteScores.ts";
import { goldTags, UNKNOWN } from "../../src/training/tagCorpus.ts";

/** Answers are numbers; the right one is even and not the largest. */
const FEATURES: readonly Feature<readonly number[]>[] = [
  { name: "even", group: "test", why: "What is asked.", of: (numbers, i) => (numbers[i]! % 2) + 1 },
  { name: "size", group: "test", why: "What is not asked.", of: (numbers, i) => numbers[i]! + 1 },
];
const SETTINGS = { epochs: 10, rounds: 1, rate: 0.2, dropout: 0, leastUses: 1, seed: 1 };

function learnt(seed: number) {
  const choices = new Choices(FEATURES);
  for (let k = 0; k < 40; k++) {
    const numbers = [(k * 7) % 9, (k * 5 + 1) % 9, (k * 3 + 2) % 9];
    choices.add(numbers, [0, 1, 2], (i) => numbers[i]! % 2 === 0);
  }
  return mergedChoices([{ learnt: choices.learn({ ...SETTINGS, seed }), rowsKept: 100 }]);
}

describe("training of choices", () => {
  it("learns what makes an answer right, and that none may be", () => {
    const scorer = new Scorer(new Linear(learnt(1)), FEATURES);
    const shares = scorer.shares([3, 4, 5], [0, 1, 2]);
    assert.ok(shares[1]! > 0.8, `${shares}`);
    const none = scorer.shares([3, 5, 7], [0, 1, 2]);
    assert.ok(none.reduce((a, b) => a + b) < 0.5, `${none}`);
  });

  it("gives the same weights for the same seed, byte for byte, and others for another", () => {
    const bytes = (seed: number) => Buffer.from(writeWeights(learnt(seed))).toString("base64");
    assert.equal(bytes(1), bytes(1));
    assert.notEqual(bytes(1), bytes(2));
  });

  it("keeps the features that change scores most", () => {
    const choices = new Choices(FEATURES);
    for (let k = 0; k < 40; k++) choices.add([k % 9], [0], () => (k % 9) % 2 === 0);
    const { hashes } = mergedChoices([{ learnt: choices.learn(SETTINGS), rowsKept: 2 }]);
    assert.equal(hashes.length, 2);
  });
});

const TEXT = "“We go,” Rowe said. He read “Tides”. Abara said it was late. “Yes,” she said.";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const marked = (quotes: Partial<MarkedQuotation>[], more: Partial<QuotedText> = {}): QuotedText => ({
  id: "ours",
  text: TEXT,
  quotes: quotes as MarkedQuotation[],
  attributions: [],
  loose: [],
  passed: [],
  neutral: [],
  ...more,
});

const said = (words: string, more: Partial<FoundQuote> = {}): FoundQuote => ({
  ...at(words),
  kind: "direct",
  speaker: null,
  speakerName: null,
  confidence: 0.9,
  ...more,
});

describe("scores of quotations", () => {
  const rowe = { ...at("We go,"), kind: "direct", required: true, speakerKind: "named", speaker: at("Rowe") } as const;
  const named = { ...rowe, speakerHead: [at("Rowe")], speakerTokens: ["Ann", "Rowe"] };

  it("count what agrees, what is missed and what is too much", () => {
    const { direct } = scoreQuotes([marked([named])], () => [said("We go,"), said("Tides")]);
    assert.deepEqual(direct, { found: 2, marked: 1, matched: 1, overlap: 1 });
    assert.deepEqual(scoreQuotes([marked([named])], () => []).direct, { found: 0, marked: 1, matched: 0, overlap: 0 });
  });

  it("leave alone what may be found or not", () => {
    const texts = [marked([named, { ...at("Yes,"), kind: "mixed", required: false }], { passed: [at("Tides")] })];
    assert.equal(scoreQuotes(texts, () => [said("Tides"), said("Yes,")]).direct.found, 0);
  });

  it("take a named speaker by its words or by its name", () => {
    const right = (found: Partial<FoundQuote>) =>
      scoreQuotes([marked([named])], () => [said("We go,", found)]).named.right;
    assert.equal(right({ speaker: at("Rowe") }), 1);
    assert.equal(right({ speaker: at("He"), speakerName: "Ann Rowe" }), 1);
    assert.equal(right({ speaker: at("Abara"), speakerName: "Tom Abara" }), 0);
  });

  it("take a pronoun by the name that it stands for", () => {
    const quote = { ...at("Yes,"), kind: "direct", required: true, speaker: at("she"), pronoun: "she" } as const;
    const texts = [marked([{ ...quote, speakerKind: "pronoun", silver: "rowe" }])];
    assert.deepEqual(
      ["Ann Rowe", "Tom Abara"].map((name) => scoreQuotes(texts, () => [said("Yes,", { speakerName: name })]).pronoun),
      [
        { right: 1, of: 1 },
        { right: 0, of: 1 },
      ],
    );
  });

  it("count reported speech of a word of speech, and no belief", () => {
    const texts = [
      marked([
        { ...at("it was late"), kind: "indirect", speech: true },
        { ...at("Rowe said"), kind: "indirect" },
      ]),
    ];
    const { reported } = scoreQuotes(texts, () => [
      said("it was late", { kind: "indirect" }),
      said("Rowe said", { kind: "indirect" }),
    ]);
    assert.deepEqual(reported, { found: 1, marked: 1, matched: 1, overlap: 1 });
  });

  it("look at words in marks piece by piece, at reported words in one stretch", () => {
    const quotation = { ...at("We go,"), segments: [at("We"), at("go,")], speaker: null, speakerName: null };
    const pieces = (kind: string) => piecesOf([{ ...quotation, kind } as unknown as Quotation]).length;
    assert.deepEqual([pieces("direct"), pieces("indirect")], [2, 1]);
  });
});

describe("tags of a corpus", () => {
  const classes = new WordClasses(
    writeWordClasses({
      words: [],
      classes: [],
      aspects: [],
      middle: new Uint16Array(1024),
      broad: new Uint16Array(1024),
    }),
  );

  it("come to the words that the engine cuts", () => {
    const text = "Eye-tracking didn't help U.S. pilots.";
    const forms = ["Eye", "-", "tracking", "did", "n't", "help", "U.S.", "pilots", "."];
    const names = ["NN", "HYPH", "NN", "VBD", "RB", "VB", "NNP", "NNS", "."];
    let from = 0;
    const tags = forms.map((form, i) => {
      const start = text.indexOf(form, from);
      from = start + form.length;
      return { start, end: from, tag: names[i]! };
    });
    const words = placeWords(readSource(text, "text"), [], new WordReader(classes));
    const gold = goldTags(words, { id: "ours", text, tags });
    assert.deepEqual(
      Array.from(gold, (tag, i) => `${words.tokens[i]!.text} ${tag === UNKNOWN ? "?" : TAGS[tag]}`),
      ["Eye-tracking NN", "didn't VBD", "help VB", "U.S. NNP", "pilots NNS", ". MARK"],
    );
  });
});

describe("how sure quotations are told", () => {
  it("is off by the distance between what was told and what was right", () => {
    const sureness = new Calibration();
    for (const isRight of [true, true, true, false]) sureness.add(0.95, isRight);
    sureness.add(0.2, false);
    assert.equal(sureness.describe(), "20: 0 (1)  95: 75 (4)");
    assert.ok(Math.abs(sureness.error - 20) < 1e-9);
  });
});
