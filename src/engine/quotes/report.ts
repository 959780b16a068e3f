import type { Cue } from "./findCues.ts";

/** Words that somebody says without marks: from word `first` to `last`, brought by a cue. */
export interface Report {
  readonly cue: Cue;
  readonly first: number;
  readonly last: number;
  /** How probable this beginning and this end are, and how much of the true words they are expected to cover. */
  readonly startShare: number;
  readonly endShare: number;
  readonly overlap: number;
}
