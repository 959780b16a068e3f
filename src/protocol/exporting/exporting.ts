import type { Request } from "../host/request.ts";

/** What an annotated draft is written as. */
export const DRAFT_FORMATS = ["docx", "html"] as const;

export type DraftFormat = (typeof DRAFT_FORMATS)[number];

export interface ExportedDraft {
  /** The bytes of the file, in base64. */
  content: string;
  /** How many comments it has. */
  comments: number;
  /** "12 comments: 10 intact, 2 changed" */
  summary: string;
}

/**
 * A note as a file that others read: its text, with a comment for each citation and for each quotation that no link vouches for.
 * `target`: the URI of the file that will be written, from which links start. Null when it was cancelled; refused with a sentence
 * when the note is not there or too long. Nothing is written.
 */
export const exportAnnotatedDraft: Request<{ uri: string; target: string; format: DraftFormat }, ExportedDraft | null> =
  { method: "sourceline/exportAnnotatedDraft" };
