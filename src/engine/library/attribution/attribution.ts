import type { Span } from "../../text/span.ts";

/** Whom a note gives words to: its span are the words of the note that say so. */
export interface SpeakerHere extends Span {
  /** The name that the source has for who is meant; as the note writes it where the source has none. */
  readonly name: string;
  /** The words themselves. */
  readonly said: string;
}

/** Whom a source gives words to: its span are the words of the source that say so. */
export interface SpeakerThere extends Span {
  readonly name: string;
  /** 1-based, where these words stand. */
  readonly line: number;
}

/** In whose mouth words stand in a note, and in whose they stand in the source. Null is doubt. */
export interface Attribution {
  readonly here: SpeakerHere | null;
  readonly there: SpeakerThere | null;
  /** Whether both name the same person; null unless both are sure. */
  readonly agrees: boolean | null;
}

/** Both are sure, and name different people. */
export interface Misattribution extends Attribution {
  readonly here: SpeakerHere;
  readonly there: SpeakerThere;
  readonly agrees: false;
}

export const isMisattribution = (one: Attribution): one is Misattribution => one.agrees === false;

export const NOBODY_SURE: Attribution = { here: null, there: null, agrees: null };

/** What is told of several quotations together: a false one before a right one, and both before doubt. */
export function overall(all: readonly Attribution[]): Attribution {
  const first = (agrees: boolean) => all.find((one) => one.agrees === agrees);
  return first(false) ?? first(true) ?? all[0] ?? NOBODY_SURE;
}
