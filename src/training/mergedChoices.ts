import type { ChainWeights } from "../engine/model/weights.ts";
import type { ChoiceWeights } from "./choices.ts";

/** The weights of a model that knows nothing yet. */
export const NO_WEIGHTS: ChainWeights = {
  labels: 1,
  scale: 1,
  transitions: new Float32Array(0),
  hashes: new Int32Array(0),
  rows: new Int8Array(0),
};

/** The largest weight that a feature may have; larger ones are cut. */
const LARGEST = 4;

/** One kind of question learnt, and how many of its features may stay. */
export interface LearntChoices {
  readonly learnt: ChoiceWeights;
  readonly rowsKept: number;
}

/** One table for several kinds of questions; features' names keep them apart. Of each kind those stay that change scores most. */
export function mergedChoices(kinds: readonly LearntChoices[]): ChainWeights {
  const scale = LARGEST / 127;
  const kept = kinds.flatMap(({ learnt: { numbers, weights }, rowsKept }) => {
    const worth = weights.map((weight, row) => Math.abs(weight) * numbers.uses[row]! ** USES);
    const best = Array.from(weights.keys()).sort((a, b) => worth[b]! - worth[a]! || a - b);
    const steps = (row: number) => Math.max(-127, Math.min(127, Math.round(weights[row]! / scale)));
    return best.slice(0, rowsKept).map((row) => ({ hash: numbers.hashes[row]!, steps: steps(row) }));
  });
  return {
    labels: 1,
    scale,
    transitions: new Float32Array(0),
    hashes: Int32Array.from(kept, ({ hash }) => hash),
    rows: Int8Array.from(kept, ({ steps }) => steps),
  };
}

/** How much more a feature counts that is used often. */
const USES = 0.3;
