import { NAME_TYPES } from "./nameLabels.ts";
import { knownName } from "./world.ts";

/** A name found, with the score of every type for its span: logarithms, each type as if it were the span's. */
export interface Candidate {
  readonly name: string;
  readonly typeScores: Float64Array;
}

/** What the world list says counts as much as one sure mention. */
const WORLD = 1;
/** How much more a mention's own words count for it than those of the others do. */
const OWN = 0.5;

/**
 * One name has one type throughout a text, the one that its mentions speak for together, unless a mention's own words
 * are much surer. Returns a type number for each candidate.
 */
export function voteOnTypes(candidates: readonly Candidate[]): number[] {
  const shares = candidates.map(({ typeScores }) => sharesOf(typeScores));
  const votes = new Map<string, Float64Array>();
  candidates.forEach(({ name }, i) => {
    let sum = votes.get(name);
    if (!sum) {
      sum = worldVote(name, shares[i]!);
      votes.set(name, sum);
    }
    shares[i]!.forEach((share, type) => {
      sum[type]! += share;
    });
  });
  return candidates.map(({ name }, i) => {
    const sum = votes.get(name)!.map((vote, type) => vote + OWN * shares[i]![type]!);
    return sum.indexOf(Math.max(...sum));
  });
}

/** The list has no people and no peoples: "Houthi" may be one of them. */
function worldVote(name: string, shares: Float64Array): Float64Array {
  const votes = new Float64Array(shares.length);
  const best = NAME_TYPES[shares.indexOf(Math.max(...shares))];
  const known = best === "person" || best === "group" ? null : knownName(name);
  if (known) votes[NAME_TYPES.indexOf(known.type)] = WORLD;
  return votes;
}

/** Scores as probabilities (softmax). */
function sharesOf(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
