import { NAME_TYPES } from "../features/nameLabels.ts";
import { typeByHead } from "../knowledge/nameHeads.ts";
import { knownName } from "../knowledge/wellKnownNames.ts";

/** A name found, with the score of every type for its span: logarithms, each type as if it were the span's. */
export interface NameCandidate {
  readonly name: string;
  readonly typeScores: Float64Array;
  /** The type number that the text itself says ("Nordmole, a Danish company"); null when it says nothing. */
  readonly saidType?: number | null;
  /** Whether the text says that somebody works there ("an engineer at Nordmole"). */
  readonly isWorkedFor?: boolean;
}

/** What the world list says counts at each mention as much as a sure one. */
const WORLD = 1;
/** What a name's last word says counts the same, where it is nobody's name. */
const HEAD = 1;
/** What the text says itself counts as much as two sure mentions. */
const SAID = 2;
/** How much more a mention's own words count for it than those of the others do, where a person and a thing may share a name. */
const OWN = 0.5;
/** How much the mentions of a person's full name count for its first and its last word alone, and the other way round. */
const FAMILY = 1;
/** Where somebody works is an organization rather than a person, by as much as a sure mention. */
const WORKED_FOR = 1;

const PERSON = NAME_TYPES.indexOf("person");
const ORGANIZATION = NAME_TYPES.indexOf("organization");
const GROUP = NAME_TYPES.indexOf("group");

/**
 * One name has one type throughout a text, the one that its mentions speak for together; only a name that is somebody's, too
 * ("Ferro" and "Luis Ferro"), may be of another type where its own words are much surer. Returns a type number for each
 * candidate.
 */
export function voteOnTypes(candidates: readonly NameCandidate[]): number[] {
  const shares = candidates.map(({ typeScores }) => sharesOf(typeScores));
  const votes = new Map<string, Float64Array>();
  candidates.forEach(({ name }, i) => {
    const sum = votes.get(name) ?? new Float64Array(NAME_TYPES.length);
    votes.set(name, sum);
    shares[i]!.forEach((share, type) => {
      sum[type]! += share;
    });
    addWorld(sum, name, shares[i]!);
    addHead(sum, name, shares[i]!);
    const { saidType, isWorkedFor } = candidates[i]!;
    if (saidType !== undefined && saidType !== null) sum[saidType]! += SAID;
    if (isWorkedFor) sum[PERSON]! -= WORKED_FOR;
    if (isWorkedFor && shares[i]![PERSON]! > 0.5) sum[ORGANIZATION]! += WORKED_FOR;
  });
  const family = familyVotes(votes);
  return candidates.map(({ name }, i) => {
    const ofFamily = family.get(name);
    if (ofFamily === undefined) return best(votes.get(name)!);
    const sum = votes.get(name)!.map((vote, type) => vote + OWN * shares[i]![type]!);
    sum[PERSON]! += ofFamily;
    return best(sum);
  });
}

const best = (votes: Float64Array) => votes.indexOf(Math.max(...votes));

/** The list has no peoples: "Houthi" may be one of them. */
function addWorld(votes: Float64Array, name: string, shares: Float64Array): void {
  const known = best(shares) === GROUP ? null : knownName(name);
  if (known) votes[NAME_TYPES.indexOf(known.type)]! += WORLD;
}

/** "Tina Point" may be somebody. */
function addHead(votes: Float64Array, name: string, shares: Float64Array): void {
  const type = best(shares) === PERSON ? undefined : typeByHead(name);
  if (type) votes[NAME_TYPES.indexOf(type)]! += HEAD;
}

/** No person's name has more words. */
const MOST_WORDS = 4;

/**
 * What "Bola Tinubu" and "Tinubu" say for one another being a person, as far as each is one: for every name that is the first
 * or the last word of another, or has such a name in it.
 */
function familyVotes(votes: ReadonlyMap<string, Float64Array>): Map<string, number> {
  const family = new Map<string, number>();
  const add = (name: string, from: Float64Array) => {
    family.set(name, (family.get(name) ?? 0) + FAMILY * from[PERSON]!);
  };
  for (const [name, own] of votes) {
    const words = name.split(" ");
    if (words.length < 2 || words.length > MOST_WORDS) continue;
    for (const part of new Set([words[0]!, words.at(-1)!])) {
      const partVotes = votes.get(part);
      if (!partVotes) continue;
      add(part, own);
      add(name, partVotes);
    }
  }
  return family;
}

/** Scores as probabilities (softmax). */
function sharesOf(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
