import type { Feature } from "../engine/model/features.ts";
import { FeatureHasher } from "../engine/model/features.ts";
import { FeatureCounts, type FeatureNumbers } from "./featureNumbers.ts";
import { GrowingInts } from "./growing.ts";
import { randomFrom, shuffled } from "./random.ts";

/**
 * Questions to learn from: each has answers to choose among, some of them right; "none of these" stands beside them with score 0.
 * A question of yes or no has one answer. One trainer for all (a conditional logit; McFadden 1974).
 */
export class Choices<View> {
  private readonly hasher: FeatureHasher<View>;
  private readonly counts = new FeatureCounts();
  private readonly hashes = new GrowingInts();
  private readonly out: Int32Array;
  /** Of each answer, where its features begin; of each question, its first answer. */
  private readonly answers = new GrowingInts();
  private readonly right = new GrowingInts();
  private readonly questions = new GrowingInts();

  constructor(features: readonly Feature<View>[]) {
    this.hasher = new FeatureHasher(features);
    this.out = new Int32Array(this.hasher.width);
  }

  /** Adds a question: its answers are the places of `view` that `places` names. */
  add(view: View, places: readonly number[], isRight: (place: number) => boolean): void {
    if (places.length === 0) return;
    this.questions.push(this.answers.length);
    for (const place of places) {
      this.answers.push(this.hashes.length);
      this.right.push(isRight(place) ? 1 : 0);
      const count = this.hasher.write(view, place, this.out);
      this.counts.add(this.out, count);
      for (let f = 0; f < count; f++) this.hashes.push(this.out[f]!);
    }
  }

  get size(): number {
    return this.questions.length;
  }

  /** Learns all questions with AdaGrad (Duchi et al. 2011); the mean of the later weights of all rounds is the result. */
  learn({ epochs, rounds, rate, dropout, leastUses, seed }: ChoiceSettings): ChoiceWeights {
    const numbers = this.counts.numbered(leastUses);
    this.questions.push(this.answers.length);
    this.answers.push(this.hashes.length);
    const rows = this.hashes.view().map((hash) => numbers.of(hash));
    const [questions, answers, right] = [this.questions.view(), this.answers.view(), this.right.view()];
    const mean = new Float32Array(numbers.hashes.length);
    let moments = 0;
    for (let round = 0; round < rounds; round++) {
      const learner = new Learner(numbers.hashes.length, rate, dropout, randomFrom(seed + 2 * round));
      const order = randomFrom(seed + 2 * round + 1);
      for (let epoch = 0; epoch < epochs; epoch++) {
        for (const question of shuffled(questions.length - 1, order)) {
          learner.learn(rows, answers, right, questions[question]!, questions[question + 1]!);
        }
        if (epoch < epochs / 2) continue;
        moments++;
        for (let row = 0; row < mean.length; row++) mean[row]! += (learner.weights[row]! - mean[row]!) / moments;
      }
    }
    return { numbers, weights: mean };
  }
}

export interface ChoiceSettings {
  readonly epochs: number;
  /** How often all is learnt, from different seeds: the mean hangs less on the order of the questions than one of them would. */
  readonly rounds: number;
  readonly rate: number;
  /** The share of features that are left out of an answer, so that none is relied on alone. */
  readonly dropout: number;
  readonly leastUses: number;
  readonly seed: number;
}

export interface ChoiceWeights {
  readonly numbers: FeatureNumbers;
  /** One for each feature. */
  readonly weights: Float32Array;
}

/** Takes questions one by one. */
class Learner {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private used = new Int32Array(1 << 12);
  private starts = new Int32Array(1 << 8);
  private shares = new Float64Array(1 << 8);

  constructor(
    rows: number,
    private readonly rate: number,
    private readonly dropout: number,
    private readonly random: () => number,
  ) {
    this.weights = new Float32Array(rows);
    this.squares = new Float32Array(rows).fill(0.05);
  }

  learn(rows: Int32Array, answers: Int32Array, right: Int32Array, from: number, to: number): void {
    const count = to - from;
    this.makeRoom(count, answers[to]! - answers[from]!);
    const { shares } = this;
    let used = 0;
    let highest = 0;
    for (let a = 0; a < count; a++) {
      this.starts[a] = used;
      let score = 0;
      for (let f = answers[from + a]!; f < answers[from + a + 1]!; f++) {
        if (rows[f]! < 0 || this.random() < this.dropout) continue;
        this.used[used++] = rows[f]!;
        score += this.weights[rows[f]!]!;
      }
      shares[a] = score / (1 - this.dropout);
      highest = Math.max(highest, shares[a]!);
    }
    this.starts[count] = used;
    this.step(count, highest, (a) => right[from + a] === 1);
  }

  /** The gradient of the likelihood that one of the right answers (or none, if none is) is chosen. */
  private step(count: number, highest: number, isRight: (answer: number) => boolean): void {
    const { shares } = this;
    let all = Math.exp(-highest);
    let good = 0;
    for (let a = 0; a < count; a++) {
      shares[a] = Math.exp(shares[a]! - highest);
      all += shares[a]!;
      if (isRight(a)) good += shares[a]!;
    }
    for (let a = 0; a < count; a++) {
      const wanted = good > 0 && isRight(a) ? shares[a]! / good : 0;
      const gradient = wanted - shares[a]! / all;
      if (Math.abs(gradient) < 1e-4) continue;
      for (let f = this.starts[a]!; f < this.starts[a + 1]!; f++) {
        const row = this.used[f]!;
        this.squares[row]! += gradient * gradient;
        this.weights[row]! += (this.rate * gradient) / Math.sqrt(this.squares[row]!);
      }
    }
  }

  private makeRoom(answers: number, features: number): void {
    if (this.starts.length <= answers) {
      this.starts = new Int32Array(2 * answers + 2);
      this.shares = new Float64Array(2 * answers + 2);
    }
    if (this.used.length < features) this.used = new Int32Array(2 * features);
  }
}
