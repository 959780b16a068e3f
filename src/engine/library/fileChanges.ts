import type { TextEdit } from "../citations/writing/edits.ts";
import type { TextDocument } from "./article/textDocument.ts";

/** Edits of a document as it was when they were made. */
export interface DocumentEdits {
  readonly document: TextDocument;
  readonly edits: readonly TextEdit[];
}

/** What is to be done to files: all of it text, all of it to be undone at once. */
export interface FileChanges {
  /** New files, with their text. */
  readonly create: readonly { readonly uri: string; readonly text: string }[];
  readonly edits: readonly DocumentEdits[];
  readonly rename: readonly { readonly from: string; readonly to: string }[];
  readonly remove: readonly string[];
  /** The file to look at afterwards. */
  readonly shown: string | null;
}

export const NO_CHANGES: FileChanges = { create: [], edits: [], rename: [], remove: [], shown: null };
