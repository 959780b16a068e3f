import { HashIndex } from "../engine/model/hashIndex.ts";

/** Counts features, then numbers those that are used often enough. */
export class FeatureCounts {
  private readonly counts = new Map<number, number>();

  add(hashes: Int32Array, count: number): void {
    for (let f = 0; f < count; f++) this.counts.set(hashes[f]!, (this.counts.get(hashes[f]!) ?? 0) + 1);
  }

  /** The features that are used `least` times or more, in order of their first use. */
  numbered(least: number): FeatureNumbers {
    const kept = [...this.counts].filter(([, uses]) => uses >= least);
    return new FeatureNumbers(
      Int32Array.from(kept, ([hash]) => hash),
      Int32Array.from(kept, ([, uses]) => uses),
    );
  }
}

/** Features by number, with how often each is used. */
export class FeatureNumbers {
  private readonly index: HashIndex;

  constructor(
    readonly hashes: Int32Array,
    readonly uses: Int32Array,
  ) {
    this.index = new HashIndex(hashes);
  }

  /** The number of a feature, or -1. */
  of(hash: number): number {
    return this.index.rowOf(hash);
  }
}
