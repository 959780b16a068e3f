import type { Reading } from "../engine/text/reading/reading.ts";
import type { UnreadableKind } from "../engine/text/reading/unreadable.ts";

/** What a thread is asked: the record of a text, or the reading of a file. */
export type Question =
  | { readonly uri: string; readonly text: string; readonly reading?: Reading | null }
  | { readonly uri: string; readonly bytes: Uint8Array };

/** What it answers: one of these, or nothing when the text cannot be read there. */
export interface Answer {
  readonly record?: Uint8Array;
  readonly reading?: Reading;
  readonly unreadable?: UnreadableKind;
}
