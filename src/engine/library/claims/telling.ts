import type { Entity } from "../../entities/grouping/entities.ts";
import type { Mention } from "../../entities/mention.ts";
import type { Language } from "../../text/language.ts";
import type { Span } from "../../text/span.ts";
import type { ComparedWord } from "./contentWords.ts";

/** A name that a note's sentence tells. */
export interface ToldName extends Mention {
  readonly text: string;
  /** Whom the note means by it. */
  readonly entity: Entity;
}

/**
 * What a note's sentence tells of a passage in its own words: what is quoted and what only names the source is blanked, so that
 * offsets stay. Spans and words are offsets of the note.
 */
export interface Telling extends Span {
  /** From `start` to `end` of the note. */
  readonly text: string;
  readonly language: Language;
  readonly words: readonly ComparedWord[];
  readonly names: readonly ToldName[];
}
