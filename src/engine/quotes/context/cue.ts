/** A word that says that something is said, with its likeliest speaker phrase. */
export interface Cue extends CueSpeaker {
  readonly at: number;
  readonly share: number;
}

/** Whose words a cue brings. */
export interface CueSpeaker {
  /** The number of the likeliest speaker phrase, or -1. */
  readonly from: number;
  readonly fromShare: number;
}

/** A cue whose sentence stands so many words and speaker phrases further behind. */
export function movedCue({ at, share, from, fromShare }: Cue, words: number, phrases: number): Cue {
  return { at: at + words, share, from: from < 0 ? -1 : from + phrases, fromShare };
}
