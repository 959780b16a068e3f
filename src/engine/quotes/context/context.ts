import type { WordReader } from "../../entities/features/wordForm.ts";
import type { Entity } from "../../entities/grouping/entities.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { type MarkedWords, readMarkedWords } from "../marks/markedWords.ts";
import { placeWords } from "../words/placedWords.ts";
import { findSpeakerPhrases } from "./findSpeakerPhrases.ts";
import type { SentenceFindings, SentenceMemory } from "./sentenceMemory.ts";
import type { SpeakerPhrase } from "./speakerPhrase.ts";
import type { TaggedText, Tagger } from "./tagger.ts";

/** All that the models of quotations may look at: words, tags, names, speaker phrases and marks. */
export interface QuoteContext extends TaggedText, MarkedWords {
  readonly phrases: readonly SpeakerPhrase[];
  /** The number of the first source of each sentence, and one more. */
  readonly phraseStarts: Int32Array;
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
  const phrases = findSpeakerPhrases(text, remembered);
  return { ...text, ...marks, phrases, phraseStarts: startsOf(text, phrases), remembered };
}

/** The number of the first source that begins at a word or behind it. Searched by halves: a text may be one sentence. */
export function firstPhraseAt({ phrases }: Pick<QuoteContext, "phrases">, word: number): number {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (phrases[middle]!.first < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startsOf({ sentenceAt, sentenceStarts }: TaggedText, phrases: readonly SpeakerPhrase[]): Int32Array {
  const starts = new Int32Array(sentenceStarts.length);
  let next = 0;
  for (let sentence = 0; sentence < starts.length; sentence++) {
    while (next < phrases.length && sentenceAt[phrases[next]!.first]! < sentence) next++;
    starts[sentence] = next;
  }
  return starts;
}
