import type { FeatureHasher } from "./features.ts";
import { HashIndex } from "./hashIndex.ts";
import { labelOf, type Transitions, validTransitions } from "./labels.ts";
import { bestLabels } from "./viterbi.ts";
import type { ChainWeights } from "./weights.ts";

/** A linear-chain model: a score for every label at every place, the sum of its features' rows, and for every transition. */
export class Chain {
  readonly labels: number;
  readonly transitions: Transitions;
  readonly transitionScores: Float32Array;
  private readonly index: HashIndex;
  private readonly rows: Int8Array;
  private readonly scale: number;

  constructor(weights: ChainWeights) {
    this.labels = weights.labels;
    this.transitions = validTransitions(weights.labels);
    this.transitionScores = weights.transitions;
    this.index = new HashIndex(weights.hashes);
    this.rows = weights.rows;
    this.scale = weights.scale;
  }

  /**
   * Adds the weights of a hasher's features at the places from `first` of a view to `sums`, a row of `labels` for each place.
   * Sums are whole numbers: what the features of one hasher add may be kept and that of another be added later, to the
   * same scores. 16 bits hold the weights of 250 features.
   */
  add<View>(hasher: FeatureHasher<View>, view: View, first: number, sums: Int16Array): void {
    const { labels } = this;
    const hashes = new Int32Array(hasher.width);
    for (let at = 0, i = first; at < sums.length; at += labels, i++) {
      this.addRows(hashes, hasher.write(view, i, hashes), sums, at);
    }
  }

  /** Adds the weights of these features to the `labels` sums from `at`. */
  addRows(hashes: Int32Array, count: number, sums: Int16Array, at: number): void {
    const { labels, index, rows } = this;
    for (let f = 0; f < count; f++) {
      const row = index.rowOf(hashes[f]!);
      if (row < 0) continue;
      for (let label = 0, from = row * labels; label < labels; label++, from++) sums[at + label]! += rows[from]!;
    }
  }

  /** The scores that sums of weights stand for. */
  scoresOf(sums: Int16Array): Float32Array {
    const scores = new Float32Array(sums.length);
    for (let i = 0; i < sums.length; i++) scores[i] = sums[i]! * this.scale;
    return scores;
  }

  /** The best valid labels for rows of scores. */
  decode(scores: Float32Array): Uint8Array {
    return bestLabels(scores, scores.length / this.labels, this.labels, this.transitions, this.transitionScores);
  }

  /** For each type the score of a span's places (`first` to `last` of these rows), as if the span were of that type. */
  typeScores(scores: Float32Array, first: number, last: number): Float64Array {
    const { labels } = this;
    return Float64Array.from({ length: (labels - 1) / 4 }, (_, type) => {
      if (first === last) return scores[first * labels + labelOf("U", type)]!;
      let sum = scores[first * labels + labelOf("B", type)]! + scores[last * labels + labelOf("L", type)]!;
      for (let i = first + 1; i < last; i++) sum += scores[i * labels + labelOf("I", type)]!;
      return sum;
    });
  }
}
