import { combine, hashString, NONE } from "./hash.ts";

/**
 * One line of a feature table: what a model may look at. `View` is what its owner prepared of a text.
 * A feature's rows in the weights hang on its name alone, so lines may be added, moved and taken away freely.
 */
export interface Feature<View> {
  readonly name: string;
  /** Features that are switched off together when the training measures what they give. */
  readonly group: string;
  /** Why it should tell something. */
  readonly why: string;
  /** How many values it has at most at one place; 1 if left out. Their order says nothing, but NONE ends them. */
  readonly values?: number;
  /** The hash of its value number `k` at place `i`, or NONE. */
  of(view: View, i: number, k: number): number;
}

/** A table made ready: writes the hashes of all features of a place. */
export class FeatureHasher<View> {
  /** The most hashes that one place can have. */
  readonly width: number;
  private readonly features: readonly Feature<View>[];
  private readonly seeds: Int32Array;

  constructor(features: readonly Feature<View>[]) {
    this.features = features;
    this.seeds = Int32Array.from(features, ({ name }) => hashString(name));
    this.width = features.reduce((sum, { values }) => sum + (values ?? 1), 0);
  }

  /** Writes the hashes of place `i` to `out` (at least `width` long) and returns how many there are. */
  write(view: View, i: number, out: Int32Array): number {
    let count = 0;
    for (let f = 0; f < this.features.length; f++) {
      const feature = this.features[f]!;
      const values = feature.values ?? 1;
      for (let k = 0; k < values; k++) {
        const value = feature.of(view, i, k);
        if (value === NONE) break;
        out[count++] = combine(this.seeds[f]!, value);
      }
    }
    return count;
  }
}
