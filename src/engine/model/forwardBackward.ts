import { mayBegin, mayEnd, type Transitions } from "./labels.ts";

/** The largest share of a label in scores before they are turned into factors: keeps exp within bounds. */
const LOWEST = -60;

/**
 * Marginals of a linear chain (Lafferty, McCallum & Pereira 2001; Sutton & McCallum 2012, 4.1): how probable each label is at each
 * place, and how often each transition is expected, over all valid sequences. Factors are scaled place by place
 * instead of added as logarithms, which is exact and several times faster.
 */
export class ForwardBackward {
  /** `length` rows of `labels` probabilities, after `run`. */
  marginals = new Float64Array(0);
  /** For every transition, its expected count over the sequence, after `run`. */
  readonly expected: Float64Array;
  private readonly labels: number;
  private readonly transitions: Transitions;
  private factors = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward: Float64Array;
  private next: Float64Array;

  constructor(labels: number, transitions: Transitions) {
    this.labels = labels;
    this.transitions = transitions;
    this.expected = new Float64Array(transitions.from.length);
    this.backward = new Float64Array(labels);
    this.next = new Float64Array(labels);
  }

  /**
   * `scores`: `length` rows of scores; `weights`: exp of each transition's score; `allowed`: bit sets of the labels
   * that a place may have, null for all. Returns the logarithm of the sum over all sequences, up to the same constant
   * for the same scores.
   */
  run(scores: Float32Array, length: number, weights: Float64Array, allowed: Uint32Array | null): number {
    this.makeRoom(length);
    this.toFactors(scores, length, allowed);
    const logSum = this.runForward(length, weights);
    this.runBackward(length, weights);
    return logSum;
  }

  private makeRoom(length: number): void {
    const size = length * this.labels;
    if (this.factors.length >= size) return;
    this.factors = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.marginals = new Float64Array(size);
  }

  private toFactors(scores: Float32Array, length: number, allowed: Uint32Array | null): void {
    const { labels, factors } = this;
    for (let i = 0, row = 0; i < length; i++, row += labels) {
      let highest = -Infinity;
      for (let label = 0; label < labels; label++) highest = Math.max(highest, scores[row + label]!);
      const mask = allowed ? allowed[i]! : -1;
      for (let label = 0; label < labels; label++) {
        const isOff =
          ((mask >>> label) & 1) === 0 || (i === 0 && !mayBegin(label)) || (i === length - 1 && !mayEnd(label));
        factors[row + label] = isOff ? 0 : Math.exp(Math.max(LOWEST, scores[row + label]! - highest));
      }
    }
  }

  private runForward(length: number, weights: Float64Array): number {
    const { labels, factors, forward } = this;
    const { from, to } = this.transitions;
    let logSum = 0;
    for (let i = 0, row = 0; i < length; i++, row += labels) {
      if (i === 0) for (let label = 0; label < labels; label++) forward[label] = factors[label]!;
      else {
        forward.fill(0, row, row + labels);
        for (let k = 0; k < from.length; k++) forward[row + to[k]!]! += forward[row - labels + from[k]!]! * weights[k]!;
        for (let label = 0; label < labels; label++) forward[row + label]! *= factors[row + label]!;
      }
      let sum = 0;
      for (let label = 0; label < labels; label++) sum += forward[row + label]!;
      for (let label = 0; label < labels; label++) forward[row + label]! /= sum;
      logSum += Math.log(sum);
    }
    return logSum;
  }

  private runBackward(length: number, weights: Float64Array): void {
    const { labels, factors, forward, marginals, expected } = this;
    const { from, to } = this.transitions;
    expected.fill(0);
    this.backward.fill(1);
    for (let i = length - 1; i >= 0; i--) {
      const row = i * labels;
      let sum = 0;
      for (let label = 0; label < labels; label++) sum += forward[row + label]! * this.backward[label]!;
      for (let label = 0; label < labels; label++)
        marginals[row + label] = (forward[row + label]! * this.backward[label]!) / sum;
      if (i === 0) break;
      this.next.fill(0);
      for (let label = 0; label < labels; label++) this.backward[label]! *= factors[row + label]!;
      this.stepBackward(row - labels, weights, from, to);
      [this.backward, this.next] = [this.next, this.backward];
    }
  }

  /** Adds the expected transitions between the row at `before` and the next; scales `next` so that it stays in bounds. */
  private stepBackward(before: number, weights: Float64Array, from: Uint8Array, to: Uint8Array): void {
    const { forward, backward, next, expected, labels } = this;
    let sum = 0;
    for (let k = 0; k < from.length; k++) {
      const flow = weights[k]! * backward[to[k]!]!;
      next[from[k]!]! += flow;
      sum += forward[before + from[k]!]! * flow;
    }
    for (let k = 0; k < from.length; k++) {
      expected[k]! += (forward[before + from[k]!]! * weights[k]! * backward[to[k]!]!) / sum;
    }
    for (let label = 0; label < labels; label++) next[label]! /= sum;
  }
}
