import type { VerdictKind } from "../citing/verifying.ts";
import type { FileChanges, Location, Range } from "../host/places.ts";
import type { Request } from "../host/request.ts";

/** What one note says of a passage. */
export interface MarginComment {
  /** Where in which note the citation stands. */
  note: string;
  linkStart: number;
  /** The note's name and line. */
  label: string;
  /** Where the citation's link stands. */
  range: Range;
  /** Markdown; "" when the passage is only cited. */
  text: string;
  /** Whether it is a comment that can be changed here, or the note's own sentence, which is only read. */
  isComment: boolean;
}

/** All that notes say of one passage. */
export interface MarginThread {
  range: Range;
  verdict: VerdictKind;
  /** What is wrong; "" when nothing is. */
  sentence: string;
  comments: MarginComment[];
}

/** The margin of a source; null for a document that is none. */
export const marginThreads: Request<{ uri: string }, MarginThread[] | null> = { method: "sourceline/marginThreads" };

/** What a person does at the margin. Comments are named by their note, their citation and what they say. */
export type MarginAct =
  | { kind: "comment"; source: Location; text: string }
  | { kind: "reply"; note: string; linkStart: number; text: string }
  | { kind: "change"; note: string; linkStart: number; before: string; text: string | null };

/** What that does to the notes; null when the comment is not there any more. */
export const marginAct: Request<MarginAct, FileChanges | null> = { method: "sourceline/marginAct" };
