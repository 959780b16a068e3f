import type { FeatureHasher } from "./features.ts";
import { LabelRows } from "./labelRows.ts";
import { labelOf, type Transitions, validTransitions } from "./labels.ts";
import { bestLabels } from "./viterbi.ts";
import type { ChainWeights } from "./weights.ts";

/** A linear-chain model: a score for every label at every place, the sum of its features' rows, and for every transition. */
export class Chain {
  readonly labels: number;
  readonly rows: LabelRows;
  readonly transitions: Transitions;
  readonly transitionScores: Float32Array;
  private readonly scale: number;

  constructor(weights: ChainWeights) {
    this.labels = weights.labels;
    this.rows = new LabelRows(weights);
    this.transitions = validTransitions(weights.labels);
    this.transitionScores = weights.transitions;
    this.scale = weights.scale;
  }

  /** Adds the weights of a hasher's features at the places from `first` of a view to `sums`, those of `rows` for each place. */
  add<View>(hasher: FeatureHasher<View>, view: View, first: number, sums: Int32Array): void {
    const { rows } = this;
    const hashes = new Int32Array(hasher.width);
    for (let at = 0, i = first; at < sums.length; at += rows.width, i++) {
      rows.add(hashes, hasher.write(view, i, hashes), sums, at);
    }
  }

  /** The scores that sums of weights stand for: a row of `labels` for each place. */
  scoresOf(sums: Int32Array): Float32Array {
    const { labels, rows } = this;
    const scores = new Float32Array((sums.length / rows.width) * labels);
    for (let from = 0, to = 0; from < sums.length; from += rows.width) {
      for (let label = 0; label < labels; label++, to++) scores[to] = rows.sumOf(label, sums, from) * this.scale;
    }
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
