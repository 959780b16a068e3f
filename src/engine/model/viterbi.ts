import { mayBegin, mayEnd, type Transitions } from "./labels.ts";

/**
 * The best sequence of labels (Viterbi 1967) among the valid ones.
 *
 * `scores`: `length` rows of `labels` scores; `weights[k]`: the score of transition k of `transitions`.
 * Time and memory are linear in `length`.
 */
export function bestLabels(
  scores: Float32Array,
  length: number,
  labels: number,
  transitions: Transitions,
  weights: Float32Array,
): Uint8Array {
  const { from, to } = transitions;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * labels);
  let before = new Float64Array(labels);
  let now = new Float64Array(labels);
  for (let label = 0; label < labels; label++) before[label] = mayBegin(label) ? scores[label]! : -Infinity;
  for (let i = 1; i < length; i++) {
    const row = i * labels;
    now.fill(-Infinity);
    for (let k = 0; k < from.length; k++) {
      const score = before[from[k]!]! + weights[k]!;
      if (score > now[to[k]!]!) {
        now[to[k]!] = score;
        back[row + to[k]!] = from[k]!;
      }
    }
    for (let label = 0; label < labels; label++) now[label]! += scores[row + label]!;
    [before, now] = [now, before];
  }
  let best = 0;
  for (let label = 1; label < labels; label++) {
    if (mayEnd(label) && before[label]! > before[best]!) best = label;
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = best;
    best = back[i * labels + best]!;
  }
  return path;
}
