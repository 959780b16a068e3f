import type { Formatted } from "../engine/text/markdown/formatted/formatted.ts";

/** What a writer makes a file of: a note and its comments, in sentences of the reader's language already. */
export interface WordedDraft {
  readonly title: string;
  /** Whether the title stands in the text as well. */
  readonly showsTitle: boolean;
  /** BCP 47: what the note is written in, and what its comments are. */
  readonly language: string;
  readonly commentLanguage: string;
  /** Its pieces' stretches are the numbers of the comments. */
  readonly formatted: Formatted;
  /** Where a link of the note leads from the file; null where it leads nowhere that may be opened. */
  readonly addressOf: (address: string) => string | null;
  /** Numbered from 1, in order; each is in one piece at least. */
  readonly comments: readonly DraftComment[];
  /** "12 comments: 10 intact, 2 changed", and what the file is and when it was made. */
  readonly summary: string;
  readonly made: Date;
}

export type CommentTone = "good" | "remark" | "doubt" | "bad" | "silent";

export interface DraftComment {
  readonly number: number;
  /** How grave it is; the word says it, too. */
  readonly tone: CommentTone;
  /** "intact" */
  readonly word: string;
  readonly lines: readonly CommentLine[];
}

/** A paragraph of a comment. */
export interface CommentLine {
  readonly kind: "verdict" | "finding" | "source" | "passage" | "origin";
  readonly parts: readonly CommentPart[];
}

export interface CommentPart {
  readonly text: string;
  readonly isStrong?: true;
  /** Opens the source. */
  readonly address?: string;
}

/** What the bundle of a writer exports. @returns the bytes of the file */
export interface WriterBundle {
  readonly write: (draft: WordedDraft) => Promise<Uint8Array>;
}

/** The formats that drafts are written in: `dist/exports/NAME.js`, one for both hosts, made of `src/exports/NAME/NAME.ts`. */
export type WriterName = "docx" | "html";
