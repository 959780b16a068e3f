/** A name found, with the score of every type for its span: logarithms, each type as if it were the span's. */
export interface Candidate {
  readonly name: string;
  readonly typeScores: Float64Array;
}

/**
 * One name has one type throughout a text: the one that its mentions speak for together. Returns a type number for
 * each candidate.
 */
export function voteOnTypes(candidates: readonly Candidate[]): number[] {
  const sums = new Map<string, Float64Array>();
  for (const { name, typeScores } of candidates) {
    const shares = sharesOf(typeScores);
    const sum = sums.get(name);
    if (sum)
      shares.forEach((share, type) => {
        sum[type]! += share;
      });
    else sums.set(name, shares);
  }
  return candidates.map(({ name }) => {
    const sum = sums.get(name)!;
    return sum.indexOf(Math.max(...sum));
  });
}

/** Scores as probabilities (softmax). */
function sharesOf(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
