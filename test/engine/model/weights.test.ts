import assert from "node:assert/strict";
import { FeatureHasher } from "../../../src/engine/model/features.ts";
import { combine, hashString } from "../../../src/engine/model/hash.ts";
import { HashIndex } from "../../../src/engine/model/hashIndex.ts";
import { readWeights, writeWeights } from "../../../src/engine/model/weights.ts";
import { WordClasses, writeWordClasses } from "../../../src/engine/model/wordClasses.ts";

describe("the machine's store", () => {
  it("hashes today as it did when the weights were made", () => {
    assert.deepEqual(["", "word", "İ", "Tolland"].map(hashString), HASHES);
    assert.equal(combine(1, 2), COMBINED);
  });

  it("gives weights back as they were written, at any address", () => {
    const weights = {
      labels: 5,
      scale: 0.25,
      transitions: Float32Array.of(1, -2.5, 0),
      hashes: Int32Array.of(7, -9),
      rows: Int8Array.from({ length: 10 }, (_, i) => i * 20 - 100),
    };
    const bytes = writeWeights(weights);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.deepEqual(readWeights(shifted.subarray(1)), weights);
  });

  it("refuses bytes that are no weights, or not all of them", () => {
    assert.throws(() => readWeights(new Uint8Array(40)), /no model's weights/);
    const bytes = writeWeights({
      labels: 1,
      scale: 1,
      transitions: Float32Array.of(1),
      hashes: Int32Array.of(1),
      rows: Int8Array.of(1),
    });
    assert.throws(() => readWeights(bytes.subarray(0, -1)), /cut short/);
    assert.throws(() => new WordClasses(bytes), /no classes/);
  });

  it("finds the row of every hash, and of no other", () => {
    const hashes = Int32Array.from({ length: 1000 }, (_, i) => hashString(`feature ${i}`));
    const index = new HashIndex(hashes);
    hashes.forEach((hash, row) => {
      assert.equal(index.rowOf(hash), row);
    });
    assert.equal(index.rowOf(hashString("another")), -1);
  });

  it("knows the classes of words without the words", () => {
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
    const classes = Uint16Array.from(words, (_, i) => i % 1024);
    const wider = Uint16Array.from({ length: 1024 }, (_, i) => i >> 2);
    const aspects = [1, 2, 3, 4, 5].map((n) => words.map((_, i) => (i * n) % 256));
    const found = new WordClasses(writeWordClasses({ words, classes, aspects, middle: wider, broad: wider }));
    words.forEach((word, i) => {
      const entry = found.entryOf(word);
      assert.equal(found.classOf(entry), classes[i]);
      assert.deepEqual(
        [0, 1, 2, 3, 4].map((n) => found.aspect(entry, n)),
        aspects.map((aspect) => aspect[i]),
      );
    });
    assert.equal(found.middle(1023), 255);
    const unknown = Array.from({ length: 10_000 }, (_, i) => found.entryOf(`other${i}`));
    assert.ok(unknown.filter((entry) => entry >= 0).length < 10);
  });

  it("writes the features that have a value, by name and not by place", () => {
    const line = (name: string) => ({
      name,
      group: "",
      why: "",
      of: (view: string, i: number) => view.charCodeAt(i) % 2,
    });
    const hashes = (names: readonly string[]) => {
      const out = new Int32Array(names.length);
      const count = new FeatureHasher<string>(names.map(line)).write("a", 0, out);
      return [...out.subarray(0, count)].sort();
    };
    assert.equal(hashes(["x", "y"]).length, 2);
    assert.deepEqual(hashes(["x", "y"]), hashes(["y", "x"]));
    assert.equal(new FeatureHasher<string>([line("x")]).write("b", 0, new Int32Array(1)), 0);
  });
});

const HASHES = [-1421968373, -1205178270, -2004676770, 2038553704];
const COMBINED = 2117216093;
