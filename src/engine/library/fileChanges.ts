import type { Span } from "../text/span.ts";

/** A change of a text, at offsets of the text before it. */
export interface OffsetEdit extends Span {
  readonly newText: string;
}

/** What is to be done to files: all of it text, all of it to be undone at once. */
export interface FileChanges {
  /** New files, with their text. */
  readonly create: readonly { readonly uri: string; readonly text: string }[];
  readonly edits: readonly { readonly uri: string; readonly edits: readonly OffsetEdit[] }[];
  readonly rename: readonly { readonly from: string; readonly to: string }[];
  readonly remove: readonly string[];
  /** The file to look at afterwards. */
  readonly shown: string | null;
}

export const NO_CHANGES: FileChanges = { create: [], edits: [], rename: [], remove: [], shown: null };
