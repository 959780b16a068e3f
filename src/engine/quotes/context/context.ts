import type { WordReader } from "../../entities/features/wordForm.ts";
import type { Entity } from "../../entities/grouping/entities.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { type MarkedWords, readMarkedWords } from "../marks/markedWords.ts";
import { placeWords } from "../words/placedWords.ts";
import { findSpeakerPhrases } from "./findSpeakerPhrases.ts";
import type { SentenceFindings, SentenceMemory } from "./sentenceMemory.ts";
import type { SpeakerPhrase } from "./speakerPhrase.ts";
import type { TaggedText, Tagger } from "./tagger.ts";

/** All that the models of quotations may look at: words, tags, names, sources and marks. */
export interface QuoteContext extends TaggedText, MarkedWords {
  readonly sources: readonly SpeakerPhrase[];
  /** The number of the first source of each sentence, and one more. */
  readonly sourceStarts: Int32Array;
  /** What is remembered of each sentence, to be used and filled; null when everything is worked out anew. */
  readonly remembered: readonly SentenceFindings[] | null;
}

/** Reads a text as far as the models look at it; with a memory its sentences are remembered. */
export function readContext(
  source: SourceText,
  entities: readonly Entity[],
  reader: WordReader,
  tagger: Tagger,
  memory: SentenceMemory | null,
): QuoteContext {
  const words = placeWords(source, entities, reader);
  const marks = readMarkedWords(source, words.tokens);
  const remembered = memory?.recall({ ...words, ...marks }) ?? null;
  const text = tagger.tag(words, remembered);
  const sources = findSpeakerPhrases(text, remembered);
  return { ...text, ...marks, sources, sourceStarts: startsOf(text, sources), remembered };
}

/** The number of the first source that begins at a word or behind it. Searched by halves: a text may be one sentence. */
export function firstPhraseAt({ sources }: Pick<QuoteContext, "sources">, word: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sources[middle]!.first < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startsOf({ sentenceAt, sentenceStarts }: TaggedText, sources: readonly SpeakerPhrase[]): Int32Array {
  const starts = new Int32Array(sentenceStarts.length);
  let next = 0;
  for (let sentence = 0; sentence < starts.length; sentence++) {
    while (next < sources.length && sentenceAt[sources[next]!.first]! < sentence) next++;
    starts[sentence] = next;
  }
  return starts;
}
