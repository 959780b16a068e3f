/** What the first look found: sentences with what their words are worth, of which the best get a second, close look. */
import { Numbers } from "./growing.ts";

/** Whether a sentence, by number of its segment and its own, may answer. */
export type Accepts = (segment: number, sentence: number) => boolean;

/** Worth is sorted in so many steps. */
const STEPS = 2048;
/** Where many are worth the same, so many are looked at. */
const MOST_LOOKED_AT = 1500;

export class CandidateList {
  /** Number of the segment, of the sentence in it, and worth, in step. */
  readonly segments = new Numbers(1024);
  readonly sentences = new Numbers(1024);
  private readonly worths = new Numbers(1024);

  clear(): void {
    this.segments.length = 0;
    this.sentences.length = 0;
    this.worths.length = 0;
  }

  push(segment: number, sentence: number, worth: number): void {
    this.segments.push(segment);
    this.sentences.push(sentence);
    this.worths.push(worth);
  }

  /**
   * Which candidates to look at closely: about `wanted` of those worth most, in any order. With `accepts`, as many that
   * it accepts; it is asked of the most promising first.
   */
  best(wanted: number, accepts: Accepts | null): number[] {
    const { order, level } = this.inOrderOfWorth();
    const most = Math.max(wanted, MOST_LOOKED_AT);
    const found: number[] = [];
    let last = -1;
    for (const i of order) {
      // Enough; but what is worth as much as the last one is as promising.
      if (found.length >= most || (found.length >= wanted && level(i) < last)) break;
      if (accepts && !accepts(this.segments.data[i]!, this.sentences.data[i]!)) continue;
      found.push(i);
      last = level(i);
    }
    return found;
  }

  /** All candidates, those worth most first, sorted by counting into steps. */
  private inOrderOfWorth(): { order: Uint32Array; level: (i: number) => number } {
    const { worths } = this;
    let highest = 1;
    for (let i = 0; i < worths.length; i++) highest = Math.max(highest, worths.data[i]!);
    const level = (i: number) => Math.floor((worths.data[i]! * STEPS) / highest);
    const places = new Uint32Array(STEPS + 2);
    for (let i = 0; i < worths.length; i++) places[STEPS - level(i) + 1]!++;
    for (let step = 1; step < places.length; step++) places[step]! += places[step - 1]!;
    const order = new Uint32Array(worths.length);
    for (let i = 0; i < worths.length; i++) order[places[STEPS - level(i)]!++] = i;
    return { order, level };
  }
}
