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

  /** The label of the highest score; the first of several. `sums` (of `labels` numbers) holds the scores afterwards. */
  best(hashes: Int32Array, count: number, sums: Int32Array): number {
    const { labels, index, rows } = this;
    sums.fill(0);
    for (let f = 0; f < count; f++) {
      const row = index.rowOf(hashes[f]!);
      if (row < 0) continue;
      for (let label = 0, at = row * labels; label < labels; label++, at++) sums[label]! += rows[at]!;
    }
    let best = 0;
    for (let label = 1; label < labels; label++) if (sums[label]! > sums[best]!) best = label;
    return best;
  }
}

/** The probability that belongs to a score (logistic function). */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
