import type { ChainWeights } from "../engine/model/weights.ts";
import type { CrfWeights } from "./crf.ts";

/** The mean of several models over the same rows. */
export function meanOf(models: readonly CrfWeights[]): CrfWeights {
  const mean = (lists: readonly Float32Array[]) =>
    lists[0]!.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0) / lists.length);
  return {
    rows: mean(models.map(({ rows }) => rows)),
    transitions: mean(models.map(({ transitions }) => transitions)),
  };
}

/**
 * The `most` rows that change scores most, in steps of 1/127 of what one weight may be. A row counts by its
 * size alone: weighed by how often it is used, rows of rare words go that texts of other kinds need.
 */
export function compressed(
  weights: CrfWeights,
  hashes: Int32Array,
  labels: number,
  most: number,
  largest = 2.5,
): ChainWeights {
  const value = (row: number) => {
    let sum = 0;
    const mean = weights.rows.subarray(row * labels, (row + 1) * labels).reduce((a, b) => a + b, 0) / labels;
    for (let label = 0; label < labels; label++) sum += (weights.rows[row * labels + label]! - mean) ** 2;
    return sum;
  };
  const values = Float64Array.from(hashes, (_, row) => value(row));
  const kept = Array.from(hashes.keys())
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, most);
  const scale = largest / 127;
  const rows = new Int8Array(kept.length * labels);
  kept.forEach((row, k) => {
    for (let label = 0; label < labels; label++) {
      const steps = Math.round(weights.rows[row * labels + label]! / scale);
      rows[k * labels + label] = Math.max(-127, Math.min(127, steps));
    }
  });
  const kept32 = Int32Array.from(kept, (row) => hashes[row]!);
  return { labels, scale, transitions: weights.transitions, hashes: kept32, rows };
}
