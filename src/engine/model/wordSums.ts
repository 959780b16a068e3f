import { type Feature, FeatureHasher } from "./features.ts";

/** A model that adds up rows of weights, one weight for each label. */
export interface RowAdder {
  readonly labels: number;
  addRows(hashes: Int32Array, count: number, sums: Int16Array, at: number): void;
}

/** What is kept for a word: of each offset the sums of its features, then whether they have been worked out. */
type Kept = Int16Array;

/**
 * What the features that hang on one word alone add up to, kept for each word as long as the word itself is. Half of what the models
 * look at is of this kind, and half of a text's words are among its hundred commonest, so that each is looked up once and
 * not at every place. Sums are whole numbers: kept or not, they are the same.
 */
export class WordSums<View> {
  private readonly hashers: readonly FeatureHasher<View>[];
  /** The word that each of `hashers` looks at, in places from this one. */
  private readonly offsets: readonly number[];
  private readonly kept = new WeakMap<object, Kept>();

  constructor(
    private readonly model: RowAdder,
    features: readonly Feature<View>[],
  ) {
    this.offsets = [...new Set(features.map(({ word }) => word!))].sort((a, b) => a - b);
    this.hashers = this.offsets.map((offset) => new FeatureHasher(features.filter(({ word }) => word === offset)));
  }

  /**
   * Adds the sums at the places from `first` of a view to `sums`, a row of labels for each. The word at place `first` is
   * `words[at]`, the others follow it; `words` reaches as far around them as the features look.
   */
  add(view: View, first: number, words: readonly object[], at: number, sums: Int16Array): void {
    const { labels } = this.model;
    const size = sums.length / labels;
    this.offsets.forEach((offset, number) => {
      const from = number * labels;
      for (let k = 0; k < size; k++) {
        const kept = this.keptOf(words[at + k + offset]!);
        if (kept[this.offsets.length * labels + number] === 0) this.workOut(view, first + k, number, kept);
        for (let label = 0, sum = k * labels; label < labels; label++, sum++) sums[sum]! += kept[from + label]!;
      }
    });
  }

  private keptOf(word: object): Kept {
    let kept = this.kept.get(word);
    if (!kept) {
      kept = new Int16Array(this.offsets.length * (this.model.labels + 1));
      this.kept.set(word, kept);
    }
    return kept;
  }

  private workOut(view: View, i: number, number: number, kept: Kept): void {
    const hasher = this.hashers[number]!;
    const hashes = new Int32Array(hasher.width);
    this.model.addRows(hashes, hasher.write(view, i, hashes), kept, number * this.model.labels);
    kept[this.offsets.length * this.model.labels + number] = 1;
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
