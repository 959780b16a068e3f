import type { Entity } from "../../entities/grouping/entities.ts";
import type { EntityType } from "../../entities/mention.ts";
import type { Grammar } from "../../text/grammars/grammar.ts";
import { grammarTokens } from "../../text/grammars/grammarTokens.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import { type Token, wordAt } from "../../text/words.ts";
import { type SpokenPassage, spokenPassages } from "./spokenPassages.ts";

/** A name in its words, `last` included, with who it is. */
export interface PlacedMention extends Span {
  readonly first: number;
  readonly last: number;
  readonly entity: Entity;
  readonly type: EntityType;
}

/** A text as its grammar reads it: words, names, and what stands in marks. */
export interface GrammarText {
  readonly source: SourceText;
  readonly grammar: Grammar;
  readonly tokens: readonly Token[];
  /** The number of each word's sentence. */
  readonly sentenceAt: Int32Array;
  /** The first word of each sentence, and the count of words behind the last. */
  readonly sentenceStarts: readonly number[];
  readonly mentions: readonly PlacedMention[];
  /** The number of the name that a word is in, or -1. */
  readonly mentionAt: Int32Array;
  readonly passages: readonly SpokenPassage[];
  /** The number of the passage that a word is said in, or -1: what the writer slips in is not said. */
  readonly passageAt: Int32Array;
}

export function readGrammarText(source: SourceText, grammar: Grammar, entities: readonly Entity[]): GrammarText {
  const sentences = source.sentences.map((sentence) => grammarTokens(source.prose, sentence, grammar));
  const tokens = sentences.flat();
  const sentenceAt = Int32Array.from(sentences.flatMap((words, sentence) => words.map(() => sentence)));
  const sentenceStarts = [0];
  for (const words of sentences) sentenceStarts.push(sentenceStarts.at(-1)! + words.length);
  const mentions = placed(tokens, entities);
  const passages = spokenPassages(source, tokens, grammar);
  return {
    source,
    grammar,
    tokens,
    sentenceAt,
    sentenceStarts,
    mentions,
    mentionAt: numbersAt(tokens.length, mentions),
    passages,
    passageAt: saidAt(tokens.length, passages),
  };
}

function placed(tokens: readonly Token[], entities: readonly Entity[]): PlacedMention[] {
  return entities
    .flatMap((entity) =>
      entity.mentions.map(({ start, end, type }) => ({
        start,
        end,
        first: wordAt(tokens, start),
        last: wordAt(tokens, end - 1),
        entity,
        type,
      })),
    )
    .filter(({ first, last }) => first <= last && last < tokens.length)
    .sort((a, b) => a.first - b.first);
}

function numbersAt(length: number, places: readonly { readonly first: number; readonly last: number }[]): Int32Array {
  const numbers = new Int32Array(length).fill(-1);
  places.forEach(({ first, last }, number) => {
    numbers.fill(number, first, last + 1);
  });
  return numbers;
}

function saidAt(length: number, passages: readonly SpokenPassage[]): Int32Array {
  const numbers = numbersAt(length, passages);
  for (const { incises } of passages) for (const { first, last } of incises) numbers.fill(-1, first, last + 1);
  return numbers;
}
