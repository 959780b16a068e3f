import { ForwardBackward } from "../engine/model/forwardBackward.ts";
import { type Transitions, validTransitions } from "../engine/model/labels.ts";
import type { Examples } from "./examples.ts";
import { randomFrom, shuffled } from "./random.ts";

export interface CrfSettings {
  readonly labels: number;
  readonly rows: number;
  readonly epochs: number;
  /** The step of AdaGrad. */
  readonly rate: number;
  /** The share of features that are left out of a sentence, place by place, so that no feature is relied on alone. */
  readonly dropout: number;
  readonly seed: number;
}

/** Weights as the training knows them: `rows` x `labels`, and one for each transition. */
export interface CrfWeights {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Gradients below this teach nothing and cost as much as others. */
const LEAST_GRADIENT = 1e-3;
const START = 1e-2;
/** How often an epoch's weights are looked at for the mean. */
const MOMENTS = 3;

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001) sentence by sentence with AdaGrad (Duchi et al. 2011).
 * Where a place may have one of several labels, the likelihood is that of all sequences that fit (partial labels;
 * Tsuboi et al. 2008): the gradient is the difference of two sets of marginals. The weights are the mean of those at several
 * moments of the later epochs, which swing around it (Polyak & Juditsky 1992).
 */
export class CrfTrainer {
  private readonly transitions: Transitions;
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly transitionWeights: Float32Array;
  private readonly transitionSquares: Float32Array;
  private readonly free: ForwardBackward;
  private readonly bound: ForwardBackward;
  private readonly factors: Float64Array;
  private readonly random: () => number;
  private readonly settings: CrfSettings;
  private scores = new Float32Array(0);
  private used = new Int32Array(1 << 12);
  private usedStart = new Int32Array(1 << 8);

  constructor(settings: CrfSettings) {
    this.settings = settings;
    this.transitions = validTransitions(settings.labels);
    const count = this.transitions.from.length;
    this.weights = new Float32Array(settings.rows * settings.labels);
    this.squares = new Float32Array(settings.rows * settings.labels).fill(START);
    this.transitionWeights = new Float32Array(count);
    this.transitionSquares = new Float32Array(count).fill(1);
    this.factors = new Float64Array(count).fill(1);
    this.free = new ForwardBackward(settings.labels, this.transitions);
    this.bound = new ForwardBackward(settings.labels, this.transitions);
    this.random = randomFrom(settings.seed);
  }

  train(examples: Examples, log: (line: string) => void): CrfWeights {
    const { epochs } = this.settings;
    const sentences = examples.sentences.length - 1;
    const mean = new RunningMean([this.weights, this.transitionWeights]);
    for (let epoch = 0; epoch < epochs; epoch++) {
      let loss = 0;
      shuffled(sentences, this.random).forEach((sentence, i) => {
        loss += this.learn(examples, sentence);
        const isMoment = (i + 1) % Math.ceil(sentences / MOMENTS) === 0 || i === sentences - 1;
        if (isMoment && epoch >= epochs / 2) mean.add([this.weights, this.transitionWeights]);
      });
      log(`epoch ${epoch + 1} of ${epochs}: loss ${(loss / examples.gold.length).toFixed(4)} a word`);
    }
    const [rows, transitions] = mean.lists;
    return { rows: rows!, transitions: transitions! };
  }

  private learn(examples: Examples, sentence: number): number {
    const first = examples.sentences[sentence]!;
    const length = examples.sentences[sentence + 1]! - first;
    this.score(examples, first, length);
    const gold = new Uint32Array(examples.gold.buffer, examples.gold.byteOffset + 4 * first, length);
    const free = this.free.run(this.scores, length, this.factors, null);
    const bound = this.bound.run(this.scores, length, this.factors, gold);
    if (!Number.isFinite(bound)) return 0;
    this.stepRows(length);
    this.stepTransitions();
    return free - bound;
  }

  /** Scores a sentence by the features that dropout leaves, and remembers these. */
  private score(examples: Examples, first: number, length: number): void {
    const { labels, dropout } = this.settings;
    const { weights, random } = this;
    if (this.scores.length < length * labels) this.scores = new Float32Array(2 * length * labels);
    if (this.usedStart.length <= length) this.usedStart = new Int32Array(2 * length + 2);
    const most = examples.features[first + length]! - examples.features[first]!;
    if (this.used.length < most) this.used = new Int32Array(2 * most);
    const scale = 1 / (1 - dropout);
    let used = 0;
    for (let i = 0; i < length; i++) {
      this.usedStart[i] = used;
      const at = i * labels;
      this.scores.fill(0, at, at + labels);
      for (let f = examples.features[first + i]!; f < examples.features[first + i + 1]!; f++) {
        if (random() < dropout) continue;
        const row = examples.rows[f]! * labels;
        this.used[used++] = row;
        for (let label = 0; label < labels; label++) this.scores[at + label]! += weights[row + label]!;
      }
      for (let label = 0; label < labels; label++) this.scores[at + label]! *= scale;
    }
    this.usedStart[length] = used;
  }

  private stepRows(length: number): void {
    const { labels, rate } = this.settings;
    const { weights, squares, used, usedStart } = this;
    for (let i = 0; i < length; i++) {
      for (let label = 0; label < labels; label++) {
        const gradient = this.bound.marginals[i * labels + label]! - this.free.marginals[i * labels + label]!;
        if (gradient < LEAST_GRADIENT && gradient > -LEAST_GRADIENT) continue;
        const square = gradient * gradient;
        for (let f = usedStart[i]!; f < usedStart[i + 1]!; f++) {
          const at = used[f]! + label;
          squares[at]! += square;
          weights[at]! += (rate * gradient) / Math.sqrt(squares[at]!);
        }
      }
    }
  }

  private stepTransitions(): void {
    for (let k = 0; k < this.factors.length; k++) {
      const gradient = this.bound.expected[k]! - this.free.expected[k]!;
      if (gradient === 0) continue;
      this.transitionSquares[k]! += gradient * gradient;
      this.transitionWeights[k]! += (this.settings.rate * gradient) / Math.sqrt(this.transitionSquares[k]!);
      this.factors[k] = Math.exp(this.transitionWeights[k]!);
    }
  }
}

/** The mean of lists of numbers that are shown one after another. */
class RunningMean {
  readonly lists: readonly Float32Array[];
  private count = 0;

  constructor(like: readonly Float32Array[]) {
    this.lists = like.map(({ length }) => new Float32Array(length));
  }

  add(lists: readonly Float32Array[]): void {
    this.count++;
    lists.forEach((list, l) => {
      const mean = this.lists[l]!;
      for (let i = 0; i < list.length; i++) mean[i]! += (list[i]! - mean[i]!) / this.count;
    });
  }
}
