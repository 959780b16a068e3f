/** A word that says that something is said, with its likeliest source. */
export interface Cue extends CueSpeaker {
  readonly at: number;
  readonly share: number;
}

/** Who is the source of a cue. */
export interface CueSpeaker {
  /** The number of the likeliest source, or -1. */
  readonly from: number;
  readonly fromShare: number;
}

/** A cue whose sentence stands so many words, and so many sources, further behind. */
export function movedCue({ at, share, from, fromShare }: Cue, words: number, sources: number): Cue {
  return { at: at + words, share, from: from < 0 ? -1 : from + sources, fromShare };
}
