import assert from "node:assert/strict";
import { ForwardBackward } from "../../../src/engine/model/forwardBackward.ts";
import {
  labelCount,
  labelOf,
  mayBegin,
  mayEnd,
  mayFollow,
  spansOf,
  validTransitions,
} from "../../../src/engine/model/labels.ts";
import { bestLabels } from "../../../src/engine/model/viterbi.ts";
import { randomFrom } from "../../../src/training/random.ts";

const LABELS = labelCount(2);
const TRANSITIONS = validTransitions(LABELS);

/** Every valid sequence of so many labels: what the decoders must agree with. */
function sequences(length: number): number[][] {
  const all = (prefix: number[]): number[][] => {
    if (prefix.length === length) return mayEnd(prefix.at(-1)!) ? [prefix] : [];
    const next = Array.from({ length: LABELS }, (_, label) => label);
    return next
      .filter((label) => (prefix.length === 0 ? mayBegin(label) : mayFollow(prefix.at(-1)!, label)))
      .flatMap((label) => all([...prefix, label]));
  };
  return all([]);
}

/** Scores drawn by lot, and the score of a whole sequence. */
function drawn(seed: number, length: number) {
  const random = randomFrom(seed);
  const scores = Float32Array.from({ length: length * LABELS }, () => 4 * random() - 2);
  const weights = Float32Array.from(TRANSITIONS.from, () => 4 * random() - 2);
  const ofPair = new Map(Array.from(TRANSITIONS.from, (from, k) => [`${from} ${TRANSITIONS.to[k]}`, weights[k]!]));
  const scoreOf = (labels: readonly number[]) =>
    labels.reduce(
      (sum, label, i) => sum + scores[i * LABELS + label]! + (i > 0 ? ofPair.get(`${labels[i - 1]} ${label}`)! : 0),
      0,
    );
  return { scores, weights, scoreOf };
}

describe("decoding", () => {
  for (const length of [1, 2, 3, 4]) {
    it(`finds the best of all sequences of ${length}`, () => {
      for (let seed = 0; seed < 20; seed++) {
        const { scores, weights, scoreOf } = drawn(seed, length);
        const best = sequences(length).reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
        assert.deepEqual([...bestLabels(scores, length, LABELS, TRANSITIONS, weights)], best);
      }
    });

    it(`sums over all sequences of ${length}`, () => {
      for (let seed = 0; seed < 20; seed++) {
        const { scores, weights, scoreOf } = drawn(seed, length);
        const all = sequences(length).map((labels) => ({ labels, weight: Math.exp(scoreOf(labels)) }));
        const sum = all.reduce((total, { weight }) => total + weight, 0);
        const chain = new ForwardBackward(LABELS, TRANSITIONS);
        chain.run(scores, length, Float64Array.from(weights, Math.exp), null);
        for (let i = 0; i < length; i++) {
          for (let label = 0; label < LABELS; label++) {
            const share = all.reduce((total, one) => total + (one.labels[i] === label ? one.weight : 0), 0) / sum;
            assert.ok(Math.abs(chain.marginals[i * LABELS + label]! - share) < 1e-6);
          }
        }
        TRANSITIONS.from.forEach((from, k) => {
          const uses = (labels: readonly number[]) =>
            labels.filter((label, i) => i > 0 && labels[i - 1] === from && label === TRANSITIONS.to[k]).length;
          const expected = all.reduce((total, one) => total + uses(one.labels) * one.weight, 0) / sum;
          assert.ok(Math.abs(chain.expected[k]! - expected) < 1e-6);
        });
      }
    });
  }

  it("keeps to the labels that are allowed", () => {
    const { scores, weights } = drawn(3, 4);
    const chain = new ForwardBackward(LABELS, TRANSITIONS);
    const begin = 1 << labelOf("B", 1);
    chain.run(scores, 4, Float64Array.from(weights, Math.exp), Uint32Array.of(-1, begin, -1, -1));
    assert.ok(Math.abs(chain.marginals[LABELS + labelOf("B", 1)]! - 1) < 1e-9);
  });

  it("survives scores of any size", () => {
    const scores = new Float32Array(50 * LABELS).fill(1e6).fill(-1e6, 0, 20 * LABELS);
    const chain = new ForwardBackward(LABELS, TRANSITIONS);
    chain.run(scores, 50, new Float64Array(TRANSITIONS.from.length).fill(1), null);
    assert.ok(chain.marginals.every((share) => share >= 0 && share <= 1));
  });

  it("reads spans off labels", () => {
    const labels = [labelOf("U", 1), 0, labelOf("B", 0), labelOf("I", 0), labelOf("L", 0)];
    assert.deepEqual(spansOf(labels), [
      { first: 0, last: 0, type: 1 },
      { first: 2, last: 4, type: 0 },
    ]);
  });
});
