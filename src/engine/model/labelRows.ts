import { HashIndex } from "./hashIndex.ts";
import type { ChainWeights } from "./weights.ts";

/**
 * A row of whole-number weights for each feature, one weight for each label, to be added up.
 *
 * Two labels share one number of 32 bits, `high * 65536 + low`: one addition serves both, and as long as each sum stays within
 * 16 bits, the weights of 250 features, the two can be told apart again. Sums are kept in that form: kept or not, they are the same.
 */
export class LabelRows {
  readonly labels: number;
  /** How many numbers a row, or its sums, take. */
  readonly width: number;
  private readonly index: HashIndex;
  private readonly rows: Int32Array;

  constructor({ labels, hashes, rows }: ChainWeights) {
    this.labels = labels;
    this.width = (labels + 1) >> 1;
    this.index = new HashIndex(hashes);
    this.rows = new Int32Array(hashes.length * this.width);
    for (let row = 0; row < hashes.length; row++) {
      for (let label = 0; label < labels; label++) {
        this.rows[row * this.width + (label >> 1)]! += rows[row * labels + label]! * (label & 1 ? 65536 : 1);
      }
    }
  }

  /** Adds the weights of `count` features, the first of them `hashes[first]`, to the sums at `at`. */
  add(hashes: Int32Array, count: number, sums: Int32Array, at: number, first = 0): void {
    const { width, index, rows } = this;
    for (let f = first; f < first + count; f++) {
      const row = index.rowOf(hashes[f]!);
      if (row < 0) continue;
      for (let k = 0, from = row * width; k < width; k++, from++) sums[at + k]! += rows[from]!;
    }
  }

  /** The sum of a label among the sums at `at`. */
  sumOf(label: number, sums: Int32Array, at: number): number {
    const both = sums[at + (label >> 1)]!;
    const low = (both << 16) >> 16;
    return label & 1 ? (both - low) >> 16 : low;
  }

  /** The label of the highest of the sums at `at`; the first of several. */
  best(sums: Int32Array, at: number): number {
    let best = 0;
    let highest = this.sumOf(0, sums, at);
    for (let label = 1; label < this.labels; label++) {
      const sum = this.sumOf(label, sums, at);
      if (sum > highest) [best, highest] = [label, sum];
    }
    return best;
  }
}
