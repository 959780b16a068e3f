import { FeatureHasher } from "../engine/model/features.ts";
import type { ChainWeights } from "../engine/model/weights.ts";
import type { PlacedWords } from "../engine/quotes/words/placedWords.ts";
import { TAG_FEATURES } from "../engine/quotes/words/tagFeatures.ts";
import { TAGS } from "../engine/quotes/words/tags.ts";
import { compressed } from "./compress.ts";
import { FeatureCounts, type FeatureNumbers } from "./featureNumbers.ts";
import { randomFrom, shuffled } from "./random.ts";
import { UNKNOWN } from "./tagCorpus.ts";

export interface TagSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly leastUses: number;
  readonly rowsKept: number;
  readonly seed: number;
}

export const TAG_SETTINGS: TagSettings = {
  epochs: 4,
  rate: 0.1,
  dropout: 0.2,
  leastUses: 3,
  rowsKept: 6_000,
  seed: 1,
};

/** A text with the tags that its words should get. */
export interface TagExample {
  readonly words: PlacedWords;
  readonly gold: Uint8Array;
}

/** The weights of the tagger. It learns behind its own tags, as it will have to work (Ross et al. 2011 say why). */
export function trainTags(
  examples: readonly TagExample[],
  settings: TagSettings,
  log: (line: string) => void,
): ChainWeights {
  const hasher = new FeatureHasher(TAG_FEATURES);
  const numbers = countFeatures(examples, hasher, settings.leastUses);
  const trainer = new TagTrainer(hasher, numbers, settings);
  log(`${examples.length} texts for tags, ${numbers.hashes.length} features`);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const right = trainer.epoch(examples);
    log(`tags, epoch ${epoch + 1} of ${settings.epochs}: ${(100 * right).toFixed(1)} % right`);
  }
  const weights = { rows: trainer.weights, transitions: new Float32Array(0) };
  return compressed(weights, numbers.hashes, TAGS.length, settings.rowsKept);
}

function countFeatures(
  examples: readonly TagExample[],
  hasher: FeatureHasher<PlacedWords & { tags: Uint8Array }>,
  least: number,
): FeatureNumbers {
  const counts = new FeatureCounts();
  const hashes = new Int32Array(hasher.width);
  for (const { words, gold } of examples) {
    const view = { ...words, tags: gold };
    for (let i = 0; i < gold.length; i++) counts.add(hashes, hasher.write(view, i, hashes));
  }
  return counts.numbered(least);
}

/** Multinomial logistic regression, word by word, by AdaGrad (Duchi et al. 2011). */
class TagTrainer {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly random: () => number;
  private readonly hashes: Int32Array;
  private readonly rows: Int32Array;
  private readonly scores = new Float64Array(TAGS.length);

  constructor(
    private readonly hasher: FeatureHasher<PlacedWords & { tags: Uint8Array }>,
    private readonly numbers: FeatureNumbers,
    private readonly settings: TagSettings,
  ) {
    this.weights = new Float32Array(numbers.hashes.length * TAGS.length);
    this.squares = new Float32Array(this.weights.length).fill(0.01);
    this.hashes = new Int32Array(hasher.width);
    this.rows = new Int32Array(hasher.width);
    this.random = randomFrom(settings.seed);
  }

  /** Learns from all texts once; the share of words that got their tag before they were learnt from. */
  epoch(examples: readonly TagExample[]): number {
    let [right, all] = [0, 0];
    for (const number of shuffled(examples.length, this.random)) {
      const { words, gold } = examples[number]!;
      const view = { ...words, tags: new Uint8Array(gold.length) };
      for (let i = 0; i < gold.length; i++) {
        if (gold[i] === UNKNOWN) continue;
        view.tags[i] = this.learn(view, i, gold[i]!);
        all++;
        if (view.tags[i] === gold[i]) right++;
      }
    }
    return right / all;
  }

  private learn(view: PlacedWords & { tags: Uint8Array }, i: number, gold: number): number {
    const count = this.hasher.write(view, i, this.hashes);
    let used = 0;
    for (let f = 0; f < count; f++) {
      const number = this.numbers.of(this.hashes[f]!);
      if (number >= 0 && this.random() >= this.settings.dropout) this.rows[used++] = number * TAGS.length;
    }
    const { scores, weights, squares, rows } = this;
    scores.fill(0);
    for (let f = 0; f < used; f++) for (let t = 0; t < TAGS.length; t++) scores[t]! += weights[rows[f]! + t]!;
    const highest = Math.max(...scores);
    const best = scores.indexOf(highest);
    let sum = 0;
    for (let t = 0; t < TAGS.length; t++) sum += Math.exp(scores[t]! - highest);
    for (let t = 0; t < TAGS.length; t++) {
      const gradient = (t === gold ? 1 : 0) - Math.exp(scores[t]! - highest) / sum;
      if (Math.abs(gradient) < 1e-3) continue;
      for (let f = 0; f < used; f++) {
        squares[rows[f]! + t]! += gradient * gradient;
        weights[rows[f]! + t]! += (this.settings.rate * gradient) / Math.sqrt(squares[rows[f]! + t]!);
      }
    }
    return best;
  }
}
