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
  /** Set when the values hang on one word alone: how many places behind this one that word stands. */
  readonly word?: number;
  /** Whether it can have a value there at all; asked once for neighbours in the table that share it. */
  readonly when?: (view: View, i: number) => boolean;
  /** The hash of its value number `k` at place `i`, or NONE. */
  of(view: View, i: number, k: number): number;
}

/** A table made ready: writes the hashes of all features of a place. */
export class FeatureHasher<View> {
  /** The most hashes that one place can have. */
  readonly width: number;
  private readonly features: readonly Feature<View>[];
  private readonly seeds: Int32Array;
  private readonly values: Uint8Array;

  constructor(features: readonly Feature<View>[]) {
    this.features = features;
    this.seeds = Int32Array.from(features, ({ name }) => hashString(name));
    this.values = Uint8Array.from(features, ({ values }) => values ?? 1);
    this.width = this.values.reduce((sum, values) => sum + values, 0);
  }

  /** Writes the hashes of place `i` to `out` (at least `width` long) and returns how many there are. */
  write(view: View, i: number, out: Int32Array): number {
    const { features, seeds, values } = this;
    let count = 0;
    let asked: Feature<View>["when"];
    let hasValue = true;
    for (let f = 0; f < features.length; f++) {
      const feature = features[f]!;
      if (feature.when !== asked) {
        asked = feature.when;
        hasValue = asked === undefined || asked(view, i);
      }
      if (!hasValue) continue;
      for (let k = 0; k < values[f]!; k++) {
        const value = feature.of(view, i, k);
        if (value === NONE) break;
        out[count++] = combine(seeds[f]!, value);
      }
    }
    return count;
  }
}
