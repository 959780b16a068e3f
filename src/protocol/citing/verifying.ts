import type { Location, Position, Progress, Range } from "../host/places.ts";
import type { Notification, Request } from "../host/request.ts";

/** A changed quotation beside what its source says today, both on lines of a sentence each. */
export interface Difference {
  quotation: string;
  source: string;
  /** The note's and the source's names. */
  note: string;
  sourceName: string;
}

/** The difference at a place in a note; null when no changed quotation stands there. */
export const difference: Request<{ uri: string; position: Position }, Difference | null> = {
  method: "sourceline/difference",
};

/** What is remembered of words that their source does not hold any more. */
export interface LastSeen {
  /** When and where they were seen last, or that they never were. */
  sentence: string;
  sourceName: string;
  /** The words among their neighbours as they were then; null when they were never seen. */
  formerly: string | null;
  /** The same lines as they are today. */
  today: string | null;
}

/** When the missing words at a place in a note were seen last; null when no words are missing there. */
export const lastSeen: Request<{ uri: string; position: Position }, LastSeen | null> = {
  method: "sourceline/lastSeen",
};

export interface VerifiedCitation {
  note: string;
  /** 1-based, of the link. */
  line: number;
  /** As the note writes it. */
  source: string;
  verdict: VerdictKind;
  /** What is wrong, and what the note tells and the passage does not; "" when nothing is. */
  sentence: string;
  words: string;
}

/** Verifies every citation of every note, and publishes what is wrong; can be cancelled. */
export const verifyAll: Request<null, VerifiedCitation[]> = { method: "sourceline/verifyAll" };

/** From the server while it verifies: how many notes are done. */
export const verifyProgress: Notification<Progress> = { method: "sourceline/verifyProgress" };

export type VerdictKind = "intact" | "moved" | "changed" | "ambiguous" | "missing" | "unquoted";

export interface CitedPassage {
  range: Range;
  verdict: VerdictKind;
  /** The names of the notes that cite it. */
  notes: string[];
}

/** The passages of a source that notes cite. */
export const citedPassages: Request<{ uri: string }, CitedPassage[]> = { method: "sourceline/citedPassages" };

/** From the server: which passages are cited, or their verdicts, changed. */
export const citationsChanged: Notification<null> = { method: "sourceline/citationsChanged" };

/** The citations of the passage at a place of a source. */
export const citationsAt: Request<{ uri: string; position: Position }, Location[]> = {
  method: "sourceline/citationsAt",
};
