import type { Approximation } from "./approximation.ts";
import type { WantedWords } from "./wantedWords.ts";

/** How much of a passage must stand among strangers, and how much less for every bit of its neighbourhood. */
const AMONG_STRANGERS = 0.62;
const VOUCHED_FOR = 0.45;
const AT_LEAST = 0.33;
/** How much must stand when nothing is known of its neighbours; more of a few words, that chance puts together. */
const UNKNOWN_NEIGHBOURS = 0.5;
const OF_A_FEW_WORDS = 0.62;
const FEW_WORDS = 8;
/** How much less where the citation says that it stands. */
const AT_THE_CITED_LINES = 0.1;
/** Next to nothing of the passage between its neighbours: here it was, and is no more. */
const NEXT_TO_NOTHING = 0.2;
/** What then must stand elsewhere to be the passage after all, unless neighbours stand there, too. */
const NEARLY_ALL = 0.85;
const MOST_NEIGHBOURS = 0.6;

/**
 * Tells whether a place where other words stand is a passage that was reworded, or none of it: with its words, its
 * neighbours where they are known, and the cited lines. The figures are measured by test/bench/anchoring.
 */
export class Recognition {
  private readonly length: number;
  private readonly isElided: boolean;
  /** Its neighbours stand without it: it was taken out or replaced, and what looks like it elsewhere is another. */
  private readonly isGone: boolean;

  /** `places` are all that come into question; `isVouched` says that the passage's neighbours are known. */
  constructor(
    { runs, joints }: WantedWords,
    places: readonly Approximation[],
    private readonly isVouched: boolean,
  ) {
    this.length = runs.reduce((sum, run) => sum + run.length, 0);
    this.isElided = joints.some(({ kind }) => kind === "elision");
    this.isGone = isVouched && places.some(({ isEnclosed, present }) => isEnclosed && present < NEXT_TO_NOTHING);
  }

  /** Whether the passage stands at a place, reworded. */
  knows(one: Approximation, isWhereCited: boolean): boolean {
    return this.standing(one) >= (this.isVouched ? this.leastAmong(one.neighbours) : this.leastAlone(isWhereCited));
  }

  /** How well a place fits: what stands of the passage and what of its neighbours count alike. */
  merit(one: Approximation): number {
    return this.standing(one) + one.neighbours;
  }

  private leastAlone(isWhereCited: boolean): number {
    const least = this.length < FEW_WORDS ? OF_A_FEW_WORDS : UNKNOWN_NEIGHBOURS;
    return isWhereCited ? least - AT_THE_CITED_LINES : least;
  }

  private leastAmong(neighbours: number): number {
    const least = Math.max(AT_LEAST, AMONG_STRANGERS - VOUCHED_FOR * neighbours);
    return this.isGone && neighbours < MOST_NEIGHBOURS ? NEARLY_ALL : least;
  }

  /** How much of the passage stands there, less when it is scattered among many other words (Dice 1945). */
  private standing({ present, words, from, to }: Approximation): number {
    const together = this.isElided ? 1 : (2 * present * this.length) / (this.length + to - from);
    return Math.min(present, words, together);
  }
}
