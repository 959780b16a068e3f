import type { SourceText } from "../../text/sourceText.ts";
import { type Token, wordAt } from "../../text/words.ts";
import { type MarkedPassage, pairMarks } from "./marks.ts";

/** A passage in marks, with its words: `last` included, the marks themselves counted in. */
export interface PlacedPassage extends MarkedPassage {
  readonly first: number;
  readonly last: number;
}

/** Which words of a text stand in marks. */
export interface MarkedWords {
  readonly passages: readonly PlacedPassage[];
  /** The number of the passage that a word stands in, or -1. */
  readonly passageAt: Int32Array;
}

export function readMarkedWords(source: SourceText, tokens: readonly Token[]): MarkedWords {
  const passages = pairMarks(source).map((passage) => ({
    ...passage,
    first: wordAt(tokens, passage.marks.start),
    last: wordAt(tokens, passage.marks.end - 1),
  }));
  const passageAt = new Int32Array(tokens.length).fill(-1);
  passages.forEach(({ first, last }, number) => {
    passageAt.fill(number, first, last + 1);
  });
  return { passages, passageAt };
}

/** Quoted words up to this many may hold a cue that is not quoted: titles, so-called words. */
const SHORT_PASSAGE = 5;

/** Whether a word stands in a passage that is no mere title. */
export function isQuoted({ passageAt, passages }: MarkedWords, i: number): boolean {
  const passage = passages[passageAt[i]!];
  return passage !== undefined && passage.last - passage.first - 1 > SHORT_PASSAGE;
}
