import { HashIndex } from "./hashIndex.ts";
import type { ChainWeights } from "./weights.ts";

/** A linear model without order: for each label the sum of the rows of all features. */
export class Linear {
  readonly labels: number;
  private readonly index: HashIndex;
  private readonly rows: Int8Array;
  private readonly scale: number;

  constructor(weights: ChainWeights) {
    this.labels = weights.labels;
    this.index = new HashIndex(weights.hashes);
    this.rows = weights.rows;
    this.scale = weights.scale;
  }

  /** The score of the only label of a model that has one. */
  score(hashes: Int32Array, count: number): number {
    let sum = 0;
    for (let f = 0; f < count; f++) {
      const row = this.index.rowOf(hashes[f]!);
      if (row >= 0) sum += this.rows[row]!;
    }
    return sum * this.scale;
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

  /** The label of the highest of the `labels` sums from `at`; the first of several. */
  best(sums: Int16Array, at: number): number {
    let best = 0;
    for (let label = 1; label < this.labels; label++) if (sums[at + label]! > sums[at + best]!) best = label;
    return best;
  }
}

/** The probability that belongs to a score (logistic function). */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
