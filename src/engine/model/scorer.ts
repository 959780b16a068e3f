import { type Feature, FeatureHasher } from "./features.ts";
import type { Linear } from "./linear.ts";

/** Scores one kind of question by its table of features. */
export class Scorer<View> {
  private readonly hasher: FeatureHasher<View>;
  private readonly hashes: Int32Array;

  constructor(
    private readonly model: Linear,
    features: readonly Feature<View>[],
  ) {
    this.hasher = new FeatureHasher(features);
    this.hashes = new Int32Array(this.hasher.width);
  }

  score(view: View, place: number): number {
    return this.model.score(this.hashes, this.hasher.write(view, place, this.hashes));
  }

  /** How probable each of several places is to be the right answer; what is missing to 1 is the share of "none". */
  shares(view: View, places: readonly number[]): Float64Array {
    const shares = new Float64Array(places.length);
    let highest = 0;
    for (let i = 0; i < places.length; i++) {
      const score = this.score(view, places[i]!);
      shares[i] = score;
      if (score > highest) highest = score;
    }
    let sum = Math.exp(-highest);
    for (let i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i]! - highest);
      sum += shares[i]!;
    }
    for (let i = 0; i < shares.length; i++) shares[i]! /= sum;
    return shares;
  }
}
