import assert from "node:assert/strict";
import { NAME_FEATURES } from "../../src/engine/entities/features/nameFeatures.ts";
import { NAME_TYPES } from "../../src/engine/entities/features/nameLabels.ts";
import { SentenceReader } from "../../src/engine/entities/features/sentenceWords.ts";
import { Recognizer } from "../../src/engine/entities/recognition/recognizer.ts";
import { FeatureHasher } from "../../src/engine/model/features.ts";
import { labelCount } from "../../src/engine/model/labels.ts";
import { type ChainWeights, writeWeights } from "../../src/engine/model/weights.ts";
import { WordClasses, writeWordClasses } from "../../src/engine/model/wordClasses.ts";
import { readSource } from "../../src/engine/text/sourceText.ts";
import { compressed, meanOf } from "../../src/training/compress.ts";
import type { AnnotatedText } from "../../src/training/corpus.ts";
import { CrfTrainer } from "../../src/training/crf.ts";
import { readExamples } from "../../src/training/examples.ts";
import { centresOf, nearest } from "../../src/training/kMeans.ts";
import { recased } from "../../src/training/recased.ts";
import { f1, scoreNames } from "../../src/training/scores.ts";
import { readMarked } from "../engine/entities/analysis.ts";

const LABELS = labelCount(NAME_TYPES.length);
const CLASSES = new WordClasses(
  writeWordClasses({
    words: [],
    classes: [],
    aspects: [],
    middle: new Uint16Array(1024),
    broad: new Uint16Array(1024),
  }),
);

/** A tiny corpus of ours. */
function marked(text: string, source = "worldwide"): AnnotatedText {
  const { source: read, mentions } = readMarked(text);
  return { id: text, source, text: read.text, entities: mentions };
}

const CORPUS = ["Ruth", "Edwin", "Agnes", "Walter"].flatMap((name) => [
  marked(`Yesterday [person:${name} Tolland] left [location:Aldwin]. The boat belongs to [person:${name}].`),
  marked(`The [organization:Harbour Authority] of [location:Stanmere] thanked [person:${name} Rowe].`),
]);

function trained(corpus: readonly AnnotatedText[], seed: number): ChainWeights {
  const examples = readExamples(corpus, new FeatureHasher(NAME_FEATURES), new SentenceReader(CLASSES), 2);
  const rows = examples.hashes.length;
  const settings = { labels: LABELS, rows, epochs: 8, rate: 0.1, dropout: 0.3, seed };
  const weights = new CrfTrainer(settings).train(examples, () => {});
  return compressed(meanOf([weights, weights]), examples.hashes, LABELS, 2000);
}

describe("training", () => {
  it("gives the same weights for the same seed, byte for byte, and others for another", () => {
    const bytes = (seed: number) => Buffer.from(writeWeights(trained(CORPUS, seed))).toString("base64");
    assert.equal(bytes(1), bytes(1));
    assert.notEqual(bytes(1), bytes(2));
  });

  it("learns what it is shown, and takes it further", () => {
    const recognizer = new Recognizer(trained(CORPUS, 1), CLASSES);
    const score = scoreNames(CORPUS, (text) => recognizer.find(readSource(text, "text")));
    assert.equal(f1(score.typed), 100);
    const text = "Yesterday Imogen Tolland left Aldwin.";
    const [person] = recognizer.find(readSource(text, "text"));
    assert.deepEqual(person, { start: 10, end: 24, type: "person" });
  });

  it("learns nothing about a type from texts that do not mark it", () => {
    const blind = [1, 2, 3, 4].map((n) => marked(`The Danish ship number ${n} left.`, "btc"));
    const shown = [1, 2, 3, 4].map((n) => marked(`The [group:Danish] boat number ${n} stayed.`));
    const recognizer = new Recognizer(trained([...blind, ...shown], 1), CLASSES);
    const [group] = recognizer.find(readSource("The Danish ship number 3 left.", "text"));
    assert.equal(group?.type, "group");
  });

  it("changes the case of a text and not its length", () => {
    const upper = recased({ ...CORPUS[0]!, text: "Straße, ﬁn, İ, é" }, "upper");
    assert.equal(upper.text, "STRAßE, ﬁN, İ, É");
  });

  it("counts what agrees, what is missed and what is too much", () => {
    const [text] = [marked("[person:Ruth] met [group:Danes] in [location:Aldwin].")];
    const found = [text!.entities[0]!, { ...text!.entities[1]!, type: "person" as const }];
    const { exact, typed, errors } = scoreNames([text!], () => found);
    assert.deepEqual(exact, { found: 2, marked: 3, agreed: 2 });
    assert.equal(typed.agreed, 1);
    assert.deepEqual([...errors.keys()], ["group as person: Danes", "missed location: Aldwin"]);
  });

  it("finds the two middles of two heaps", () => {
    const values = Float32Array.of(1, 0, 0, 0, 0.9, 0.1, 0, 0, 0, 0, 1, 0, 0, 0, 0.9, 0.1);
    const points = { values, dimensions: 4, count: 4 };
    const [a, b, c, d] = nearest(points, centresOf(points, 2, 5, 1));
    assert.ok(a === b && c === d && a !== c);
  });
});
