/**
 * Why nothing can be read of a file.
 * encrypted: it takes a password. damaged: it is no whole file of its format. cutOff: its end is missing, without which nothing of it can
 * be read. empty: it has no bytes. otherFormat: it is something else than its name says. noText: all is read, and there are no words.
 * scanned: its pages are pictures. tooLarge: it would unpack to more than is read. tooDeep: its parts lie within each other beyond measure.
 * tooLong: it took too much time or memory. ownDraft: Sourceline made it of a note, so that it quotes sources and is none.
 */
export type UnreadableKind =
  | "encrypted"
  | "damaged"
  | "cutOff"
  | "empty"
  | "otherFormat"
  | "noText"
  | "scanned"
  | "tooLarge"
  | "tooDeep"
  | "tooLong"
  | "ownDraft";

/** Thrown by whoever makes readings. A host says it in a sentence for people (formats/wording.ts). */
export class Unreadable extends Error {
  constructor(readonly kind: UnreadableKind) {
    super(`unreadable: ${kind}`);
  }
}

/** Why, when an error says so; null for every other error. Each bundle has a class of its own, so that it is told by its message. */
export function unreadableKindOf(error: unknown): UnreadableKind | null {
  if (!(error instanceof Error) || !error.message.startsWith(MARK)) return null;
  return error.message.slice(MARK.length) as UnreadableKind;
}

const MARK = "unreadable: ";
