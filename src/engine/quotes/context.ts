import type { Entity } from "../entities/entities.ts";
import type { WordReader } from "../entities/wordForm.ts";
import type { SourceText } from "../text/sourceText.ts";
import { type MarkedPassage, pairMarks } from "./marks.ts";
import { findSources, type Source } from "./sources.ts";
import type { TaggedText, Tagger } from "./tagger.ts";
import { readWords, wordAt } from "./words.ts";

/** A passage in marks, with its words: `last` included, the marks themselves counted in. */
export interface PlacedPassage extends MarkedPassage {
  readonly first: number;
  readonly last: number;
}

/** All that the models of quotations may look at: words, tags, names, sources and marks. */
export interface QuoteContext extends TaggedText {
  readonly sources: readonly Source[];
  /** The number of the first source of each sentence, and one more. */
  readonly sourceStarts: Int32Array;
  readonly passages: readonly PlacedPassage[];
  /** The number of the passage that a word stands in, or -1. */
  readonly passageAt: Int32Array;
}

export function readContext(
  source: SourceText,
  entities: readonly Entity[],
  reader: WordReader,
  tagger: Tagger,
): QuoteContext {
  const text = tagger.tag(readWords(source, entities, reader));
  const sources = findSources(text);
  const passages = pairMarks(source).map((passage) => ({
    ...passage,
    first: wordAt(text.tokens, passage.marks.start),
    last: wordAt(text.tokens, passage.marks.end - 1),
  }));
  const passageAt = new Int32Array(text.tokens.length).fill(-1);
  passages.forEach(({ first, last }, number) => {
    passageAt.fill(number, first, last + 1);
  });
  return { ...text, sources, sourceStarts: startsOf(text, sources), passages, passageAt };
}

function startsOf({ sentenceAt, sentenceStarts }: TaggedText, sources: readonly Source[]): Int32Array {
  const starts = new Int32Array(sentenceStarts.length);
  let next = 0;
  for (let sentence = 0; sentence < starts.length; sentence++) {
    while (next < sources.length && sentenceAt[sources[next]!.first]! < sentence) next++;
    starts[sentence] = next;
  }
  return starts;
}
