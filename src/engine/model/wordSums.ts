import { type Feature, FeatureHasher } from "./features.ts";
import type { LabelRows } from "./labelRows.ts";

/** Of each offset the sums of its features, then whether they have been worked out. */
type Kept = Int32Array;

/**
 * What the features that hang on one word alone add up to, kept for each word as long as the word itself is. Half of what the models
 * look at is of this kind, and half of a text's words are among its hundred commonest, so that each is looked up once and
 * not at every place.
 */
export class WordSums<View> {
  private readonly hashers: readonly FeatureHasher<View>[];
  /** The word that each of `hashers` looks at, in places from this one. */
  private readonly offsets: readonly number[];
  private readonly kept = new WeakMap<object, Kept>();

  constructor(
    private readonly rows: LabelRows,
    features: readonly Feature<View>[],
  ) {
    this.offsets = [...new Set(features.map(({ word }) => word!))].sort((a, b) => a - b);
    this.hashers = this.offsets.map((offset) => new FeatureHasher(features.filter(({ word }) => word === offset)));
  }

  /**
   * Adds the sums at the places from `first` of a view to `sums`, those of the model's rows for each. The word at place `first` is
   * `words[at]`, the others follow it; `words` reaches as far around them as the features look.
   */
  add(view: View, first: number, words: readonly object[], at: number, sums: Int32Array): void {
    const { offsets } = this;
    const { width } = this.rows;
    const size = sums.length / width;
    const flags = offsets.length * width;
    const before = -offsets[0]!;
    const kept = this.keptAround(words, at - before, at + size + offsets.at(-1)!);
    for (let k = 0, sum = 0; k < size; k++, sum += width) {
      for (let number = 0; number < offsets.length; number++) {
        const own = kept[k + before + offsets[number]!]!;
        if (own[flags + number] === 0) this.workOut(view, first + k, number, own);
        for (let n = 0, from = number * width; n < width; n++, from++) sums[sum + n]! += own[from]!;
      }
    }
  }

  private keptAround(words: readonly object[], from: number, to: number): Kept[] {
    const kept: Kept[] = [];
    for (let i = from; i < to; i++) kept.push(this.keptOf(words[i]!));
    return kept;
  }

  private keptOf(word: object): Kept {
    let kept = this.kept.get(word);
    if (!kept) {
      kept = new Int32Array(this.offsets.length * (this.rows.width + 1));
      this.kept.set(word, kept);
    }
    return kept;
  }

  private workOut(view: View, i: number, number: number, kept: Kept): void {
    const hasher = this.hashers[number]!;
    const hashes = new Int32Array(hasher.width);
    this.rows.add(hashes, hasher.write(view, i, hashes), kept, number * this.rows.width);
    kept[this.offsets.length * this.rows.width + number] = 1;
  }
}

/** A table in two: the features that hang on one word alone, and the others. */
export function splitByWord<View>(features: readonly Feature<View>[]): {
  readonly ofWord: Feature<View>[];
  readonly others: Feature<View>[];
} {
  return {
    ofWord: features.filter(({ word }) => word !== undefined),
    others: features.filter(({ word }) => word === undefined),
  };
}
