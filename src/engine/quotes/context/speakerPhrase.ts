import type { EntityType } from "../../entities/mention.ts";
import type { Span } from "../../text/span.ts";
import type { PlacedName } from "../words/placedWords.ts";

export type SpeakerPhraseKind = "named" | "nominal" | "pronoun";

/** Words that may name who says something: a name, a noun speaker phrase, a pronoun; its span is what is told of it. */
export interface SpeakerPhrase extends Span {
  readonly kind: SpeakerPhraseKind;
  /** Its words, `last` included; of "who" that word alone, while its span is the name before it. */
  readonly first: number;
  readonly last: number;
  /** The noun or the pronoun itself. */
  readonly head: number;
  /** The number of its name, or -1. */
  readonly name: number;
  readonly isWho: boolean;
  /** Never speaks: says whose or who somebody else is ("Marsh's lawyer", "the Marsh campaign", "a lawyer for Marsh"), or hears it. */
  readonly isSilent: boolean;
}

/** A speaker phrase whose sentence stands so much further behind. */
export function movedPhrase(phrase: SpeakerPhrase, offset: number, words: number, names: number): SpeakerPhrase {
  return {
    start: phrase.start + offset,
    end: phrase.end + offset,
    kind: phrase.kind,
    first: phrase.first + words,
    last: phrase.last + words,
    head: phrase.head + words,
    name: phrase.name < 0 ? -1 : phrase.name + names,
    isWho: phrase.isWho,
    isSilent: phrase.isSilent,
  };
}

/** Who or what it is, as a small number: a thing or somebody without a name, "he", "who", or the type of the name. */
export function kindOf(names: readonly PlacedName[], { kind, name, isWho }: SpeakerPhrase): number {
  if (isWho) return 9;
  return kind === "pronoun" ? 2 : kind === "nominal" ? 3 : 4 + TYPES.indexOf(names[name]!.type);
}

const TYPES: readonly EntityType[] = ["person", "organization", "location", "group", "other"];
