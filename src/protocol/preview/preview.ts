import type { VerdictKind } from "../citing/verifying.ts";
import type { Request } from "../host/request.ts";

/** A citation as a rendered note shows it. */
export interface SignedCitation {
  /** 0-based, where its link begins. */
  line: number;
  /** The link as it is written. */
  written: string;
  /** Its address as it is written; that of a link by reference stands in its definition. */
  address: string;
  verdict: VerdictKind;
  /** The verdict's word, and in sentences what is wrong with it; nothing but the word when nothing is. */
  said: string;
  /** The fragment that leads to the words where they stand today: "L8,2-L8,104", of a PDF "page=2&words=L8,2-L8,104"; null when they stand nowhere. */
  place: string | null;
}

/** The ending of a path that names a file and a place in it: "a.pdf.page=2&words=L8,2-L8,104.sourceline-place". */
export const PLACE_ENDING = "sourceline-place";

/** The citations of a note with their verdicts, in its order; [] for what is no note. */
export const signedCitations: Request<{ uri: string }, SignedCitation[]> = { method: "sourceline/signedCitations" };
