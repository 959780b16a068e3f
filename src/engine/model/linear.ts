import { HashIndex } from "./hashIndex.ts";
import type { ChainWeights } from "./weights.ts";

/** A linear model of one label: the score is the sum of the weights of all features. */
export class Linear {
  private readonly index: HashIndex;
  private readonly weights: Int8Array;
  private readonly scale: number;

  constructor(weights: ChainWeights) {
    this.index = new HashIndex(weights.hashes);
    this.weights = weights.rows;
    this.scale = weights.scale;
  }

  score(hashes: Int32Array, count: number): number {
    let sum = 0;
    for (let f = 0; f < count; f++) {
      const row = this.index.rowOf(hashes[f]!);
      if (row >= 0) sum += this.weights[row]!;
    }
    return sum * this.scale;
  }
}

/** The probability that belongs to a score (logistic function). */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
