import { type Cue, movedCue } from "./cue.ts";

/** Words that somebody says without marks: from word `first` to `last`, brought by a cue. */
export interface Report {
  readonly cue: Cue;
  readonly first: number;
  readonly last: number;
  /** How probable this beginning and this end are, and how much of the true words they are expected to cover. */
  readonly startShare: number;
  readonly endShare: number;
  readonly overlap: number;
  /** How probable it is that one of the contents that were weighed is the true one. */
  readonly contentShare: number;
}

/** A report, and how probable it is to be one. */
export interface JudgedReport {
  readonly report: Report;
  readonly share: number;
}

/** The same where its sentence stands so many words and speaker phrases further behind. */
export function movedReport({ report, share }: JudgedReport, words: number, phrases: number): JudgedReport {
  const { cue, first, last } = report;
  const moved = { ...report, cue: movedCue(cue, words, phrases), first: first + words, last: last + words };
  return { report: moved, share };
}
